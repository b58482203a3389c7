import PortalCore

/// Who may use a route. Every route names one; there is no default.
enum Access: Sendable, Equatable {
    /// Everybody, on every site.
    case everyone
    /// Everybody, while the site is kept up: an archived portal takes nothing in.
    case everyoneWhileLive
    /// Everybody, on the provincial host only: signing in.
    case everyoneOnProvincialHost
    /// Those who are signed in, on the provincial host only.
    case staff(StaffAccess)

    /// Whether a route can be used on a site, before it is asked by whom.
    func admission(to site: Site) -> Admission {
        switch self {
        case .everyone: .admitted
        case .everyoneWhileLive: site.status == .live ? .admitted : .archived
        case .everyoneOnProvincialHost, .staff: site.isProvince ? .admitted : .onProvincialHost
        }
    }

    /// What a site says to a route.
    enum Admission: Equatable {
        case admitted
        /// The site takes nothing in any more.
        case archived
        /// The same path stands on the provincial host.
        case onProvincialHost
    }

    /// In a word, for `portal routes`.
    var name: String {
        switch self {
        case .everyone: "everyone"
        case .everyoneWhileLive: "everyoneWhileLive"
        case .everyoneOnProvincialHost: "everyoneOnProvincialHost"
        case .staff(.signedIn): "signedIn"
        case .staff(.settling): "settling"
        case .staff(.permitted(let permission)): permission.rawValue
        case .staff(.confirmed(let permission)): permission.rawValue + "!"
        }
    }
}

/// What somebody who is signed in has to have.
enum StaffAccess: Sendable, Equatable {
    /// An account, even where something has to be done before anything else: the pages on which
    /// that is done.
    case settling
    /// An account.
    case signedIn
    /// A right on the site that the address names, or on the provincial portal where it names none.
    case permitted(Permission)
    /// The same, with the password typed a short while ago: for dangerous acts.
    case confirmed(Permission)

    /// The right, where one is needed.
    var permission: Permission? {
        switch self {
        case .settling, .signedIn: nil
        case .permitted(let permission), .confirmed(let permission): permission
        }
    }
}
