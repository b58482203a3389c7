import HTTPKit
import PortalCore
import Templates

/// The cookies of those who work on the portal.
enum SignInCookies {
    /// A browser that signed in once is known for half a year.
    private static let deviceLifetime = 180 * 86_400

    static func sessionName(_ origins: Origins) -> String { name("phien", origins) }
    static func deviceName(_ origins: Origins) -> String { name("thiet-bi", origins) }

    /// `__Host-` keeps other hosts of the domain from setting it; browsers take that over TLS only.
    private static func name(_ word: String, _ origins: Origins) -> String {
        origins.scheme == "https" ? "__Host-" + word : word
    }

    /// Who is signed in; nil where nobody is.
    static func session(of visit: Visit) throws -> StaffSession? {
        let name = sessionName(visit.house.origins)
        guard let text = visit.request.cookie(name), !text.isEmpty else { return nil }
        return try visit.portal.sessions.session(
            SecretToken(received: text), from: visit.request.clientAddress, now: visit.now)
    }

    /// Where a visit comes from, for records.
    static func client(of visit: Visit) -> SignInClient {
        let device = visit.request.cookie(deviceName(visit.house.origins))
        return SignInClient(
            address: visit.request.clientAddress,
            browser: visit.request.field("user-agent") ?? "",
            device: device.map { SecretToken(received: $0) })
    }

    /// Opens the session in the browser; it ends with the browser at the latest.
    static func open(_ token: SecretToken, _ visit: Visit, on response: inout Response) {
        let origins = visit.house.origins
        response.setCookie(
            SetCookie(sessionName(origins), token.text, isSecure: origins.scheme == "https"))
    }

    /// Marks the browser as one that signed in.
    static func remember(_ device: SecretToken, _ visit: Visit, on response: inout Response) {
        let origins = visit.house.origins
        response.setCookie(
            SetCookie(
                deviceName(origins), device.text, maxAge: deviceLifetime,
                isSecure: origins.scheme == "https"))
    }

    /// Removes the session from the browser.
    static func close(_ visit: Visit, on response: inout Response) {
        let origins = visit.house.origins
        response.setCookie(
            SetCookie(
                sessionName(origins), "", maxAge: 0, isSecure: origins.scheme == "https"))
    }
}
