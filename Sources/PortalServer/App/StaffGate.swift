import HTTPKit
import PortalCore
import Templates

/// What follows once somebody signed in or settled what stood in the way: the session is opened in
/// the browser, and the form that waited, or the page that was wanted, is shown.
enum StaffGate {
    /// - Parameters:
    ///   - kept: the form that waited.
    ///   - next: the page that was wanted, as it was sent.
    static func goOn(
        _ token: SecretToken, kept: KeptForm?, next: String?, _ visit: Visit
    ) throws -> Response {
        var response = try answer(token, kept, next, visit)
        SignInCookies.open(token, visit, on: &response)
        return response
    }

    /// The same where there is something to be shown first, such as recovery codes.
    static func show(
        _ token: SecretToken, _ visit: Visit, _ page: (StaffVisit) throws -> HTML
    ) throws -> Response {
        let session = try visit.portal.sessions.session(
            token, from: visit.request.clientAddress, now: visit.now)
        guard let session, let door = StaffDoor(visit, .settling, siteName: nil) else {
            return Response.redirect(
                to: AccountAddresses.signIn().string, status: .seeOther)
        }
        var response = Pages.response(try page(door.settling(session)))
        SignInCookies.open(token, visit, on: &response)
        return response
    }

    private static func answer(
        _ token: SecretToken, _ kept: KeptForm?, _ next: String?, _ visit: Visit
    ) throws -> Response {
        let session = try visit.portal.sessions.session(
            token, from: visit.request.clientAddress, now: visit.now)
        if let kept, let session, let door = StaffDoor(visit, .settling, siteName: nil),
            case .page(let html, let status, _) = try door.resume(kept, session)
        {
            return Pages.response(html, status: status)
        }
        return Response.redirect(
            to: AccountAddresses.continuation(next).string, status: .seeOther)
    }
}
