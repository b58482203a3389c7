import HTTPKit
import PortalCore
import Templates

/// One's own account: sessions, history, second factor, delegation.
enum OwnAccount {
    static func page(
        _ staff: StaffVisit, notice: String? = nil, complaint: String? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        let activity = try staff.portal.sessions.activity(
            of: staff.session, now: staff.now, limit: staff.house.limits.listItems)
        let secondFactor = staff.portal.secondFactor
        return .page(
            OwnAccountPage.render(
                staff.session,
                OwnAccountPage.Activity(
                    sessions: activity.sessions, signIns: activity.signIns,
                    recoveryCodesLeft: try secondFactor.recoveryCodesLeft(
                        of: staff.session.account),
                    isSecondFactorDemanded: secondFactor.isDemanded(of: staff.actor)),
                notice: notice, complaint: complaint, in: staff.context),
            status: status)
    }

    static func endSession(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        do {
            try staff.portal.sessions.end(
                digest: form.fields.first(OwnAccountPage.sessionField) ?? "", of: staff.session,
                now: staff.now)
            return .redirect(to: AccountAddresses.own())
        } catch AccountRefusal.unknown {
            return .problem(.notFound)
        }
    }

    static func signIns(_ staff: StaffVisit) throws -> Reply {
        let page = try staff.portal.sessions.signIns(
            of: staff.session.account, page: staff.visit.pageRequest,
            limit: staff.house.limits.listItems)
        return .page(SignInHistoryPage.render(page, in: staff.context))
    }
}

/// Passing one's own rights on for a time (Article 16.3).
enum DelegationForms {
    static func page(
        _ staff: StaffVisit, values: [DelegationService.Field: String] = [:],
        errors: [FieldError<DelegationService.Field>] = [], complaint: String? = nil,
        notice: String? = nil, status: HTTPStatus = .ok
    ) throws -> Reply {
        .page(
            DelegationPage.render(
                try staff.portal.delegations.overview(of: staff.actor, at: staff.now),
                received: staff.actor.grants.filter { $0.delegatorID != nil }, values: values,
                form: staff.context.form(errors: errors, notice: complaint), notice: notice,
                in: staff.context),
            status: status)
    }

    static func submit(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let values: [DelegationService.Field: String] = form.values()
        do {
            try staff.portal.delegations.delegate(values, by: staff.actor, now: staff.now)
            return try page(staff, notice: "Đã ủy quyền. Người nhận được báo.")
        } catch let invalid as InvalidForm<DelegationService.Field> {
            return try page(
                staff, values: values, errors: invalid.errors, status: .unprocessableContent)
        } catch let refusal as AccountRefusal {
            return try page(
                staff, values: values, complaint: refusal.sentence, status: .unprocessableContent)
        }
    }

    static func takeBack(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let id = form.fields.first(DelegationService.Field.right.rawValue).flatMap(Int64.init)
        do {
            try staff.portal.delegations.takeBack(id ?? 0, by: staff.actor, now: staff.now)
            return try page(staff, notice: "Đã thu lại quyền.")
        } catch AccountRefusal.unknown {
            return .problem(.notFound)
        }
    }
}
