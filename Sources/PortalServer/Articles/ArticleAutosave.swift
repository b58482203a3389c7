import Foundation
import HTTPKit
import PortalCore
import Templates

/// What the browser saves by itself, answered as JSON.
enum ArticleAutosave {
    /// What the browser is told.
    private struct Outcome: Encodable {
        /// `saved`, `invalid`, `conflict` or `refused`.
        let state: String
        /// The revision that the form is now based on.
        var base: Int64?
        /// What the person is told.
        var message: String?
        /// Others who have it open.
        var others: [String] = []
        /// The next token, so that a form that stays open all day can still be sent.
        var token: String?
    }

    static func save(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        do {
            let base = try staff.portal.articleEditing.save(
                item.id, ArticleForm(values: form.values()), on: staff.site, by: staff.actor,
                isAutosave: true, now: staff.now)
            let others = try staff.portal.articleEditing.enter(
                item.id, on: staff.site, by: staff.actor, now: staff.now)
            return try answer(
                Outcome(
                    state: "saved", base: base,
                    message: "Đã tự lưu lúc \(staff.now.time.hoursAndMinutes).", others: others,
                    token: staff.context.token),
                .ok)
        } catch is UnknownArticle {
            return .problem(.notFound)
        } catch let invalid as InvalidForm<ArticleForm.Field> {
            return try answer(
                Outcome(state: "invalid", message: invalid.errors.first?.message),
                .unprocessableContent)
        } catch let conflict as EditConflict {
            return try answer(
                Outcome(
                    state: "conflict",
                    message: """
                        \(conflict.theirs.savedBy) vừa lưu bài này. Bấm “Lưu bản nháp” để xem hai \
                        bản cạnh nhau; những gì bạn viết vẫn còn.
                        """),
                .conflict)
        } catch let refusal as WorkflowRefusal {
            return try answer(
                Outcome(state: "refused", message: refusal.sentence), .unprocessableContent)
        }
    }

    private static func answer(_ outcome: Outcome, _ status: HTTPStatus) throws -> Reply {
        let bytes = [UInt8](try JSONEncoder().encode(outcome))
        return .response(
            Response(
                status: status,
                fields: HeaderFields([
                    ("Content-Type", "application/json"), ("Cache-Control", "no-store"),
                ]),
                body: .bytes(bytes)))
    }
}
