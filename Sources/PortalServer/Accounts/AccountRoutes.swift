import HTTPKit
import PortalCore
import Templates

/// Signing in and out, passwords, one's own account.
enum AccountRoutes {
    static func add(to table: inout RouteTable) {
        addSignIn(to: &table)
        addSettling(to: &table)
        table.staffPage(AccountAddresses.own, access: .signedIn, handler: "Accounts.own") {
            staff, _ in try own(staff)
        }
        table.staffSubmission(
            AccountAddresses.endOtherSessions, access: .signedIn,
            handler: "Accounts.endOtherSessions"
        ) { staff, _, _ in
            try staff.portal.sessions.endOthers(of: staff.session, now: staff.now)
            return .redirect(to: AccountAddresses.own())
        }
    }

    private static func addSignIn(to table: inout RouteTable) {
        table.privatePage(
            AccountAddresses.signIn, access: .everyoneOnProvincialHost, handler: "Accounts.signIn"
        ) { visit, _ in try SignInForms.show(visit) }
        table.submission(
            AccountAddresses.signIn, access: .everyoneOnProvincialHost,
            handler: "Accounts.submitSignIn"
        ) { visit, _ in try SignInForms.submit(visit) }
        table.staffSubmission(
            AccountAddresses.signOut, access: .settling, handler: "Accounts.signOut"
        ) { staff, _, _ in try SignInForms.signOut(staff) }
    }

    private static func addSettling(to table: inout RouteTable) {
        table.staffPage(
            AccountAddresses.passwordChange, access: .settling, handler: "Accounts.password"
        ) { staff, _ in PasswordForms.show(staff) }
        table.staffSubmission(
            AccountAddresses.passwordChange, access: .settling, handler: "Accounts.changePassword"
        ) { staff, _, form in try PasswordForms.submit(staff, form) }
        table.staffPage(
            AccountAddresses.confirmation, access: .settling, handler: "Accounts.confirmation"
        ) { staff, _ in ConfirmationForms.show(staff) }
        table.staffSubmission(
            AccountAddresses.confirmation, access: .settling, handler: "Accounts.confirm"
        ) { staff, _, form in try ConfirmationForms.submit(staff, form) }
    }

    private static func own(_ staff: StaffVisit) throws -> Reply {
        let activity = try staff.portal.sessions.activity(
            of: staff.session, now: staff.now, limit: staff.house.limits.listItems)
        return .page(
            OwnAccountPage.render(
                staff.session, sessions: activity.sessions, signIns: activity.signIns,
                in: staff.context))
    }
}
