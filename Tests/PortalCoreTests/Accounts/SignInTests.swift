import Testing

@testable import PortalCore

struct SignInTests {
    private let scene: AccountScene

    init() throws {
        scene = try AccountScene()
        try scene.person("nguoi.mot")
        try scene.person("nguoi.hai")
    }

    private func fail(
        _ username: String, _ count: Int, from client: SignInClient, at now: Instant = .morning
    ) throws -> SessionService.Attempt {
        var last = SessionService.Attempt.refused
        for _ in 0..<count {
            last = try scene.signIn(username, password: "sai", from: client, at: now)
        }
        return last
    }

    @Test func theNameIsTakenInAnyCaseWithBlanksAround() throws {
        guard case .signedIn = try scene.signIn("  Nguoi.MOT ") else {
            Issue.record("refused")
            return
        }
    }

    @Test func afterFiveFailuresTheAddressWaitsForThatName() throws {
        let client = SignInClient.at("192.0.2.7")
        #expect(try fail("nguoi.mot", 5, from: client) == .refused)
        guard case .wait(let seconds) = try scene.signIn("nguoi.mot", from: client) else {
            Issue.record("not throttled")
            return
        }
        #expect((1...900).contains(seconds))
        guard case .signedIn = try scene.signIn("nguoi.hai", from: client) else {
            Issue.record("another name has to wait")
            return
        }
        let later = Instant.morning.adding(seconds: seconds)
        guard case .signedIn = try scene.signIn("nguoi.mot", from: client, at: later) else {
            Issue.record("still throttled after the time that was said")
            return
        }
    }

    /// An unknown name is counted and answered like a known one.
    @Test func anUnknownNameIsThrottledAlike() throws {
        let client = SignInClient.at("192.0.2.7")
        #expect(try fail("khong.co", 5, from: client) == .refused)
        guard case .wait = try scene.signIn("khong.co", from: client) else {
            Issue.record("not throttled")
            return
        }
    }

    /// An attacker at the same address or everywhere else does not lock the owner's browser out.
    @Test(arguments: ["192.0.2.7", "198.51.100.9"])
    func theOwnersBrowserIsCountedForItself(ownAddress: String) throws {
        let own = SignInClient.at(ownAddress, device: "may-cua-toi")
        guard case .signedIn = try scene.signIn("nguoi.mot", from: own) else {
            Issue.record("refused")
            return
        }
        _ = try fail("nguoi.mot", 8, from: .at("192.0.2.7", device: "may-ke-xau"))
        for number in 0..<60 { _ = try fail("nguoi.mot", 1, from: .at("203.0.113.\(number)")) }
        guard case .signedIn = try scene.signIn("nguoi.mot", from: own) else {
            Issue.record("the owner is locked out")
            return
        }
        #expect(try fail("nguoi.mot", 5, from: own) == .refused)
        guard case .wait = try scene.signIn("nguoi.mot", from: own) else {
            Issue.record("a known browser may guess without end")
            return
        }
    }

    /// A browser that is known for one account is not for another.
    @Test func aBrowserIsKnownForItsAccountOnly() throws {
        let device = SignInClient.at("192.0.2.7", device: "may-ke-xau")
        guard case .signedIn = try scene.signIn("nguoi.hai", from: device) else {
            Issue.record("refused")
            return
        }
        for number in 0..<50 { _ = try fail("nguoi.mot", 1, from: .at("203.0.113.\(number)")) }
        guard case .wait = try scene.signIn("nguoi.mot", from: device) else {
            Issue.record("not throttled")
            return
        }
    }

    @Test func anAddressThatTriesManyNamesWaits() throws {
        let client = SignInClient.at("192.0.2.7")
        for number in 0..<30 { _ = try fail("ten-\(number)", 1, from: client) }
        guard case .wait = try scene.signIn("nguoi.mot", from: client) else {
            Issue.record("not throttled")
            return
        }
    }

    @Test func aDeactivatedAccountIsRefusedLikeAWrongPassword() throws {
        let id = try scene.person("da.nghi")
        try scene.portal.accounts.setActive(
            false, id, by: .operatorAtConsole, now: .morning)
        #expect(try scene.signIn("da.nghi") == .refused)
    }

    /// What costs time is done for unknown names, too.
    @Test func anUnknownNameCostsAsMuchAsAKnownOne() throws {
        let scene = try AccountScene {
            $0.passwordCost = PasswordHash.Cost(rounds: 1 << 13, blockSize: 8, parallelism: 1)
            $0.throttle.perPair = 100
            $0.throttle.perAddress = 100
        }
        try scene.person("nguoi.mot")
        func fastest(_ username: String) throws -> Duration {
            try (0..<5).map { _ in
                try ContinuousClock().measure {
                    _ = try scene.signIn(username, password: "sai")
                }
            }.min() ?? .zero
        }
        let known = try fastest("nguoi.mot")
        let unknown = try fastest("khong.co")
        #expect(unknown > known / 3 && known > unknown / 3, "\(known), \(unknown)")
    }

    /// A session that was left open is no way to guess the password.
    @Test func confirmingIsThrottledAndStandsInNoHistory() throws {
        let session = try #require(try scene.session(try scene.token("nguoi.mot")))
        let passwords = scene.portal.passwords
        #expect(
            try passwords.confirm(
                AccountScene.password, in: session, from: .somewhere, now: .morning) == .right)
        let before = try scene.portal.sessions.signIns(
            of: session.account, page: .newest, limit: 50)
        #expect(before.items.map(\.outcome) == [.succeeded])
        for _ in 0..<5 {
            #expect(
                try passwords.confirm("sai", in: session, from: .somewhere, now: .morning)
                    == .wrong)
        }
        guard
            case .wait = try passwords.confirm(
                AccountScene.password, in: session, from: .somewhere, now: .morning)
        else {
            Issue.record("not throttled")
            return
        }
        var generator = SystemRandomNumberGenerator()
        #expect(throws: InvalidForm<PasswordService.Field>.self) {
            try passwords.change(
                [
                    .current: AccountScene.password, .new: "mưa rơi trên mái lá cọ",
                    .again: "mưa rơi trên mái lá cọ",
                ],
                in: session, from: .somewhere, now: .morning, using: &generator)
        }
    }
}
