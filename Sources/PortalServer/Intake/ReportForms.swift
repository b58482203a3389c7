import HTTPKit
import PortalCore
import Templates

/// Gives out the form for reports on items and takes it back (Article 6).
enum ReportForms {
    static func show(_ visit: Visit) -> Reply {
        let page = visit.request.query.first(ReportForm.Field.page.rawValue) ?? ""
        let form = ReportForm(values: [.page: String(page.prefix(500))])
        return self.page(
            ReportForm(values: [.page: form.pagePath ?? ""]), desk(visit), visit)
    }

    static func submit(_ visit: Visit) throws -> Reply {
        let desk = desk(visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            let form = ReportForm(values: fields.values())
            return page(form, desk, visit, notice: notice, status: status)
        case .accepted(let fields, let key):
            return store(ReportForm(values: fields.values()), key, desk, visit)
        }
    }

    private static func store(
        _ form: ReportForm, _ key: String, _ desk: FormDesk, _ visit: Visit
    ) -> Reply {
        var generator = SystemRandomNumberGenerator()
        do {
            let receipt = try visit.portal.publicIntake.report(
                form, on: visit.site, submissionKey: key, now: visit.now, using: &generator)
            return .redirect(to: IntakeAddresses.receipt(receipt.code))
        } catch let invalid as InvalidForm<ReportForm.Field> {
            return page(form, desk, visit, errors: invalid.errors, status: .unprocessableContent)
        } catch {
            visit.report(error)
            return page(
                form, desk, visit, notice: FormDesk.notStored, status: .serviceUnavailable)
        }
    }

    private static func page(
        _ form: ReportForm, _ desk: FormDesk, _ visit: Visit,
        errors: [FieldError<ReportForm.Field>] = [], notice: String? = nil,
        status: HTTPStatus = .ok
    ) -> Reply {
        desk.reply(
            ReportFormPage.render(
                form, state: desk.context(errors: errors, notice: notice), in: visit.context),
            status: status)
    }

    private static func desk(_ visit: Visit) -> FormDesk { FormDesk("report", of: visit) }
}
