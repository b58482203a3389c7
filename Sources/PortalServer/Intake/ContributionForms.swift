import HTTPKit
import PortalCore
import Templates

/// The form for articles and pictures (Article 25.2c).
struct ContributionForms: PublicForm {
    let desk: FormDesk

    init(_ visit: Visit) {
        desk = FormDesk("contribution", of: visit, takesTime: true)
    }

    var filesField: ContributionForm.Field? { .files }

    func show() throws -> Reply { try show(ContributionForm()) }

    func read(_ fields: FormFields) -> ContributionForm {
        ContributionForm(values: fields.values())
    }

    func errors(in form: ContributionForm) -> [FieldError<ContributionForm.Field>] {
        form.errors(hasFiles: true)
    }

    func complaint(about content: [UInt8], named name: String) -> String? {
        ContributionFiles.complaint(about: OfferedFile(name: name, content: content))
    }

    func store(_ form: ContributionForm, _ files: FormFiles, key: String) throws -> Reply {
        var generator = SystemRandomNumberGenerator()
        let receipt = try visit.portal.publicIntake.contribute(
            form, files: files.keep { try visit.house.intakeFiles.keep($0, named: $1) },
            on: visit.site, submissionKey: key, now: visit.now, using: &generator)
        return .redirect(to: IntakeAddresses.receipt(receipt.code))
    }

    func page(
        _ form: ContributionForm, _ state: FormContext<ContributionForm.Field>
    ) -> HTML {
        ContributionFormPage.render(form, state: state, in: visit.context)
    }
}
