import ArgumentParser

/// Takes data in from files.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Nhập dữ liệu từ tệp.",
        subcommands: [ImportDocumentsCommand.self])
}
