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
    /// What code and digits opened; nil before the form is known to be ours.
    private var known: QuestionStatus?

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
        do {
            opened.known = try lookUp.find(sent.entered)
        } catch let invalid as InvalidForm<QuestionLookUpPage.Field> {
            return unopened(sent, invalid.errors)
        }
        return try opened.keep(sent, key: key)
    }

    func errors(in sent: Sent) -> [FieldError<SupplementForm.Field>] { sent.form.errors() }

    func complaint(about content: [UInt8], named name: String) -> String? {
        QuestionUploads.complaint(about: content, named: name)
    }

    func store(_ sent: Sent, _ files: FormFiles, key: String) throws -> Reply {
        guard let known else { return unopened(sent, [lookUp.unknown]) }
        var after = self
        do {
            after.known = try visit.portal.questions.supply(
                sent.form, files: QuestionUploads.keep(files, visit.house), to: known.code,
                phoneEnding: sent.entered[.phone] ?? "", of: visit.site, submissionKey: key,
                now: visit.now)
        } catch is QuestionRefusal {
            return desk.reply(
                page(sent, Supplement(.tooLate, sent.form, state: desk.context())),
                status: .conflict)
        }
        guard after.known != nil else { return after.unopened(sent, [lookUp.unknown]) }
        return desk.reply(after.page(sent, Supplement(.stored, state: desk.context())))
    }

    func page(_ sent: Sent, _ state: FormContext<SupplementForm.Field>) -> HTML {
        page(sent, Supplement(.wanted, sent.form, state: state))
    }

    private typealias Supplement = QuestionLookUpPage.Supplement

    private var lookUp: QuestionLookUpForms { QuestionLookUpForms(beside: desk) }

    /// An error of the look-up stands alone.
    private func unopened(
        _ sent: Sent, _ errors: [FieldError<QuestionLookUpPage.Field>]
    ) -> Reply {
        desk.reply(
            page(sent, Supplement(.wanted, sent.form, state: desk.context()), errors),
            status: .unprocessableContent)
    }

    private func page(
        _ sent: Sent, _ supplement: Supplement,
        _ errors: [FieldError<QuestionLookUpPage.Field>] = []
    ) -> HTML {
        lookUp.page(
            sent.entered, lookUp.desk.context(errors: errors), found: known, supplement: supplement)
    }
}
