import HTTPKit
import PortalCore
import Templates

/// The look-up of a question by its code and the end of a telephone number. The digits travel in the
/// body, so that they stand in no log and no history.
enum QuestionLookUpForms {
    typealias Field = QuestionLookUpPage.Field

    /// A code in the address is put into the form; receipts lead here so.
    static func show(_ visit: Visit) throws -> Reply {
        let code = visit.request.query.text(QuestionAddresses.code) ?? ""
        let isMalformed = !code.allSatisfy(\.isWhitespace) && QuestionCode(entered: code) == nil
        return page(
            [.code: code], isMalformed ? .malformed : .empty, desk(visit), visit)
    }

    static func submit(_ visit: Visit) throws -> Reply {
        let desk = desk(visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            return page(fields.values(), .empty, desk, visit, notice: notice, status: status)
        case .accepted(let fields, _):
            let entered: [Field: String] = fields.values()
            let result = try lookUp(entered, visit)
            let isFound = if case .found = result { true } else { false }
            return page(
                entered, result, desk, visit, status: isFound ? .ok : .unprocessableContent)
        }
    }

    /// What code and digits open.
    static func lookUp(_ entered: [Field: String], _ visit: Visit) throws -> QuestionLookUp {
        guard let code = QuestionCode(entered: entered[.code] ?? "") else { return .malformed }
        let status = try visit.portal.questions.status(
            code, phoneEnding: entered[.phone] ?? "", of: visit.site)
        return status.map { .found($0) } ?? .unknown
    }

    private static func page(
        _ entered: [Field: String], _ result: QuestionLookUp, _ desk: FormDesk, _ visit: Visit,
        notice: String? = nil, status: HTTPStatus = .ok
    ) -> Reply {
        let form: FormContext<Field> = desk.context()
        var supplement: QuestionLookUpPage.Supplement?
        if case .found(let status) = result {
            supplement = QuestionSupplementForms.form(for: status, beside: desk, visit)
        }
        return desk.reply(
            QuestionLookUpPage.render(
                entered: entered, result: result, token: form.token, notice: notice,
                supplement: supplement, in: visit.context),
            status: status)
    }

    /// The form's name, which its tokens are bound to.
    static let name = "question-status"

    private static func desk(_ visit: Visit) -> FormDesk { FormDesk(name, of: visit) }
}
