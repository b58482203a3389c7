import HTTPKit
import PortalCore
import Templates

/// The link of the first letter: a page with a button, since programs that look through mail follow
/// links by themselves.
enum QuestionConfirmationForms {
    static func show(_ visit: Visit, _ token: String) throws -> Reply {
        try page(token, FormDesk("question-address", of: visit), visit)
    }

    static func submit(_ visit: Visit, _ token: String) throws -> Reply {
        let desk = FormDesk("question-address", of: visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(_, let notice, let status):
            return try page(token, desk, visit, notice: notice, status: status)
        case .accepted:
            if case .valid(let id) = check(token, visit) {
                _ = try visit.portal.questions.confirmMail(of: id, on: visit.site, now: visit.now)
            }
            return .redirect(to: QuestionAddresses.confirmation(token))
        }
    }

    private static func page(
        _ token: String, _ desk: FormDesk, _ visit: Visit, notice: String? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        switch check(token, visit) {
        case .forged: return .problem(.notFound)
        case .expired:
            return desk.reply(
                QuestionConfirmationPage.expired(in: visit.context), status: .gone)
        case .valid(let id):
            let state = try visit.portal.questions.mailState(of: id, on: visit.site)
            guard let state else { return .problem(.notFound) }
            return desk.reply(
                QuestionConfirmationPage.render(
                    state, token: token, form: desk.context(notice: notice), in: visit.context),
                status: status)
        }
    }

    private static func check(_ token: String, _ visit: Visit) -> AddressTokens.Check {
        visit.house.addressTokens.check(token, now: visit.now)
    }
}
