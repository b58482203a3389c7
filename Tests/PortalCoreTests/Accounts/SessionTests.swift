import GRDB
import Testing

@testable import PortalCore

struct SessionTests {
    private let scene: AccountScene

    init() throws {
        scene = try AccountScene()
        try scene.person("nguoi.mot")
    }

    @Test(arguments: [(3599, true), (3600, false)] as [(Int64, Bool)])
    func aSessionThatIsNotUsedEnds(seconds: Int64, isOpen: Bool) throws {
        let token = try scene.token("nguoi.mot")
        let session = try scene.session(token, at: .morning.adding(seconds: seconds))
        #expect((session != nil) == isOpen)
    }

    @Test func oneThatIsUsedEndsAfterTwelveHours() throws {
        let token = try scene.token("nguoi.mot")
        for step in 1..<24 {
            let now = Instant.morning.adding(seconds: Int64(step) * 1800)
            #expect(try scene.session(token, at: now) != nil, "\(step)")
        }
        #expect(try scene.session(token, at: .morning.adding(seconds: 12 * 3600)) == nil)
    }

    @Test func theDatabaseHoldsNoToken() throws {
        let token = try scene.token("nguoi.mot")
        let stored = try scene.base.read { db in
            try db.rows("SELECT digest FROM account_session", []) { $0[0] as String }
        }
        #expect(stored.count == 1)
        #expect(stored.first != token.text)
    }

    @Test func sessionsEndOneByOneOrTogether() throws {
        let tokens = try (0..<3).map { _ in try scene.token("nguoi.mot") }
        let first = try #require(try scene.session(tokens[0]))
        let second = try #require(try scene.session(tokens[1]))
        try scene.portal.sessions.end(digest: second.digest, of: first, now: .morning)
        #expect(try scene.session(tokens[1]) == nil)
        #expect(try scene.session(tokens[2]) != nil)
        try scene.portal.sessions.endOthers(of: first, now: .morning)
        #expect(try scene.session(tokens[2]) == nil)
        #expect(try scene.session(tokens[0]) != nil)
    }

    /// Knowing what names a session does not let others end it.
    @Test func nobodyEndsAnothersSession() throws {
        try scene.person("nguoi.hai")
        let own = try #require(try scene.session(try scene.token("nguoi.mot")))
        let foreign = try #require(try scene.session(try scene.token("nguoi.hai")))
        #expect(throws: AccountRefusal.unknown) {
            try scene.portal.sessions.end(digest: own.digest, of: foreign, now: .morning)
        }
    }

    @Test func changingThePasswordEndsAllSessionsAndOpensOneAnew() throws {
        let tokens = try (0..<2).map { _ in try scene.token("nguoi.mot") }
        let session = try #require(try scene.session(tokens[0]))
        var generator = SystemRandomNumberGenerator()
        let fresh = try scene.portal.passwords.change(
            [
                .current: AccountScene.password, .new: "mưa rơi trên mái lá cọ",
                .again: "mưa rơi trên mái lá cọ",
            ],
            in: session, from: .somewhere, now: .morning, using: &generator)
        for token in tokens { #expect(try scene.session(token) == nil) }
        #expect(try scene.session(fresh) != nil)
    }

    @Test func theLastFivePasswordsDoNotComeBack() throws {
        var generator = SystemRandomNumberGenerator()
        var session = try #require(try scene.session(try scene.token("nguoi.mot")))
        var current = AccountScene.password
        let words = ["đào", "mận", "lê", "ổi", "mít"].map { "vườn nhà trồng cây \($0) ngon" }
        func change(to new: String) throws -> SecretToken {
            try scene.portal.passwords.change(
                [.current: current, .new: new, .again: new], in: session, from: .somewhere,
                now: .morning, using: &generator)
        }
        for word in words {
            session = try #require(try scene.session(try change(to: word)))
            current = word
        }
        for word in words {
            #expect(throws: InvalidForm<PasswordService.Field>.self) { try change(to: word) }
        }
        // The sixth back may.
        _ = try change(to: AccountScene.password)
    }

    @Test(arguments: [(61, nil), (62, .passwordChange(.expired))] as [(Int64, StaffSession.Step?)])
    func afterTwoMonthsThePasswordHasToBeChanged(
        days: Int64, step: StaffSession.Step?
    ) throws {
        let now = Instant.morning.adding(seconds: days * 86_400)
        #expect(try scene.session(try scene.token("nguoi.mot", at: now), at: now)?.step == step)
    }

    @Test func aPasswordOfSomebodyElsesMakingHasToBeChanged() throws {
        var generator = SystemRandomNumberGenerator()
        let made = try scene.portal.accounts.create(
            [.username: "nguoi.moi", .displayName: "Người Mới"], grants: [],
            by: .operatorAtConsole, now: .morning, using: &generator)
        guard case .signedIn(let token) = try scene.signIn("nguoi.moi", password: made.password)
        else { throw MissingFixture() }
        #expect(try scene.session(token)?.step == .passwordChange(.initial))
    }

    @Test func deactivatingEndsTheSessionsAndKeepsTheName() throws {
        let id = try scene.person("se.nghi")
        let token = try scene.token("se.nghi")
        try scene.portal.accounts.setActive(false, id, by: .operatorAtConsole, now: .morning)
        #expect(try scene.session(token) == nil)
        let names = try scene.base.read {
            try AuditTrail.entries(after: 0, limit: 100, $0).filter { $0.act == "account.sign-in" }
                .map(\.actor)
        }
        #expect(names == ["Tài khoản se.nghi"])
    }
}
