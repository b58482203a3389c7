public import PortalCore

/// The form to ask a question: for an individual (Article 13.3b) or an organisation (13.3a).
public enum QuestionFormPage {
    /// Sent by the button that shows similar answered questions instead of sending.
    public static let reviewField = "xem-truoc"

    /// - Parameters:
    ///   - form: what was typed before; empty at first.
    ///   - topics: the fields a question can be sorted by.
    ///   - similar: answered questions like this one, where they were asked for.
    public static func render(
        _ form: QuestionForm, topics: [QuestionField], state: FormContext<QuestionForm.Field>,
        similar: [SearchHit]? = nil, in context: PageContext
    ) -> HTML {
        let fields = QuestionFormFields(form: form, topics: topics, state: state)
        return CaseFormFrame(kind: .question, sender: form.kind, state: state).document(
            above: "\(with: similar, SimilarQuestionList.section)",
            attributes: """
                 data-draft="\(form.kind.rawValue)" data-similar="\(QuestionAddresses.similar())"
                """,
            fields: fields.html, consents: fields.consents,
            button: """
                 <button class="button secondary" name="\(reviewField)" value="co" formnovalidate>\
                Xem câu đã trả lời trước khi gửi</button>
                """,
            in: context)
    }
}
