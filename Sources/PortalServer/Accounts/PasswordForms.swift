import HTTPKit
import PortalCore
import Templates

/// Changing one's password.
enum PasswordForms {
    static func show(_ staff: StaffVisit) -> Reply {
        page(staff, next: staff.visit.request.query.first(AccountAddresses.next))
    }

    static func page(
        _ staff: StaffVisit, next: String? = nil, kept: KeptForm? = nil,
        errors: [FieldError<PasswordService.Field>] = [], status: HTTPStatus = .ok
    ) -> Reply {
        var reason: PasswordChangeReason?
        if case .passwordChange(let found) = staff.session.step { reason = found }
        return .page(
            PasswordChangePage.render(
                reason: reason, rules: staff.portal.staffRules.passwords,
                due: staff.session.passwordDue, next: next, kept: kept,
                form: staff.context.form(errors: errors), in: staff.context),
            status: status)
    }

    static func submit(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let next = form.fields.first(AccountAddresses.next)
        let kept = KeptForm(carriedBy: form.fields)
        var generator = SystemRandomNumberGenerator()
        do {
            let token = try staff.portal.passwords.change(
                form.values(), in: staff.session, from: staff.client, now: staff.now,
                using: &generator)
            return .response(
                try StaffGate.goOn(token, kept: kept, next: next, staff.visit))
        } catch let invalid as InvalidForm<PasswordService.Field> {
            return page(
                staff, next: next, kept: kept, errors: invalid.errors,
                status: .unprocessableContent)
        }
    }
}
