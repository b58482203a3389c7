import GRDB
import HTTPKit
import Templates

@testable import PortalCore
@testable import PortalServer

/// A browser in which somebody is signed in, with rights on sites of the demonstration.
struct SignedIn {
    let portal: TestPortal
    let accountID: Int64
    private let token: SecretToken
    private let session: String

    /// Makes the account with its rights and opens a session.
    init(_ name: String, _ roles: [(Role, on: String)], _ portal: TestPortal) throws {
        self.portal = portal
        var generator = SystemRandomNumberGenerator()
        let token = SecretToken(using: &generator)
        self.token = token
        let now = portal.clock.now
        accountID = try portal.core.database.write { db in
            let id = try db.insert(
                """
                INSERT INTO account (username, display_name, state, password, password_set_at,
                    must_change_password, created_at)
                VALUES (?, ?, 'active', '', ?, 0, ?)
                """,
                [name, name, now.epochSeconds, now.epochSeconds])
            for (role, label) in roles {
                let grant = NewGrant(
                    siteID: try portal.site(label).id, role: role, validFrom: now)
                _ = try GrantQueries.insert(grant, to: id, by: nil, now: now, db)
            }
            try SessionQueries.insert(
                digest: token.digest, accountID: id,
                from: SignInClient(address: "127.0.0.1", browser: "", device: nil),
                secondFactorAt: nil, now: now, db)
            return id
        }
        session = "\(SignInCookies.sessionName(portal.house.origins))=\(token.text)"
    }

    /// The person with the rights held now.
    func actor() throws -> Actor {
        try portal.core.sessions.session(token, from: "127.0.0.1", now: portal.clock.now)
            .orMissing.actor
    }

    func get(_ address: WebAddress) throws -> ReceivedAnswer {
        try portal.get(address.string, fields: [("Cookie", session)])
    }

    /// Sends a form that stands on the page, with the token found there.
    func send(
        _ fields: [(String, String)], to target: WebAddress, from page: WebAddress
    ) throws -> ReceivedAnswer {
        let token = try OpenForm.token(in: try get(page).text).orMissing
        return try send(fields, to: target, token: token)
    }

    /// Sends a form with a token of one's own.
    func send(
        _ fields: [(String, String)], to target: WebAddress, token: String
    ) throws -> ReceivedAnswer {
        let body = ([(FormContext<Never>.tokenName, token)] + fields).map { name, value in
            OpenForm.encoded(name) + "=" + OpenForm.encoded(value)
        }.joined(separator: "&")
        return try portal.send(
            "POST", target.string,
            fields: [
                ("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", session),
                ("Sec-Fetch-Site", "same-origin"),
            ],
            body: Array(body.utf8))
    }
}
