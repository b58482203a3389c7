import HTTPKit
import PortalCore
import Templates

/// Gives out the tokens of the admin's forms and checks what comes back.
struct StaffDesk {
    /// One name for all forms of the admin, so that a form kept over a sign-in can go on.
    private static let form = "quan-tri"

    private let visit: Visit
    private let session: StaffSession

    init(_ visit: Visit, _ session: StaffSession) {
        self.visit = visit
        self.session = session
    }

    /// A fresh token, bound to the session.
    func token() -> String {
        var generator = SystemRandomNumberGenerator()
        return visit.house.tokens.make(
            form: Self.form, browser: session.digest, now: visit.now, using: &generator)
    }

    /// A form that came back.
    enum Arrival {
        case accepted(StaffForm)
        /// Of an earlier session, or older than forms live: to be sent again by the person.
        case stale(KeptForm)
        case refused(Problem)
    }

    /// Checks what arrived.
    func take() -> Arrival {
        guard visit.isFromThisSite else { return .refused(.forbidden) }
        let fields: FormFields
        do {
            fields = try visit.request.submittedForm()
        } catch {
            return .refused(error == .wrongMediaType ? .badRequest : .contentTooLarge)
        }
        let token = fields.first(FormContext<Never>.tokenName) ?? ""
        let check = visit.house.tokens.check(
            token, form: Self.form, browser: session.digest, now: visit.now)
        switch check {
        case .valid(let key, _):
            return .accepted(StaffForm(fields: fields, submissionKey: key))
        case .expired, .forged:
            guard visit.isProvenFromThisSite else { return .refused(.forbidden) }
            return .stale(KeptForm(of: visit, fields))
        }
    }
}

extension KeptForm {
    /// Finds it again in the form through which it travelled.
    init?(carriedBy fields: FormFields) {
        self.init(carriedBy: fields.items.map { ($0.name, $0.value) })
    }

    /// What was sent, without the token.
    init(of visit: Visit, _ fields: FormFields) {
        self.init(
            target: visit.request.path,
            fields: fields.items.filter { $0.name != FormContext<Never>.tokenName }
                .map { ($0.name, $0.value) })
    }
}

extension Visit {
    /// Browsers name the page a form was sent from; one elsewhere is refused.
    var isFromThisSite: Bool {
        if request.field("sec-fetch-site") == "cross-site" { return false }
        guard let origin = request.field("origin"), origin != "null" else { return true }
        return origin == house.origins.origin(of: site.label)
    }

    /// Whether the browser says outright that the page sent from is ours. What is kept over a
    /// sign-in needs that, since its token cannot be checked any more.
    var isProvenFromThisSite: Bool {
        isFromThisSite
            && (request.field("origin") == house.origins.origin(of: site.label)
                || request.field("sec-fetch-site") == "same-origin")
    }
}
