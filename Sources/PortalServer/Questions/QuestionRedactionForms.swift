import HTTPKit
import PortalCore
import Templates

/// Hiding personal data: looked at first, then done.
enum QuestionRedactionForms {
    static func show(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        guard let question = try question(staff, item) else { return .problem(.notFound) }
        return .page(
            QuestionRedactionPage.render(question, words: "", redaction: nil, in: staff.context))
    }

    static func take(_ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm) throws -> Reply {
        guard let question = try question(staff, item) else { return .problem(.notFound) }
        let values: [QuestionRedactionPage.Field: String] = form.values()
        let typed = values[.words] ?? ""
        let words = typed.split(whereSeparator: \.isNewline).map(String.init)
        do {
            if values[.verdict] == QuestionRedactionPage.apply {
                try staff.portal.questionDesk.take(
                    .redact(words), on: question.code, by: staff.actor, now: staff.now)
                return .redirect(
                    to: QuestionWorkAddresses.item(item)
                        .with(query: [("da", QuestionAction.redact.rawValue)]))
            }
            let redaction = try staff.portal.questionDesk.preview(
                hiding: words, in: question.code, for: staff.actor)
            return .page(
                QuestionRedactionPage.render(
                    question, words: typed, redaction: redaction, in: staff.context))
        } catch let refusal as QuestionRefusal {
            return .page(
                QuestionRedactionPage.render(
                    question, words: typed, redaction: nil,
                    errors: [FieldError(.words, refusal.sentence)], in: staff.context),
                status: .unprocessableContent)
        }
    }

    private static func question(_ staff: StaffVisit, _ item: AdminItem) throws -> QuestionCase? {
        try staff.portal.questionDesk.open(
            item.id, on: staff.site, for: staff.actor, now: staff.now)?.question
    }
}
