import ArgumentParser
import PortalCore

/// The publication record at the command line.
struct PublicationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publication", abstract: "Hồ sơ công bố (Điều 4 khoản 2).",
        subcommands: [VerifyPublicationCommand.self])
}

/// Checks that no entry of the publication record, and no content, was changed or removed.
struct VerifyPublicationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Kiểm tra chuỗi băm của hồ sơ công bố và mã băm của từng nội dung.")

    @Option(help: "Mã băm cuối đã ghi lại lần trước; phải còn trong chuỗi.") var expect: String?
    @OptionGroup var options: FolderOptions

    func run() throws {
        try Moderation.with(options) { portal in
            switch try portal.publication.verify(expecting: expect) {
            case .intact(let count, let lastHash):
                Console.print("Nguyên vẹn: \(count) dòng.")
                Console.print("Mã băm cuối: \(lastHash)")
            case .broken(let number):
                throw Failure(.dataError, "Hồ sơ công bố đã bị sửa từ dòng \(number).")
            case .shortened:
                throw Failure(
                    .dataError, "Không còn mã băm \(expect ?? ""): các dòng cuối đã bị xóa.")
            }
        }
    }
}
