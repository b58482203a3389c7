import HTTPKit
import PortalCore
import Templates

/// Setting the second factor up, renewing its recovery codes, doing without it.
enum SecondFactorSetup {
    static func show(_ staff: StaffVisit) throws -> Reply {
        try page(staff, next: staff.visit.request.query.first(AccountAddresses.next))
    }

    static func page(
        _ staff: StaffVisit, next: String? = nil, kept: KeptForm? = nil,
        complaint: String? = nil, status: HTTPStatus = .ok
    ) throws -> Reply {
        var generator = SystemRandomNumberGenerator()
        let account = staff.session.account
        let pending = try staff.portal.secondFactor.pending(of: account, using: &generator)
        guard let pending else { return .redirect(to: AccountAddresses.own()) }
        let errors = complaint.map { [FieldError(SecondFactorPage.Field.code, $0)] } ?? []
        return .page(
            SecondFactorSetupPage.render(
                pending, account: account, issuer: staff.visit.site.shortName,
                isDemanded: staff.portal.secondFactor.isDemanded(of: staff.actor), next: next,
                kept: kept, form: staff.context.form(errors: errors), in: staff.context),
            status: status)
    }

    static func submit(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let next = form.fields.first(AccountAddresses.next)
        let kept = KeptForm(carriedBy: form.fields)
        var generator = SystemRandomNumberGenerator()
        let done = try staff.portal.secondFactor.confirm(
            form.fields.first(SecondFactorPage.Field.code.rawValue) ?? "", in: staff.session,
            from: staff.client, now: staff.now, using: &generator)
        guard let done else {
            return try page(
                staff, next: next, kept: kept,
                complaint: "Mã chưa đúng. Hãy kiểm tra giờ của điện thoại rồi nhập mã đang hiện.",
                status: .unprocessableContent)
        }
        return .response(
            try StaffGate.show(done.token, staff.visit) { renewed in
                RecoveryCodesPage.render(
                    done.recoveryCodes, account: renewed.session.account, next: next, kept: kept,
                    in: renewed.context)
            })
    }

    static func renewCodes(_ staff: StaffVisit) throws -> Reply {
        var generator = SystemRandomNumberGenerator()
        let codes = try staff.portal.secondFactor.renewRecoveryCodes(
            in: staff.session, now: staff.now, using: &generator)
        guard let codes else { return .redirect(to: AccountAddresses.own()) }
        return .page(
            RecoveryCodesPage.render(
                codes, account: staff.session.account, next: AccountAddresses.own().string,
                kept: nil, in: staff.context))
    }

    static func turnOff(_ staff: StaffVisit) throws -> Reply {
        do {
            try staff.portal.secondFactor.turnOff(in: staff.session, now: staff.now)
            return .redirect(to: AccountAddresses.own())
        } catch AccountRefusal.secondFactorDemanded {
            return try OwnAccount.page(
                staff, complaint: AccountRefusal.secondFactorDemanded.sentence,
                status: .unprocessableContent)
        }
    }
}
