import HTTPKit
import PortalCore
import Templates

/// A visit by somebody who is signed in and was let in. Only `StaffDoor` makes one, so a handler
/// that has it need not ask again; objects are found through `site` and `actor`.
struct StaffVisit: Sendable {
    let visit: Visit
    let session: StaffSession
    /// The site that is worked on.
    let profile: SiteProfile

    /// - Parameter door: proof that the door was passed.
    init(_ visit: Visit, session: StaffSession, profile: SiteProfile, through door: StaffDoor.Key) {
        self.visit = visit
        self.session = session
        self.profile = profile
    }

    var site: Site { profile.site }
    var actor: Actor { session.actor }
    var portal: Portal { visit.portal }
    var house: House { visit.house }
    var now: Instant { visit.now }

    /// Whether they may do something on the site worked on.
    func may(_ permission: Permission) -> Bool { actor.may(permission, on: site.id) }

    /// What every page of the admin needs.
    var context: AdminContext {
        AdminContext(
            page: visit.context, workingOn: site.link, person: session.account.displayName,
            navigation: StaffNavigation.groups(of: self), token: StaffDesk(visit, session).token(),
            passwordDaysLeft: session.passwordAge.daysLeft, unreadNotices: unreadNotices)
    }

    /// A page is shown even where they cannot be counted.
    private var unreadNotices: Int {
        do {
            return try portal.notices.countUnread(for: actor)
        } catch {
            visit.report(error)
            return 0
        }
    }

    /// The client, for records.
    var client: SignInClient { SignInCookies.client(of: visit) }
}

extension PasswordRules.Age {
    /// Days until the password has to be changed; nil while that is far.
    var daysLeft: Int? {
        if case .ageing(let days) = self { return days }
        return nil
    }
}

/// A form that somebody who was let in sent: ours, and not forged.
struct StaffForm: Sendable {
    let fields: FormFields
    /// Names the filled-in form, so that sending it twice does it once.
    let submissionKey: String

    /// The first value of each field that a form knows; others are ignored, so that nothing is
    /// assigned that was not asked for.
    func values<Field: RawRepresentable<String> & CaseIterable & Hashable>() -> [Field: String] {
        fields.values()
    }
}
