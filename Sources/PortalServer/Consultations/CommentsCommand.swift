import ArgumentParser
import Foundation
import PortalCore

/// The Board's work on comments, until the web admin takes over.
struct CommentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comments", abstract: "Duyệt ý kiến góp ý dự thảo.",
        subcommands: [
            ListCommentsCommand.self, ApproveCommentCommand.self, RejectCommentCommand.self,
        ])
}

/// Shows the comments that wait.
struct ListCommentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Liệt kê ý kiến chờ duyệt, cũ nhất ở trên.")

    @Option(help: "Số ý kiến nhiều nhất.") var limit = 50
    @OptionGroup var options: FolderOptions

    func run() throws {
        try Moderation.with(options) { portal in
            let waiting = try portal.commentModeration.waiting(limit: limit)
            for comment in waiting { Console.print(Self.text(comment)) }
            Console.print("\(waiting.count) ý kiến đang chờ.")
        }
    }

    private static func text(_ comment: CommentModeration.Waiting) -> String {
        let identity = [comment.name, comment.contact].compactMap(\.self).joined(separator: "; ")
        return """
            \(comment.id) · \(comment.receivedAt.vietnamese) · \(comment.consultation)
              \(comment.body.replacingOccurrences(of: "\n", with: "\n  "))
              Người gửi: \(identity.isEmpty ? "không nêu tên" : identity)

            """
    }
}

/// Shows a comment to the public.
struct ApproveCommentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Công khai một ý kiến.")

    @Argument(help: "Số của ý kiến.") var id: Int64
    @OptionGroup var options: FolderOptions

    func run() throws {
        try Moderation.with(options) { portal in
            try portal.commentModeration.approve(id, now: House.systemClock())
            Console.print("Đã công khai ý kiến \(id).")
        }
    }
}

/// Keeps a comment from the public.
struct RejectCommentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Không công khai một ý kiến, có ghi lý do.")

    @Argument(help: "Số của ý kiến.") var id: Int64
    @Option(help: "Lý do, được lưu lại.") var reason: String
    @OptionGroup var options: FolderOptions

    func run() throws {
        try Moderation.with(options) { portal in
            try portal.commentModeration.reject(id, reason: reason, now: House.systemClock())
            Console.print("Đã từ chối ý kiến \(id).")
        }
    }
}
