import HTTPKit
import PortalCore
import Templates

/// Lets those in who are signed in and have the right, and sends all others where they can get it
/// without losing the form that they sent.
struct StaffDoor {
    /// Proof of having passed.
    struct Key { fileprivate init() {} }

    private let visit: Visit
    private let access: StaffAccess
    private let profile: SiteProfile

    /// - Parameter siteName: the site that the address names; nil for the provincial portal.
    /// - Returns: nil where no site has that name.
    init?(_ visit: Visit, _ access: StaffAccess, siteName: AdminSiteName?) {
        let label = siteName?.label ?? ""
        guard case .site(let profile) = visit.registers.sites.resolve(label: label) else {
            return nil
        }
        self.visit = visit
        self.access = access
        self.profile = profile
    }

    /// Opens for a page.
    func page(_ respond: (StaffVisit) throws -> Reply) throws -> Reply {
        guard let session = try SignInCookies.session(of: visit) else {
            return .redirect(to: AccountAddresses.signIn(continuingAt: visit.request.target))
        }
        if let stop = stop(session) {
            return stop.pageReply(continuingAt: visit.request.target)
        }
        guard let staff = admitted(session) else { return refusal(session) }
        return try respond(staff)
    }

    /// Opens for a form.
    func submission(_ respond: (StaffVisit, StaffForm) throws -> Reply) throws -> Reply {
        guard let session = try SignInCookies.session(of: visit) else {
            guard visit.isProvenFromThisSite, let fields = try? visit.request.submittedForm() else {
                return .problem(.forbidden)
            }
            return SignInForms.interrupted(KeptForm(of: visit, fields), visit)
        }
        switch StaffDesk(visit, session).take() {
        case .refused(let problem): return .problem(problem)
        case .stale(let kept): return try resume(kept, session)
        case .accepted(let form):
            if let stop = stop(session) {
                return try stop.formReply(
                    KeptForm(of: visit, form.fields), settling(session))
            }
            guard let staff = admitted(session) else { return refusal(session) }
            do {
                return try respond(staff, form)
            } catch {
                visit.report(error)
                return failed(KeptForm(of: visit, form.fields), staff)
            }
        }
    }

    /// Opens for a form of nothing but files. They cannot be kept over a sign-in, so who is not let
    /// in has to choose them again; the browser was told before most of them came.
    func upload(_ respond: (StaffVisit, MultipartForm) throws -> Reply) throws -> Reply {
        guard let session = try SignInCookies.session(of: visit) else {
            return .problem(.forbidden)
        }
        let arrival = StaffDesk(visit, session).take()
        guard let form = visit.request.upload else {
            // What is no form with files tells nothing to whom the page is not there for.
            guard admitted(session) != nil else { return refusal(session) }
            guard case .accepted = arrival else { return .problem(.forbidden) }
            return .problem(.badRequest)
        }
        guard case .accepted = arrival, stop(session) == nil else { return .problem(.forbidden) }
        guard let staff = admitted(session) else { return refusal(session) }
        return try respond(staff, form)
    }

    /// Shows a kept form so that the person can send it on, or what has to be settled before.
    func resume(_ kept: KeptForm, _ session: StaffSession) throws -> Reply {
        let staff = settling(session)
        if let step = session.step { return try StaffStop(step).formReply(kept, staff) }
        return .page(ResumeFormPage.render(kept, after: .interruption, in: staff.context))
    }

    /// Something of ours went wrong: the form is kept, to be sent again.
    private func failed(_ kept: KeptForm, _ staff: StaffVisit) -> Reply {
        .page(
            ResumeFormPage.render(kept, after: .failure(visit.request.id), in: staff.context),
            status: .internalServerError)
    }

    private func stop(_ session: StaffSession) -> StaffStop? {
        if let step = session.step, access.isStopped(by: step) { return StaffStop(step) }
        guard access.isConfirmed else { return nil }
        let limit = visit.portal.staffRules.confirmationLimit
        return session.isConfirmed(at: visit.now, within: limit) ? nil : .confirmation
    }

    /// The visit, where the right is there.
    private func admitted(_ session: StaffSession) -> StaffVisit? {
        if let permission = access.permission {
            guard session.actor.may(permission, on: profile.site.id) else { return nil }
        }
        return StaffVisit(visit, session: session, profile: profile, through: Key())
    }

    /// A visit that may only settle what stands in the way.
    func settling(_ session: StaffSession) -> StaffVisit {
        StaffVisit(visit, session: session, profile: profile, through: Key())
    }

    /// Who knows nothing of a site is not told that something is there.
    private func refusal(_ session: StaffSession) -> Reply {
        .problem(session.actor.isKnown(on: profile.site.id) ? .forbidden : .notFound)
    }
}

/// What stands between somebody who is signed in and the page they want.
enum StaffStop: Equatable {
    case secondFactor
    case secondFactorSetup
    case passwordChange
    case confirmation

    init(_ step: StaffSession.Step) {
        switch step {
        case .secondFactor: self = .secondFactor
        case .secondFactorSetup: self = .secondFactorSetup
        case .passwordChange: self = .passwordChange
        }
    }

    private var address: Address<Void> {
        switch self {
        case .secondFactor: AccountAddresses.secondFactor
        case .secondFactorSetup: AccountAddresses.secondFactorSetup
        case .passwordChange: AccountAddresses.passwordChange
        case .confirmation: AccountAddresses.confirmation
        }
    }

    /// Sends a reader to the page on which it is settled.
    func pageReply(continuingAt target: String) -> Reply {
        .redirect(to: address().with(query: [(AccountAddresses.next, target)]))
    }

    /// Shows the page on which it is settled, with the form that waits.
    func formReply(_ kept: KeptForm, _ staff: StaffVisit) throws -> Reply {
        switch self {
        case .passwordChange: PasswordForms.page(staff, kept: kept)
        case .confirmation: ConfirmationForms.page(staff, kept: kept)
        case .secondFactor: SecondFactorForms.page(staff, kept: kept)
        case .secondFactorSetup: try SecondFactorSetup.page(staff, kept: kept)
        }
    }
}
