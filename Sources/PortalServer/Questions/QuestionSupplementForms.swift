import HTTPKit
import PortalCore
import Templates

/// Takes what an asker sends where data were missing. Code and digits open the question anew with
/// each sending; a form that was not accepted opens nothing, so that nobody tries digits here.
struct QuestionSupplementForms: PublicForm {
    /// What opens the question, and what is sent of it.
    struct Sent {
        let entered: [QuestionLookUpPage.Field: String]
        let form: SupplementForm
    }

    private static let name = "question-supplement"

    let desk: FormDesk
    /// What code and digits opened; empty before the form is known to be ours.
    private var result = QuestionLookUp.empty

    init(_ visit: Visit) {
        desk = FormDesk(Self.name, of: visit)
    }

    /// The empty form, beside the look-up of a question that waits; nil where it does not.
    static func form(
        for status: QuestionStatus, beside desk: FormDesk, _ visit: Visit
    ) -> QuestionLookUpPage.Supplement? {
        guard status.state == .awaitingData, visit.site.status == .live else { return nil }
        return QuestionLookUpPage.Supplement(
            .wanted, state: FormDesk(name, beside: desk).context())
    }

    var filesField: SupplementForm.Field? { .files }

    func read(_ fields: FormFields) -> Sent {
        Sent(entered: fields.values(), form: SupplementForm(values: fields.values()))
    }

    func accept(_ sent: Sent, _ fields: FormFields, key: String) throws -> Reply {
        var opened = self
        opened.result = try QuestionLookUpForms.lookUp(sent.entered, visit)
        guard case .found = opened.result else { return opened.unopened(sent) }
        return try opened.keep(sent, key: key)
    }

    func errors(in sent: Sent) -> [FieldError<SupplementForm.Field>] { sent.form.errors() }

    func complaint(about content: [UInt8], named name: String) -> String? {
        QuestionUploads.complaint(about: content, named: name)
    }

    func store(_ sent: Sent, _ files: FormFiles, key: String) throws -> Reply {
        guard case .found(let known) = result else { return unopened(sent) }
        var after = self
        do {
            let status = try visit.portal.questions.supply(
                sent.form, files: QuestionUploads.keep(files, visit.house), to: known.code,
                phoneEnding: sent.entered[.phone] ?? "", of: visit.site, submissionKey: key,
                now: visit.now)
            after.result = status.map { .found($0) } ?? .unknown
        } catch is QuestionRefusal {
            return desk.reply(
                page(sent, Supplement(.tooLate, sent.form, state: desk.context())),
                status: .conflict)
        }
        guard case .found = after.result else { return after.unopened(sent) }
        return desk.reply(after.page(sent, Supplement(.stored, state: desk.context())))
    }

    func page(_ sent: Sent, _ state: FormContext<SupplementForm.Field>) -> HTML {
        page(sent, Supplement(.wanted, sent.form, state: state))
    }

    private typealias Supplement = QuestionLookUpPage.Supplement

    /// An error of the look-up stands alone.
    private func unopened(_ sent: Sent) -> Reply {
        desk.reply(page(sent, desk.context()), status: .unprocessableContent)
    }

    private func page(_ sent: Sent, _ supplement: Supplement) -> HTML {
        let lookUp: FormContext<QuestionLookUpPage.Field> = FormDesk(
            QuestionLookUpForms.name, beside: desk
        ).context()
        return QuestionLookUpPage.render(
            entered: sent.entered, result: result, token: lookUp.token, supplement: supplement,
            in: visit.context)
    }
}
