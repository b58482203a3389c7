import Foundation
import HTTPKit
import PortalCore
import Templates

/// Cleans what an editor pasted by the rules by which it will be saved; answered as JSON.
enum ArticlePaste {
    /// The name of the field with the markup.
    private static let field = "html"

    private struct Outcome: Encodable {
        let html: String
        /// What was left out; nil where nothing was.
        let removed: String?
    }

    private struct Refusal: Encodable {
        let message: String
    }

    static func clean(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        do {
            let cleaned = try staff.portal.articleEditing.clean(
                pasted: form.fields.first(field) ?? "")
            let outcome = Outcome(html: cleaned.text.html, removed: cleaned.removals.sentence)
            return .response(.json(try JSONEncoder().encode(outcome)))
        } catch let error as RichTextError {
            let refusal = Refusal(message: error.message)
            return .response(
                .json(try JSONEncoder().encode(refusal), status: .unprocessableContent))
        }
    }
}
