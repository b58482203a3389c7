import HTTPKit
import PortalCore
import Templates

/// Signing in and out.
enum SignInForms {
    private static let formName = "sign-in"

    static func show(_ visit: Visit) throws -> Reply {
        let next = visit.request.query.first(AccountAddresses.next)
        if try SignInCookies.session(of: visit) != nil {
            return .redirect(to: AccountAddresses.continuation(next))
        }
        return page(visit, next: next)
    }

    /// The form that signs in, with one that was sent when nobody was signed in.
    static func interrupted(_ kept: KeptForm, _ visit: Visit) -> Reply {
        page(visit, kept: kept, status: .forbidden)
    }

    static func submit(_ visit: Visit) throws -> Reply {
        let desk = FormDesk(formName, of: visit, isCounted: false)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            return page(visit, filled: fields, notice: notice, status: status)
        case .accepted(let fields, _): return try attempt(fields, visit)
        }
    }

    private static func attempt(_ fields: FormFields, _ visit: Visit) throws -> Reply {
        var generator = SystemRandomNumberGenerator()
        let known = SignInCookies.client(of: visit)
        let device = known.device ?? SecretToken(using: &generator)
        let attempt = try visit.portal.sessions.signIn(
            username: fields.first(SignInPage.Field.username.rawValue) ?? "",
            password: fields.first(SignInPage.Field.password.rawValue) ?? "",
            from: SignInClient(address: known.address, browser: known.browser, device: device),
            now: visit.now, using: &generator)
        switch attempt {
        case .signedIn(let token):
            return try signedIn(token, device, fields, visit)
        case .refused:
            return page(
                visit, filled: fields, notice: "Tên đăng nhập hoặc mật khẩu chưa đúng.",
                status: .unprocessableContent)
        case .wait(let seconds):
            return page(
                visit, filled: fields,
                notice: """
                    Có quá nhiều lần đăng nhập không thành công. Hãy thử lại sau \
                    \((seconds + 59) / 60) phút.
                    """,
                status: .tooManyRequests)
        }
    }

    private static func signedIn(
        _ token: SecretToken, _ device: SecretToken, _ fields: FormFields, _ visit: Visit
    ) throws -> Reply {
        var response = try StaffGate.goOn(
            token, kept: KeptForm(carriedBy: fields), next: fields.first(AccountAddresses.next),
            visit)
        SignInCookies.remember(device, visit, on: &response)
        return .response(response)
    }

    private static func page(
        _ visit: Visit, next: String? = nil, filled fields: FormFields? = nil,
        kept: KeptForm? = nil, notice: String? = nil, status: HTTPStatus = .ok
    ) -> Reply {
        let desk = FormDesk(formName, of: visit, isCounted: false)
        let carried = fields.flatMap { KeptForm(carriedBy: $0) }
        return desk.reply(
            SignInPage.render(
                username: fields?.first(SignInPage.Field.username.rawValue) ?? "",
                next: next ?? fields?.first(AccountAddresses.next), kept: kept ?? carried,
                form: desk.context(notice: notice), in: visit.context),
            status: status)
    }

    static func signOut(_ staff: StaffVisit) throws -> Reply {
        try staff.portal.sessions.signOut(staff.session, now: staff.now)
        var response = Response.redirect(
            to: AccountAddresses.signIn().string, status: .seeOther)
        SignInCookies.close(staff.visit, on: &response)
        return .response(response)
    }
}
