import HTTPKit
import PortalCore
import Templates

/// Feedback on pages and the portal, and the difficulties of units.
enum FeedbackRoutes {
    static func add(to table: inout RouteTable) {
        table.privatePage(
            FeedbackAddresses.form, access: .everyoneWhileLive, handler: "Feedback.form"
        ) { visit, _ in try FeedbackForms(visit).show() }
        table.submission(
            FeedbackAddresses.form, access: .everyoneWhileLive, handler: "Feedback.send"
        ) { visit, _ in try FeedbackForms(visit).submit() }
        table.privatePage(
            FeedbackAddresses.thanks, access: .everyone, handler: "Feedback.thanks"
        ) { visit, _ in .page(FeedbackFormPage.thanks(in: visit.context)) }
        addWork(to: &table)
    }

    private static func addWork(to table: inout RouteTable) {
        let board = StaffAccess.permitted(.moderateComments)
        table.sitePage(FeedbackAddresses.list, access: board, handler: "Feedback.list") {
            staff, _ in try FeedbackWorkForms.list(staff)
        }
        table.sitePage(FeedbackAddresses.item, access: board, handler: "Feedback.show") {
            staff, item in try FeedbackWorkForms.page(staff, item)
        }
        table.siteSubmission(FeedbackAddresses.item, access: board, handler: "Feedback.step") {
            staff, item, form in try FeedbackWorkForms.take(staff, item, form)
        }
        table.siteSubmission(
            FeedbackAddresses.contact, access: board, handler: "Feedback.contact"
        ) { staff, item, _ in try FeedbackWorkForms.contact(staff, item) }
        table.sitePage(
            FeedbackAddresses.difficulties, access: .permitted(.seeContent),
            handler: "Feedback.difficulties"
        ) { staff, _ in try FeedbackWorkForms.difficulties(staff) }
        table.siteSubmission(
            FeedbackAddresses.difficulties, access: .permitted(.seeContent),
            handler: "Feedback.report"
        ) { staff, _, form in try FeedbackWorkForms.report(staff, form) }
    }
}

/// The feedback form.
struct FeedbackForms: PublicForm {
    let desk: FormDesk

    init(_ visit: Visit) {
        desk = FormDesk("feedback", of: visit, takesTime: true)
    }

    /// A link on a page names that page, and may say whether it helped.
    func show() throws -> Reply {
        let query = visit.request.query
        var values: [FeedbackForm.Field: String] = [:]
        for field in [FeedbackForm.Field.path, .useful] {
            values[field] = query.text(field.rawValue)
        }
        return try show(FeedbackForm(values: values))
    }

    func read(_ fields: FormFields) -> FeedbackForm { FeedbackForm(values: fields.values()) }

    func store(_ form: FeedbackForm, _ files: FormFiles, key: String) throws -> Reply {
        try visit.portal.feedback.send(form, on: visit.site, submissionKey: key, now: visit.now)
        return .redirect(to: FeedbackAddresses.thanks())
    }

    func page(_ form: FeedbackForm, _ state: FormContext<FeedbackForm.Field>) -> HTML {
        FeedbackFormPage.render(form, state: state, in: visit.context)
    }
}
