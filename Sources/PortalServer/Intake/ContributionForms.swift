import HTTPKit
import PortalCore
import Templates

/// Gives out the form for articles and pictures and takes it back (Article 25.2c).
enum ContributionForms {
    static func show(_ visit: Visit) -> Reply {
        page(ContributionForm(), desk(visit), visit)
    }

    static func submit(_ visit: Visit) throws -> Reply {
        let desk = desk(visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            let form = ContributionForm(values: fields.values())
            return page(form, desk, visit, notice: notice, status: status)
        case .accepted(let fields, let key):
            return store(ContributionForm(values: fields.values()), key, desk, visit)
        }
    }

    private static func store(
        _ form: ContributionForm, _ key: String, _ desk: FormDesk, _ visit: Visit
    ) -> Reply {
        var generator = SystemRandomNumberGenerator()
        do {
            let uploads = IntakeUploads(
                of: visit.request, field: ContributionForm.Field.files.rawValue)
            // Nothing is stored for a form that is not taken.
            try form.check(uploads.offered(), complaint: uploads.complaint)
            let receipt = try visit.portal.publicIntake.contribute(
                form, files: uploads.keep(in: visit.house.intakeFiles), on: visit.site,
                submissionKey: key, now: visit.now, using: &generator)
            return .redirect(to: IntakeAddresses.receipt(receipt.code))
        } catch let invalid as InvalidForm<ContributionForm.Field> {
            return page(form, desk, visit, errors: invalid.errors, status: .unprocessableContent)
        } catch {
            visit.report(error)
            return page(
                form, desk, visit, notice: FormDesk.notStored, status: .serviceUnavailable)
        }
    }

    private static func page(
        _ form: ContributionForm, _ desk: FormDesk, _ visit: Visit,
        errors: [FieldError<ContributionForm.Field>] = [], notice: String? = nil,
        status: HTTPStatus = .ok
    ) -> Reply {
        desk.reply(
            ContributionFormPage.render(
                form,
                state: desk.context(
                    errors: errors, notice: visit.request.noticeWithFiles(notice)),
                in: visit.context),
            status: status)
    }

    private static func desk(_ visit: Visit) -> FormDesk { FormDesk("contribution", of: visit) }
}
