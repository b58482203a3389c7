import HTTPKit
import PortalCore
import Templates

/// The form with which somebody enters what was handed in.
enum IntakeEntryForms {
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
        let uploads = try IntakeUploads(
            of: staff.visit.request, field: IntakeForm.Field.files.rawValue,
            into: staff.house.intakeFiles)
        defer { uploads.remove() }
        if let complaint = uploads.complaint {
            return try page(
                form, staff, errors: [FieldError(.files, complaint)],
                status: .unprocessableContent)
        }
        var generator = SystemRandomNumberGenerator()
        do {
            let id = try staff.portal.intakeDesk.register(
                form, files: uploads.keep(), on: staff.site, by: staff.actor,
                submissionKey: sent.submissionKey, now: staff.now, using: &generator)
            return IntakeWorkForms.done(.registered, staff, id)
        } catch let invalid as InvalidForm<IntakeForm.Field> {
            return try page(
                form, staff, errors: invalid.errors, status: .unprocessableContent)
        }
    }
}
