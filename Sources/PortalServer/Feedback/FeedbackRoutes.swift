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
        table.privatePage(
            FeedbackAddresses.receipt, access: .everyone, handler: "Feedback.receipt"
        ) { visit, code in
            let receipt = try visit.portal.feedback.receipt(code, of: visit.site)
            return .page(receipt.map { FeedbackReceiptPage.render($0, in: visit.context) })
        }
        table.privatePage(
            FeedbackAddresses.lookUp, access: .everyone, handler: "Feedback.lookUp"
        ) { visit, _ in try FeedbackLookUpForms(visit).show([:]) }
        table.submission(
            FeedbackAddresses.lookUp, access: .everyone, handler: "Feedback.status"
        ) { visit, _ in try FeedbackLookUpForms(visit).submit() }
        table.page(
            FeedbackAddresses.published, access: .everyone, handler: "Feedback.published"
        ) { visit, _ in try FeedbackPublicationForms.list(visit) }
        addWork(to: &table)
        addPublishing(to: &table)
    }

    private static func addPublishing(to table: inout RouteTable) {
        let board = StaffAccess.permitted(.moderateComments)
        table.siteSubmission(
            FeedbackAddresses.publication, access: board, handler: "Feedback.publish"
        ) { staff, item, form in try FeedbackPublicationForms.publish(staff, item, form) }
        table.siteSubmission(
            FeedbackAddresses.withdrawal, access: board, handler: "Feedback.unpublish"
        ) { staff, item, _ in try FeedbackPublicationForms.unpublish(staff, item) }
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
        var generator = SystemRandomNumberGenerator()
        let receipt = try visit.portal.feedback.send(
            form, on: visit.site, submissionKey: key, now: visit.now, using: &generator)
        return .redirect(
            to: receipt.map { FeedbackAddresses.receipt($0.code) } ?? FeedbackAddresses.thanks())
    }

    func page(_ form: FeedbackForm, _ state: FormContext<FeedbackForm.Field>) -> HTML {
        FeedbackFormPage.render(form, state: state, in: visit.context)
    }
}

/// The look-up of a feedback. The code alone opens it, so no address brings it along; it leads to that
/// of the receipt, which no log holds.
struct FeedbackLookUpForms: LookUpForm {
    typealias Field = FeedbackLookUpPage.Field

    let desk: FormDesk
    let malformed = FeedbackLookUpPage.malformed
    let unknown = FeedbackLookUpPage.unknown

    init(_ visit: Visit) {
        desk = FormDesk("feedback-status", of: visit)
    }

    func code(_ text: String) -> FeedbackCode? { FeedbackCode(entered: text) }

    func find(_ code: FeedbackCode, _ entered: [Field: String]) throws -> FeedbackReceipt? {
        try visit.portal.feedback.receipt(code, of: visit.site)
    }

    func answer(_ receipt: FeedbackReceipt, to entered: [Field: String]) -> Reply {
        .redirect(to: FeedbackAddresses.receipt(receipt.code))
    }

    func page(_ entered: [Field: String], _ state: FormContext<Field>) -> HTML {
        FeedbackLookUpPage.render(entered[.code] ?? "", state: state, in: visit.context)
    }
}
