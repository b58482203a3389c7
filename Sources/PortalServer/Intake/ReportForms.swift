import HTTPKit
import PortalCore
import Templates

/// The form for reports on items (Article 6).
struct ReportForms: PublicForm {
    let desk: FormDesk

    init(_ visit: Visit) {
        desk = FormDesk("report", of: visit, takesTime: true)
    }

    /// A link on a page names that page.
    func show() throws -> Reply {
        let page = visit.request.query.text(ReportForm.Field.page.rawValue) ?? ""
        let named = ReportForm(values: [.page: String(page.prefix(500))])
        return try show(ReportForm(values: [.page: named.pagePath ?? ""]))
    }

    func read(_ fields: FormFields) -> ReportForm { ReportForm(values: fields.values()) }

    func store(_ form: ReportForm, _ files: FormFiles, key: String) throws -> Reply {
        var generator = SystemRandomNumberGenerator()
        let receipt = try visit.portal.publicIntake.report(
            form, on: visit.site, submissionKey: key, now: visit.now, using: &generator)
        return .redirect(to: IntakeAddresses.receipt(receipt.code))
    }

    func page(_ form: ReportForm, _ state: FormContext<ReportForm.Field>) -> HTML {
        ReportFormPage.render(form, state: state, in: visit.context)
    }
}
