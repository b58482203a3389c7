import HTTPKit
import PortalCore
import Templates

/// Typing the password again before a dangerous act.
enum ConfirmationForms {
    static func show(_ staff: StaffVisit) -> Reply {
        page(staff, next: staff.visit.request.query.first(AccountAddresses.next))
    }

    static func page(
        _ staff: StaffVisit, next: String? = nil, kept: KeptForm? = nil,
        complaint: String? = nil, status: HTTPStatus = .ok
    ) -> Reply {
        let errors = complaint.map { [FieldError(ConfirmationPage.Field.password, $0)] } ?? []
        return .page(
            ConfirmationPage.render(
                next: next, kept: kept, form: staff.context.form(errors: errors),
                in: staff.context),
            status: status)
    }

    static func submit(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let next = form.fields.first(AccountAddresses.next)
        let kept = KeptForm(carriedBy: form.fields)
        let check = try staff.portal.passwords.confirm(
            form.fields.first(ConfirmationPage.Field.password.rawValue) ?? "",
            in: staff.session, from: staff.client, now: staff.now)
        switch check {
        case .right:
            guard let kept else {
                return .redirect(to: AccountAddresses.continuation(next))
            }
            return .page(ResumeFormPage.render(kept, after: .interruption, in: staff.context))
        case .wait(let seconds):
            return page(
                staff, next: next, kept: kept,
                complaint: SignInThrottle.sentence(waiting: seconds),
                status: .tooManyRequests)
        case .wrong:
            return page(
                staff, next: next, kept: kept, complaint: "Mật khẩu chưa đúng.",
                status: .unprocessableContent)
        }
    }
}
