import PortalCore
import Templates

/// The look-up of a question by its code and the end of a telephone number.
struct QuestionLookUpForms: LookUpForm {
    typealias Field = QuestionLookUpPage.Field

    private static let name = "question-status"

    let desk: FormDesk
    let malformed = QuestionLookUpPage.malformed
    let unknown = QuestionLookUpPage.unknown

    init(_ visit: Visit) {
        desk = FormDesk(Self.name, of: visit)
    }

    /// - Parameter other: the desk of another form on the same page.
    init(beside other: FormDesk) {
        desk = FormDesk(Self.name, beside: other)
    }

    func code(_ text: String) -> QuestionCode? { QuestionCode(entered: text) }

    func find(_ code: QuestionCode, _ entered: [Field: String]) throws -> QuestionStatus? {
        try visit.portal.questions.status(
            code, phoneEnding: entered[.phone] ?? "", of: visit.site)
    }

    func answer(_ status: QuestionStatus, to entered: [Field: String]) -> Reply {
        let supplement = QuestionSupplementForms.form(for: status, beside: desk, visit)
        return desk.reply(
            page(entered, desk.context(), found: status, supplement: supplement))
    }

    func page(_ entered: [Field: String], _ state: FormContext<Field>) -> HTML {
        page(entered, state, found: nil, supplement: nil)
    }

    func page(
        _ entered: [Field: String], _ state: FormContext<Field>, found: QuestionStatus?,
        supplement: QuestionLookUpPage.Supplement?
    ) -> HTML {
        QuestionLookUpPage.render(
            entered: entered, found: found, state: state, supplement: supplement,
            in: visit.context)
    }
}
