import HTTPKit
import PortalCore
import Templates

/// The two question forms.
struct QuestionForms: PublicForm {
    let kind: AskerKind
    let desk: FormDesk

    init(_ kind: AskerKind, _ visit: Visit) {
        self.kind = kind
        desk = FormDesk("question-" + kind.rawValue, of: visit, takesTime: true)
    }

    var filesField: QuestionForm.Field? { .files }

    func show() throws -> Reply { try show(QuestionForm(kind: kind)) }

    func read(_ fields: FormFields) -> QuestionForm {
        QuestionForm(kind: kind, values: fields.values())
    }

    /// One button shows what was answered already instead of sending.
    func accept(_ form: QuestionForm, _ fields: FormFields, key: String) throws -> Reply {
        guard fields.first(QuestionFormPage.reviewField) != nil else {
            return try keep(form, key: key)
        }
        let similar = try SimilarQuestions.find(form[.title], onSite: visit.site.id, visit.portal)
        let state: FormContext<QuestionForm.Field> = desk.context(
            notice: visit.request.noticeWithFiles())
        return desk.reply(try page(form, state, similar: similar))
    }

    func errors(in form: QuestionForm) throws -> [FieldError<QuestionForm.Field>] {
        try visit.portal.questions.errors(in: form)
    }

    func complaint(about content: [UInt8], named name: String) -> String? {
        QuestionUploads.complaint(about: content, named: name)
    }

    func store(_ form: QuestionForm, _ files: FormFiles, key: String) throws -> Reply {
        var generator = SystemRandomNumberGenerator()
        let receipt = try visit.portal.questions.ask(
            form, files: QuestionUploads.keep(files, visit.house), on: visit.site,
            submissionKey: key, now: visit.now, using: &generator)
        return .redirect(to: QuestionAddresses.receipt(receipt.code))
    }

    func page(_ form: QuestionForm, _ state: FormContext<QuestionForm.Field>) throws -> HTML {
        try page(form, state, similar: nil)
    }

    private func page(
        _ form: QuestionForm, _ state: FormContext<QuestionForm.Field>, similar: [SearchHit]?
    ) throws -> HTML {
        QuestionFormPage.render(
            form, topics: try visit.portal.questions.fields(), state: state, similar: similar,
            in: visit.context)
    }
}
