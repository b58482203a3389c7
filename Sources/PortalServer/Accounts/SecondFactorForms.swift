import HTTPKit
import PortalCore
import Templates

/// Showing the second factor after signing in.
enum SecondFactorForms {
    static func show(_ staff: StaffVisit) -> Reply {
        let next = staff.visit.request.query.first(AccountAddresses.next)
        guard staff.session.step == .secondFactor else {
            return .redirect(to: AccountAddresses.continuation(next))
        }
        return page(staff, next: next)
    }

    static func page(
        _ staff: StaffVisit, next: String? = nil, kept: KeptForm? = nil,
        complaint: String? = nil, status: HTTPStatus = .ok
    ) -> Reply {
        let errors = complaint.map { [FieldError(SecondFactorPage.Field.code, $0)] } ?? []
        return .page(
            SecondFactorPage.render(
                next: next, kept: kept, form: staff.context.form(errors: errors),
                in: staff.context),
            status: status)
    }

    static func submit(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let next = form.fields.first(AccountAddresses.next)
        let kept = KeptForm(carriedBy: form.fields)
        guard staff.session.step == .secondFactor else {
            return .redirect(to: AccountAddresses.continuation(next))
        }
        var generator = SystemRandomNumberGenerator()
        let outcome = try staff.portal.secondFactor.show(
            form.fields.first(SecondFactorPage.Field.code.rawValue) ?? "", in: staff.session,
            from: staff.client, now: staff.now, using: &generator)
        switch outcome {
        case .shown(let token):
            return .response(try StaffGate.goOn(token, kept: kept, next: next, staff.visit))
        case .wrong:
            return page(
                staff, next: next, kept: kept, complaint: "Mã chưa đúng hoặc đã dùng.",
                status: .unprocessableContent)
        case .wait(let seconds):
            return page(
                staff, next: next, kept: kept,
                complaint: SignInThrottle.sentence(waiting: seconds),
                status: .tooManyRequests)
        }
    }
}
