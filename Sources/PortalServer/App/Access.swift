import PortalCore

/// Who may use a route. Every route names one; there is no default.
enum Access: String, CaseIterable, Sendable {
    /// Everybody, on every site.
    case everyone
    /// Everybody, while the site is kept up: an archived portal takes nothing in.
    case everyoneWhileLive

    /// Whether a site lets the visitor in.
    func admits(to site: Site) -> Bool {
        switch self {
        case .everyone: true
        case .everyoneWhileLive: site.status == .live
        }
    }
}
