import HTTPKit
import PortalCore
import Templates

/// The form with which somebody enters what was handed in.
enum IntakeEntryForms {
    /// A new form; about a page where the address names one.
    static func new(_ staff: StaffVisit) throws -> Reply {
        var form = IntakeForm(receivedAt: staff.now)
        let page = staff.visit.request.query.first(IntakeForm.Field.page.rawValue) ?? ""
        form.values[.page] = String(page.prefix(500))
        return try self.page(form, staff)
    }

    static func page(
        _ form: IntakeForm, _ staff: StaffVisit, errors: [FieldError<IntakeForm.Field>] = [],
        status: HTTPStatus = .ok
    ) throws -> Reply {
        .page(
            IntakeNewPage.render(
                form, choices: try staff.portal.intakeDesk.choices(on: staff.now.day),
                errors: errors, notice: staff.visit.request.noticeWithFiles(), in: staff.context),
            status: status)
    }

    static func register(_ staff: StaffVisit, _ sent: StaffForm) throws -> Reply {
        let form = IntakeForm(values: sent.values())
        let uploads = IntakeUploads(
            of: staff.visit.request, field: IntakeForm.Field.files.rawValue)
        if let complaint = uploads.complaint {
            return try page(
                form, staff, errors: [FieldError(.files, complaint)],
                status: .unprocessableContent)
        }
        var generator = SystemRandomNumberGenerator()
        do {
            let id = try staff.portal.intakeDesk.register(
                form, files: uploads.keep(in: staff.house.intakeFiles), on: staff.site,
                by: staff.actor, submissionKey: sent.submissionKey, now: staff.now,
                using: &generator)
            return IntakeWorkForms.done(.registered, staff, id)
        } catch let invalid as InvalidForm<IntakeForm.Field> {
            return try page(
                form, staff, errors: invalid.errors, status: .unprocessableContent)
        }
    }
}
