import HTTPKit
import PortalCore
import Templates

/// The two petition forms.
struct PetitionForms: PublicForm {
    let sender: AskerKind
    let desk: FormDesk

    init(_ sender: AskerKind, _ visit: Visit) {
        self.sender = sender
        desk = FormDesk("petition-" + sender.rawValue, of: visit, takesTime: true)
    }

    var filesField: PetitionForm.Field? { .common(.files) }

    func show() throws -> Reply { try show(PetitionForm(sender: sender)) }

    func read(_ fields: FormFields) -> PetitionForm {
        PetitionForm(sender: sender, values: fields.values())
    }

    func errors(in form: PetitionForm) throws -> [FieldError<PetitionForm.Field>] {
        try visit.portal.petitions.errors(in: form)
    }

    func complaint(about content: [UInt8], named name: String) -> String? {
        QuestionUploads.complaint(about: content, named: name)
    }

    func store(_ form: PetitionForm, _ files: FormFiles, key: String) throws -> Reply {
        var generator = SystemRandomNumberGenerator()
        let receipt = try visit.portal.petitions.submit(
            form, files: QuestionUploads.keep(files, visit.house), on: visit.site,
            submissionKey: key, now: visit.now, using: &generator)
        return .redirect(to: PetitionAddresses.receipt(receipt.code))
    }

    func page(_ form: PetitionForm, _ state: FormContext<PetitionForm.Field>) throws -> HTML {
        PetitionFormPage.render(
            form, topics: try visit.portal.questions.fields(), state: state, in: visit.context)
    }
}
