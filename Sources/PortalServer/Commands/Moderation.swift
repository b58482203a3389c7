import Foundation
import PortalCore

/// What the moderating commands share: opening the portal, and saying why a step is not possible.
enum Moderation {
    static func with(_ options: FolderOptions, _ work: (Portal) throws -> Void) throws {
        try Failure.reported {
            let folders = try options.folders(ProcessInfo.processInfo.environment)
            let database = try PortalDatabase.existing(path: folders.databasePath)
            defer { try? database.close() }
            do {
                try work(Portal(database: database))
            } catch let refusal as QuestionModeration.Refusal {
                throw Failure(.dataError, sentence(for: refusal))
            } catch let refusal as CommentModeration.Refusal {
                throw Failure(.dataError, sentence(for: refusal))
            }
        }
    }

    static func code(_ text: String) throws -> QuestionCode {
        guard let code = QuestionCode(entered: text) else {
            throw Failure(.dataError, "“\(text)” không phải mã câu hỏi; ví dụ HD-7K3M-9QXZ.")
        }
        return code
    }

    private static func sentence(for refusal: QuestionModeration.Refusal) -> String {
        switch refusal {
        case .unknownCode: "Không có câu hỏi với mã này."
        case .wrongState(.answered): "Câu hỏi đã được trả lời."
        case .wrongState(.declined): "Câu hỏi đã bị từ chối tiếp nhận."
        case .wrongState: "Không làm được bước này ở trạng thái hiện tại."
        case .missingCitation:
            "Câu trả lời phải dẫn ít nhất một văn bản (Điều 13 khoản 5); dùng --citation."
        case .emptyText: "Thiếu nội dung: câu trả lời, đơn vị hoặc lý do đang để trống."
        }
    }

    private static func sentence(for refusal: CommentModeration.Refusal) -> String {
        switch refusal {
        case .notWaiting: "Không có ý kiến nào chờ duyệt với số này."
        case .emptyReason: "Cần ghi lý do."
        }
    }
}
