import HTTPKit
import PortalCore
import Templates

/// Signing in and out, passwords, the second factor, one's own account.
enum AccountRoutes {
    static func add(to table: inout RouteTable) {
        addSignIn(to: &table)
        addSettling(to: &table)
        addSecondFactor(to: &table)
        addOwn(to: &table)
        addDelegation(to: &table)
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
            AccountAddresses.signOut, access: .beforeSecondFactor, handler: "Accounts.signOut"
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

    private static func addSecondFactor(to table: inout RouteTable) {
        table.staffPage(
            AccountAddresses.secondFactor, access: .beforeSecondFactor,
            handler: "Accounts.secondFactor"
        ) { staff, _ in SecondFactorForms.show(staff) }
        table.staffSubmission(
            AccountAddresses.secondFactor, access: .beforeSecondFactor,
            handler: "Accounts.showSecondFactor"
        ) { staff, _, form in try SecondFactorForms.submit(staff, form) }
        table.staffPage(
            AccountAddresses.secondFactorSetup, access: .settlingConfirmed,
            handler: "Accounts.secondFactorSetup"
        ) { staff, _ in try SecondFactorSetup.show(staff) }
        table.staffSubmission(
            AccountAddresses.secondFactorSetup, access: .settlingConfirmed,
            handler: "Accounts.setSecondFactorUp"
        ) { staff, _, form in try SecondFactorSetup.submit(staff, form) }
        table.staffSubmission(
            AccountAddresses.secondFactorOff, access: .signedInConfirmed,
            handler: "Accounts.turnSecondFactorOff"
        ) { staff, _, _ in try SecondFactorSetup.turnOff(staff) }
        table.staffSubmission(
            AccountAddresses.recoveryCodes, access: .signedInConfirmed,
            handler: "Accounts.renewRecoveryCodes"
        ) { staff, _, _ in try SecondFactorSetup.renewCodes(staff) }
    }

    private static func addOwn(to table: inout RouteTable) {
        table.staffPage(AccountAddresses.own, access: .signedIn, handler: "Accounts.own") {
            staff, _ in try OwnAccount.page(staff)
        }
        table.staffPage(AccountAddresses.signIns, access: .signedIn, handler: "Accounts.signIns") {
            staff, _ in try OwnAccount.signIns(staff)
        }
        table.staffSubmission(
            AccountAddresses.endSession, access: .signedIn, handler: "Accounts.endSession"
        ) { staff, _, form in try OwnAccount.endSession(staff, form) }
        table.staffSubmission(
            AccountAddresses.endOtherSessions, access: .signedIn,
            handler: "Accounts.endOtherSessions"
        ) { staff, _, _ in
            try staff.portal.sessions.endOthers(of: staff.session, now: staff.now)
            return .redirect(to: AccountAddresses.own())
        }
    }

    private static func addDelegation(to table: inout RouteTable) {
        table.staffPage(
            AccountAddresses.delegation, access: .signedIn, handler: "Accounts.delegation"
        ) { staff, _ in try DelegationForms.page(staff) }
        table.staffSubmission(
            AccountAddresses.delegation, access: .signedInConfirmed, handler: "Accounts.delegate"
        ) { staff, _, form in try DelegationForms.submit(staff, form) }
        table.staffSubmission(
            AccountAddresses.delegationEnd, access: .signedIn, handler: "Accounts.takeBack"
        ) { staff, _, form in try DelegationForms.takeBack(staff, form) }
    }
}
