import ArgumentParser
import Foundation
import PortalCore

/// The practice portal at the command line.
struct PracticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice",
        abstract: "Cổng thực hành: làm như thật, không công bố gì (Điều 21).",
        subcommands: [CreatePracticeCommand.self])
}

/// Makes the practice portal.
struct CreatePracticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Tạo cổng thực hành; mọi người có tài khoản đều vào được từ trang quản trị.")

    @OptionGroup var options: FolderOptions

    func run() throws {
        try Failure.reported {
            let folders = try options.folders(ProcessInfo.processInfo.environment)
            let database = try PortalDatabase.existing(path: folders.databasePath)
            defer { try? database.close() }
            let site = PracticeSite(database: database, folder: folders.resourceFolder)
            Console.print(
                try site.create() ? "Đã tạo cổng thực hành." : "Cổng thực hành đã có sẵn.")
        }
    }
}
