import Foundation
import Templates

@testable import HTTPKit
@testable import PortalCore
@testable import PortalServer

/// A browser with cookies, in which somebody who works on the portal signs in as people do.
final class StaffBrowser {
    static let password = "một câu dài dễ nhớ 2026"

    let portal: TestPortal
    let accountID: Int64
    let username: String
    var cookies: [String: String] = [:]
    var clientAddress = "127.0.0.1"

    init(_ portal: TestPortal, accountID: Int64, username: String) {
        self.portal = portal
        self.accountID = accountID
        self.username = username
    }

    /// The token of the session, as the cookie holds it.
    var sessionCookie: String? { cookies[SignInCookies.sessionName(portal.house.origins)] }

    @discardableResult
    func get(_ target: String) throws -> ReceivedAnswer {
        try request("GET", target, [])
    }

    func get(_ address: WebAddress) throws -> ReceivedAnswer { try get(address.string) }

    /// Sends a form with the token that stands on a page; the page is that of the form's own
    /// address unless another is named.
    @discardableResult
    func send(
        _ fields: [(String, String)], to target: WebAddress, from page: WebAddress? = nil
    ) throws -> ReceivedAnswer {
        let shown = try get(page ?? target)
        return try post(
            target.string, fields, token: try OpenForm.token(in: shown.text).orMissing)
    }

    /// Sends a form with a token of one's own; nil for none.
    @discardableResult
    func post(
        _ target: String, _ fields: [(String, String)], token: String?,
        head: [(String, String)] = [("Sec-Fetch-Site", "same-origin")]
    ) throws -> ReceivedAnswer {
        let carried = token.map { [(FormContext<Never>.tokenName, $0)] } ?? []
        let body = (carried + fields).map { name, value in
            OpenForm.encoded(name) + "=" + OpenForm.encoded(value)
        }.joined(separator: "&")
        return try request(
            "POST", target, [("Content-Type", "application/x-www-form-urlencoded")] + head,
            body: Array(body.utf8))
    }

    /// A token of this browser's session, from a page that everybody who is signed in may see.
    func token() throws -> String {
        try OpenForm.token(in: try get(AccountAddresses.own()).text).orMissing
    }

    /// Signs in through the page.
    @discardableResult
    func signIn(
        password: String = StaffBrowser.password, next: String? = nil
    ) throws -> ReceivedAnswer {
        let fields = [
            (SignInPage.Field.username.rawValue, username),
            (SignInPage.Field.password.rawValue, password),
        ]
        let page = next.map { AccountAddresses.signIn(continuingAt: $0) }
        return try send(
            fields + (next.map { [(AccountAddresses.next, $0)] } ?? []),
            to: AccountAddresses.signIn(), from: page)
    }

    /// Sends a body as it stands.
    func post(
        _ target: String, head: [(String, String)], body: [UInt8]
    ) throws -> ReceivedAnswer {
        try request("POST", target, head, body: body)
    }

    private func request(
        _ method: String, _ target: String, _ head: [(String, String)], body: [UInt8] = []
    ) throws -> ReceivedAnswer {
        var fields = head
        if !cookies.isEmpty {
            let line = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            fields.append(("Cookie", line.joined(separator: "; ")))
        }
        let answer = try portal.send(
            method, target, fields: fields, body: body, clientAddress: clientAddress)
        for line in answer.values("set-cookie") {
            let pair = (line.split(separator: ";").first ?? "").split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false
            ).map(String.init)
            guard pair.count == 2 else { continue }
            cookies[pair[0]] = pair[1].isEmpty ? nil : pair[1]
        }
        return answer
    }
}

extension TestPortal {
    /// An account with rights, whose owner has set the password already.
    @discardableResult
    func account(
        _ username: String, _ roles: [(Role, on: String)] = [], name: String? = nil
    ) throws -> Int64 {
        let now = clock.now
        let grants = try roles.map { role, label in
            NewGrant(siteID: try site(label).id, role: role, validFrom: now)
        }
        var generator = SystemRandomNumberGenerator()
        let made = try core.accounts.create(
            [.username: username, .displayName: name ?? "Tài khoản \(username)"], grants: grants,
            by: .operatorAtConsole, now: now, using: &generator)
        let hash = try PasswordHash.make(
            of: StaffBrowser.password, cost: core.staffRules.passwordCost, using: &generator)
        try core.database.writeQuietly {
            try AccountQueries.setPassword(hash, of: made.id, mustChange: false, now: now, $0)
        }
        return made.id
    }

    /// Somebody new who signed in through the page.
    func staff(
        _ username: String, _ roles: [(Role, on: String)] = []
    ) throws -> StaffBrowser {
        let browser = try visitor(try account(username, roles), username)
        guard try browser.signIn().status == 303 else { throw MissingFixture() }
        return browser
    }

    /// A fresh browser for an account, in which nobody signed in.
    func visitor(_ accountID: Int64, _ username: String) throws -> StaffBrowser {
        StaffBrowser(self, accountID: accountID, username: username)
    }
}

extension StaffRules {
    /// The rules of the portal, with passwords that cost little.
    static let cheap: StaffRules = {
        var rules = StaffRules()
        rules.passwordCost = PasswordHash.Cost(rounds: 16, blockSize: 1, parallelism: 1)
        rules.vault = Vault(secret: Data(repeating: 7, count: 32))
        return rules
    }()
}
