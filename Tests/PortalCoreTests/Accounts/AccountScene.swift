import Foundation
import GRDB

@testable import PortalCore

/// A province and two members, and people who sign in with passwords that cost little.
struct AccountScene {
    static let password = "trăng sáng trên đồi chè 2026"

    let base: TestDatabase
    let province: Site
    let member: Site
    let other: Site
    let portal: Portal

    init(_ change: (inout StaffRules) -> Void = { _ in }) throws {
        base = try TestDatabase()
        province = try base.province()
        member = try base.site(label: "skhcn")
        other = try base.site(label: "sotc")
        var rules = StaffRules()
        rules.passwordCost = PasswordHash.Cost(rounds: 16, blockSize: 1, parallelism: 1)
        rules.vault = Vault(secret: Data(repeating: 7, count: 32))
        change(&rules)
        portal = Portal(database: base.database, staffRules: rules)
    }

    /// Somebody with rights, who has set the password already.
    @discardableResult
    func person(_ username: String, _ grants: [NewGrant] = []) throws -> Int64 {
        var generator = SystemRandomNumberGenerator()
        let made = try portal.accounts.create(
            [.username: username, .displayName: "Tài khoản \(username)"], grants: grants,
            by: .operatorAtConsole, now: .morning, using: &generator)
        let hash = try PasswordHash.make(
            of: Self.password, cost: portal.staffRules.passwordCost, using: &generator)
        try base.write {
            try AccountQueries.setPassword(hash, of: made.id, mustChange: false, now: .morning, $0)
        }
        return made.id
    }

    func right(
        _ role: Role, on site: Site, section: Int64? = nil, from: Instant = .morning,
        until: Instant? = nil
    ) -> NewGrant {
        NewGrant(
            siteID: site.id, role: role, sectionID: section, validFrom: from, validUntil: until)
    }

    /// Signs in; the session's token.
    func signIn(
        _ username: String, password: String = AccountScene.password,
        from client: SignInClient = .somewhere, at now: Instant = .morning
    ) throws -> SessionService.Attempt {
        var generator = SystemRandomNumberGenerator()
        return try portal.sessions.signIn(
            username: username, password: password, from: client, now: now, using: &generator)
    }

    func token(_ username: String, at now: Instant = .morning) throws -> SecretToken {
        guard case .signedIn(let token) = try signIn(username, at: now) else {
            throw MissingFixture()
        }
        return token
    }

    func session(_ token: SecretToken, at now: Instant = .morning) throws -> StaffSession? {
        try portal.sessions.session(token, from: "127.0.0.1", now: now)
    }

    /// The person with the rights they have at a time.
    func actor(_ id: Int64, at now: Instant = .morning) throws -> Actor {
        try base.read { db in
            Actor(
                accountID: id, name: "Người \(id)", origin: "127.0.0.1",
                grants: try GrantQueries.effective(of: id, at: now, db))
        }
    }

    /// The acts of the audit trail, the oldest first.
    func acts() throws -> [String] {
        try base.read { try AuditTrail.entries(after: 0, limit: 1000, $0).map(\.act) }
    }
}

extension SignInClient {
    static let somewhere = SignInClient(address: "192.0.2.1", browser: "Trình duyệt", device: nil)

    static func at(_ address: String, device: String? = nil) -> SignInClient {
        SignInClient(
            address: address, browser: "Trình duyệt",
            device: device.map { SecretToken(received: $0) })
    }
}
