import HTTPKit
import PortalCore
import Templates

/// Feedback on pages and the portal, and the difficulties of units.
enum FeedbackRoutes {
    static func add(to table: inout RouteTable) {
        table.privatePage(
            FeedbackAddresses.form, access: .everyoneWhileLive, handler: "Feedback.form"
        ) { visit, _ in FeedbackForms.show(visit) }
        table.submission(
            FeedbackAddresses.form, access: .everyoneWhileLive, handler: "Feedback.send"
        ) { visit, _ in FeedbackForms.submit(visit) }
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

/// Gives out the feedback form and takes it back.
enum FeedbackForms {
    static func show(_ visit: Visit) -> Reply {
        let query = visit.request.query
        var values: [FeedbackForm.Field: String] = [:]
        values[.path] = query.first(FeedbackForm.Field.path.rawValue)
        values[.useful] = query.first(FeedbackForm.Field.useful.rawValue)
        return page(FeedbackForm(values: values), desk(visit), visit)
    }

    static func submit(_ visit: Visit) -> Reply {
        let desk = desk(visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            return page(
                FeedbackForm(values: fields.values()), desk, visit, notice: notice, status: status)
        case .accepted(let fields, let key):
            return store(FeedbackForm(values: fields.values()), key, desk, visit)
        }
    }

    private static func store(
        _ form: FeedbackForm, _ key: String, _ desk: FormDesk, _ visit: Visit
    ) -> Reply {
        do {
            try visit.portal.feedback.send(
                form, on: visit.site, submissionKey: key, now: visit.now)
            return .redirect(to: FeedbackAddresses.thanks())
        } catch let invalid as InvalidForm<FeedbackForm.Field> {
            return page(
                form, desk, visit, errors: invalid.errors, status: .unprocessableContent)
        } catch {
            visit.report(error)
            return page(
                form, desk, visit, notice: FormDesk.notStored, status: .serviceUnavailable)
        }
    }

    private static func page(
        _ form: FeedbackForm, _ desk: FormDesk, _ visit: Visit,
        errors: [FieldError<FeedbackForm.Field>] = [], notice: String? = nil,
        status: HTTPStatus = .ok
    ) -> Reply {
        desk.reply(
            FeedbackFormPage.render(
                form, state: desk.context(errors: errors, notice: notice), in: visit.context),
            status: status)
    }

    private static func desk(_ visit: Visit) -> FormDesk { FormDesk("feedback", of: visit) }
}
