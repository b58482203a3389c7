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
        case .staff(.beforeSecondFactor): "beforeSecondFactor"
        case .staff(.settling): "settling"
        case .staff(.settlingConfirmed): "settling!"
        case .staff(.signedIn): "signedIn"
        case .staff(.signedInConfirmed): "signedIn!"
        case .staff(.permitted(let permission)): permission.rawValue
        case .staff(.confirmed(let permission)): permission.rawValue + "!"
        }
    }
}

/// What somebody who is signed in has to have.
enum StaffAccess: Sendable, Equatable {
    /// An account and its password: the page on which the second factor is shown, and the way out.
    case beforeSecondFactor
    /// An account, with the second factor shown where there is one, even where something has to be
    /// done before anything else: the pages on which that is done.
    case settling
    /// The same, with the password typed a short while ago.
    case settlingConfirmed
    /// An account.
    case signedIn
    /// An account, with the password typed a short while ago.
    case signedInConfirmed
    /// A right on the site that the address names, or on the provincial portal where it names none.
    case permitted(Permission)
    /// The same, with the password typed a short while ago: for dangerous acts.
    case confirmed(Permission)

    /// The right, where one is needed.
    var permission: Permission? {
        switch self {
        case .beforeSecondFactor, .settling, .settlingConfirmed, .signedIn, .signedInConfirmed: nil
        case .permitted(let permission), .confirmed(let permission): permission
        }
    }

    /// Whether the password has to have been typed a short while ago.
    var isConfirmed: Bool {
        switch self {
        case .settlingConfirmed, .signedInConfirmed, .confirmed: true
        case .beforeSecondFactor, .settling, .signedIn, .permitted: false
        }
    }

    /// Whether something that has to be done first stands in the way.
    func isStopped(by step: StaffSession.Step) -> Bool {
        switch self {
        case .beforeSecondFactor: false
        case .settling, .settlingConfirmed: step == .secondFactor
        case .signedIn, .signedInConfirmed, .permitted, .confirmed: true
        }
    }
}
