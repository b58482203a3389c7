import ArgumentParser
import PortalCore

/// The audit trail at the command line.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Nhật ký kiểm tra.",
        subcommands: [VerifyAuditCommand.self])
}

/// Checks that no entry of the audit trail was changed or removed.
struct VerifyAuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Kiểm tra chuỗi băm của nhật ký: không dòng nào bị sửa hoặc xóa.")

    @Option(help: "Mã băm cuối đã ghi lại lần trước; phải còn trong chuỗi.") var expect: String?
    @OptionGroup var options: FolderOptions

    func run() throws {
        try Moderation.with(options) { portal in
            switch try portal.audit.verify(expecting: expect) {
            case .intact(let count, let lastHash):
                Console.print("Nguyên vẹn: \(count) dòng.")
                Console.print("Mã băm cuối: \(lastHash)")
            case .broken(let number):
                throw Failure(.dataError, "Nhật ký đã bị sửa từ dòng \(number).")
            case .shortened:
                throw Failure(
                    .dataError, "Không còn mã băm \(expect ?? ""): các dòng cuối đã bị xóa.")
            }
        }
    }
}
