import HTTPKit
import PortalCore
import Templates

/// The link of the first letter: a page with a button, since programs that look through mail follow
/// links by themselves. A feature says what is its own.
struct AddressConfirmationForms: Sendable {
    /// What the address came with.
    let subject: AddressTokens.Subject
    /// Where that is looked up.
    let place: AddressConfirmationPage.Place
    /// The page of a token.
    let address: @Sendable (String) -> WebAddress
    /// Where the confirming stands; nil where there is nothing of that number, or no address.
    let find: @Sendable (Int64, Visit) throws -> AddressConfirmation?
    /// Notes that the owner said so.
    let confirm: @Sendable (Int64, Visit) throws -> Void

    func show(_ visit: Visit, _ token: String) throws -> Reply {
        try page(token, desk(visit), visit)
    }

    func submit(_ visit: Visit, _ token: String) throws -> Reply {
        let desk = desk(visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(_, let notice, let status):
            return try page(token, desk, visit, notice: notice, status: status)
        case .accepted:
            if case .valid(let id) = check(token, visit) { try confirm(id, visit) }
            return .redirect(to: address(token))
        }
    }

    private func page(
        _ token: String, _ desk: FormDesk, _ visit: Visit, notice: String? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        switch check(token, visit) {
        case .forged: return .problem(.notFound)
        case .expired:
            return desk.reply(
                AddressConfirmationPage.expired(place, in: visit.context), status: .gone)
        case .valid(let id):
            guard let confirmation = try find(id, visit) else { return .problem(.notFound) }
            return desk.reply(
                AddressConfirmationPage.render(
                    confirmation, place, at: address(token), form: desk.context(notice: notice),
                    in: visit.context),
                status: status)
        }
    }

    private func check(_ token: String, _ visit: Visit) -> AddressTokens.Check {
        visit.house.addressTokens.check(token, of: subject, now: visit.now)
    }

    private func desk(_ visit: Visit) -> FormDesk { FormDesk(subject.rawValue, of: visit) }
}
