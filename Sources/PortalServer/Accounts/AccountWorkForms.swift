import HTTPKit
import PortalCore
import Templates

/// Keeping accounts: the list, an account, and what is done with it.
enum AccountWorkForms {
    static func list(_ staff: StaffVisit) throws -> Reply {
        let query = staff.visit.request.query
        let filter = AccountService.Filter(
            words: String((query.first(AccountListPage.Field.words.rawValue) ?? "").prefix(100)),
            state: query.first(AccountListPage.Field.state.rawValue).flatMap(Account.State.init))
        let page = try staff.portal.accounts.page(
            filter, on: staff.site.id, of: staff.actor, page: staff.visit.pageRequest,
            limit: staff.house.limits.listItems)
        return .page(AccountListPage.render(page, filter: filter, in: staff.context))
    }

    static func new(
        _ staff: StaffVisit, _ entered: AccountNewPage.Entered = AccountNewPage.Entered(),
        status: HTTPStatus = .ok
    ) throws -> Reply {
        .page(
            AccountNewPage.render(
                entered, sections: try staff.portal.accounts.sections(of: staff.site.id),
                in: staff.context),
            status: status)
    }

    static func create(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        var entered = AccountNewPage.Entered()
        entered.details = form.values()
        entered.grant = form.values()
        var generator = SystemRandomNumberGenerator()
        do {
            let grant = try GrantForm.read(entered.grant, on: staff.site.id, now: staff.now)
            let made = try staff.portal.accounts.create(
                entered.details, grants: [grant], by: staff.actor, now: staff.now,
                using: &generator)
            return try notice(staff, made.id, made.password, isNew: true)
        } catch let invalid as InvalidForm<GrantForm.Field> {
            entered.grantErrors = invalid.errors
        } catch let invalid as InvalidForm<AccountService.Field> {
            entered.detailErrors = invalid.errors
        } catch let refusal as AccountRefusal {
            entered.complaint = refusal.sentence
        }
        return try new(staff, entered, status: .unprocessableContent)
    }

    static func notice(
        _ staff: StaffVisit, _ id: Int64, _ password: String, isNew: Bool
    ) throws -> Reply {
        let entry = try staff.portal.accounts.entry(
            id, on: staff.site.id, of: staff.actor, now: staff.now)
        guard let entry else { return .problem(.notFound) }
        return .page(
            PasswordNoticePage.render(
                entry.account, password: password, isNew: isNew, in: staff.context))
    }

    static func show(
        _ staff: StaffVisit, _ id: Int64, _ entered: AccountPage.Entered = AccountPage.Entered(),
        notice: String? = nil, status: HTTPStatus = .ok
    ) throws -> Reply {
        let entry = try staff.portal.accounts.entry(
            id, on: staff.site.id, of: staff.actor, now: staff.now)
        guard let entry else { return .problem(.notFound) }
        return .page(
            AccountPage.render(
                entry, entered, sections: try staff.portal.accounts.sections(of: staff.site.id),
                elsewhere: elsewhere(staff), notice: notice, in: staff.context),
            status: status)
    }

    /// Other sites on which the person gives rights.
    private static func elsewhere(_ staff: StaffVisit) -> [SiteLink] {
        let sites = staff.visit.registers.sites
        return ([sites.province].compactMap(\.self) + sites.members).map(\.site).filter {
            $0.id != staff.site.id && staff.actor.may(.manageAccounts, on: $0.id)
        }.map(\.link)
    }
}

/// Acts on an account, each with its answer.
enum AccountWorkActs {
    static func update(_ staff: StaffVisit, _ id: Int64, _ form: StaffForm) throws -> Reply {
        let values: [AccountService.Field: String] = form.values()
        return try act(staff, id, "Đã lưu thông tin.", entered: { $0.details = values }) {
            try staff.portal.accounts.update(
                id, on: staff.site.id, values, by: staff.actor, now: staff.now)
        }
    }

    static func resetPassword(_ staff: StaffVisit, _ id: Int64) throws -> Reply {
        var password = ""
        let reply = try act(staff, id, "") {
            var generator = SystemRandomNumberGenerator()
            password = try staff.portal.accounts.resetPassword(
                of: id, on: staff.site.id, by: staff.actor, now: staff.now, using: &generator)
        }
        return password.isEmpty
            ? reply : try AccountWorkForms.notice(staff, id, password, isNew: false)
    }

    static func setState(_ staff: StaffVisit, _ id: Int64, _ form: StaffForm) throws -> Reply {
        let wanted = form.fields.first(AccountPage.stateField).flatMap(Account.State.init)
        guard let wanted else { return .problem(.badRequest) }
        let done = wanted == .active ? "Đã mở lại tài khoản." : "Đã khóa tài khoản."
        return try act(staff, id, done) {
            try staff.portal.accounts.setActive(
                wanted == .active, id, on: staff.site.id, by: staff.actor, now: staff.now)
        }
    }

    static func endSessions(_ staff: StaffVisit, _ id: Int64) throws -> Reply {
        try act(staff, id, "Đã kết thúc mọi phiên.") {
            try staff.portal.accounts.endSessions(
                of: id, on: staff.site.id, by: staff.actor, now: staff.now)
        }
    }

    static func removeSecondFactor(_ staff: StaffVisit, _ id: Int64) throws -> Reply {
        try act(staff, id, "Đã gỡ xác thực hai lớp.") {
            try staff.portal.accounts.removeSecondFactor(
                of: id, on: staff.site.id, by: staff.actor, now: staff.now)
        }
    }

    static func grant(_ staff: StaffVisit, _ id: Int64, _ form: StaffForm) throws -> Reply {
        let values: [GrantForm.Field: String] = form.values()
        return try act(staff, id, "Đã giao quyền.", entered: { $0.grant = values }) {
            let grant = try GrantForm.read(values, on: staff.site.id, now: staff.now)
            try staff.portal.accounts.grant(grant, to: id, by: staff.actor, now: staff.now)
        }
    }

    static func revoke(_ staff: StaffVisit, _ id: Int64, _ form: StaffForm) throws -> Reply {
        let grant = form.fields.first(AccountPage.grantField).flatMap(Int64.init) ?? 0
        return try act(staff, id, "Đã thu quyền.") {
            try staff.portal.accounts.revoke(
                grant: grant, of: id, on: staff.site.id, by: staff.actor, now: staff.now)
        }
    }

    /// Does something and shows the account, or shows what was typed with what is wrong.
    private static func act(
        _ staff: StaffVisit, _ id: Int64, _ done: String,
        entered keep: (inout AccountPage.Entered) -> Void = { _ in }, _ work: () throws -> Void
    ) throws -> Reply {
        var entered = AccountPage.Entered()
        keep(&entered)
        do {
            try work()
            return try AccountWorkForms.show(staff, id, notice: done)
        } catch AccountRefusal.unknown {
            return .problem(.notFound)
        } catch let refusal as AccountRefusal {
            entered.complaint = refusal.sentence
        } catch let invalid as InvalidForm<AccountService.Field> {
            entered.detailErrors = invalid.errors
        } catch let invalid as InvalidForm<GrantForm.Field> {
            entered.grantErrors = invalid.errors
        }
        return try AccountWorkForms.show(staff, id, entered, status: .unprocessableContent)
    }
}
