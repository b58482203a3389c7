import HTTPKit
import PortalCore
import Templates

/// Keeping accounts and rights (Article 16). Whatever changes one asks for the password again.
enum AccountWorkRoutes {
    static func add(to table: inout RouteTable) {
        table.sitePage(
            AccountWorkAddresses.list, access: .permitted(.manageAccounts),
            handler: "Accounts.list"
        ) { staff, _ in try AccountWorkForms.list(staff) }
        table.sitePage(
            AccountWorkAddresses.new, access: .permitted(.manageAccounts), handler: "Accounts.new"
        ) { staff, _ in try AccountWorkForms.new(staff) }
        table.siteSubmission(
            AccountWorkAddresses.new, access: .confirmed(.manageAccounts),
            handler: "Accounts.create"
        ) { staff, _, form in try AccountWorkForms.create(staff, form) }
        table.sitePage(
            AccountWorkAddresses.account, access: .permitted(.manageAccounts),
            handler: "Accounts.show"
        ) { staff, item in try AccountWorkForms.show(staff, item.id) }
        addActs(to: &table)
    }

    private static func addActs(to table: inout RouteTable) {
        func act(
            _ address: Address<AdminItem>, _ handler: String,
            _ respond: @escaping @Sendable (StaffVisit, Int64, StaffForm) throws -> Reply
        ) {
            table.siteSubmission(address, access: .confirmed(.manageAccounts), handler: handler) {
                staff, item, form in
                try respond(staff, item.id, form)
            }
        }
        act(AccountWorkAddresses.details, "Accounts.update", AccountWorkActs.update)
        act(AccountWorkAddresses.password, "Accounts.resetPassword") { staff, id, _ in
            try AccountWorkActs.resetPassword(staff, id)
        }
        act(AccountWorkAddresses.state, "Accounts.setState", AccountWorkActs.setState)
        act(AccountWorkAddresses.sessions, "Accounts.endSessions") { staff, id, _ in
            try AccountWorkActs.endSessions(staff, id)
        }
        act(AccountWorkAddresses.secondFactor, "Accounts.removeSecondFactor") { staff, id, _ in
            try AccountWorkActs.removeSecondFactor(staff, id)
        }
        act(AccountWorkAddresses.grant, "Accounts.grant", AccountWorkActs.grant)
        act(AccountWorkAddresses.revocation, "Accounts.revoke", AccountWorkActs.revoke)
    }
}
