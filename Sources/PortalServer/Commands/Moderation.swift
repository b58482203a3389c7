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
            } catch QuestionRefusal.missingCitation {
                throw Failure(
                    .dataError, QuestionRefusal.missingCitation.sentence + " Dùng --citation.")
            } catch let refusal as QuestionRefusal {
                throw Failure(.dataError, refusal.sentence)
            } catch let refusal as CommentModeration.Refusal {
                throw Failure(.dataError, sentence(for: refusal))
            }
        }
    }

    static func code(_ text: String) throws -> QuestionCode {
        guard let code = QuestionCode(entered: text) else {
            throw Failure(
                .dataError, "“\(text)” không phải mã câu hỏi, kiến nghị; ví dụ HD-7K3M-9QXZ.")
        }
        return code
    }

    private static func sentence(for refusal: CommentModeration.Refusal) -> String {
        switch refusal {
        case .notWaiting: "Không có ý kiến nào chờ duyệt với số này."
        case .emptyReason: "Cần ghi lý do."
        }
    }
}
