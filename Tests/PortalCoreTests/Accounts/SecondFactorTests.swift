import Foundation
import GRDB
import Testing

@testable import PortalCore

struct SecondFactorTests {
    private let scene: AccountScene
    private let id: Int64

    init() throws {
        scene = try AccountScene { $0.rolesWithSecondFactor = [.approver] }
        id = try scene.person("nguoi.duyet", [scene.right(.approver, on: scene.member)])
    }

    /// Signs in and sets the second factor up.
    private func setUp(
        at now: Instant = .morning
    ) throws -> (code: OneTimeCode, token: SecretToken, recovery: [String]) {
        var generator = SystemRandomNumberGenerator()
        let session = try #require(
            try scene.session(try scene.token("nguoi.duyet", at: now), at: now))
        let service = scene.portal.secondFactor
        let code = try #require(try service.pending(of: session.account, using: &generator))
        let done = try #require(
            try service.confirm(
                code.code(step: now.epochSeconds / 30), in: session, from: .somewhere, now: now,
                using: &generator))
        return (code, done.token, done.recoveryCodes)
    }

    private func show(
        _ entered: String, at now: Instant, from client: SignInClient = .somewhere
    ) throws -> SecondFactorService.Outcome {
        var generator = SystemRandomNumberGenerator()
        guard case .signedIn(let token) = try scene.signIn("nguoi.duyet", from: client, at: now)
        else { throw MissingFixture() }
        let session = try #require(try scene.session(token, at: now))
        #expect(session.step == .secondFactor)
        return try scene.portal.secondFactor.show(
            entered, in: session, from: client, now: now, using: &generator)
    }

    @Test func aRoleDemandsIt() throws {
        let session = try #require(try scene.session(try scene.token("nguoi.duyet")))
        #expect(session.step == .secondFactorSetup)
        let writer = try scene.person("cong.tac", [scene.right(.contributor, on: scene.member)])
        #expect(writer > 0)
        #expect(try scene.session(try scene.token("cong.tac"))?.step == nil)
    }

    @Test func theSecretStaysTheSameUntilItIsConfirmed() throws {
        var generator = SystemRandomNumberGenerator()
        let session = try #require(try scene.session(try scene.token("nguoi.duyet")))
        let first = try scene.portal.secondFactor.pending(of: session.account, using: &generator)
        let second = try scene.portal.secondFactor.pending(of: session.account, using: &generator)
        #expect(first?.secret == second?.secret)
        #expect(
            try scene.portal.secondFactor.confirm(
                "000000", in: session, from: .somewhere, now: .morning, using: &generator) == nil)
    }

    @Test func settingItUpOpensTheSessionAnew() throws {
        let done = try setUp()
        let session = try #require(try scene.session(done.token))
        #expect(session.step == nil)
        #expect(session.hasShownSecondFactor)
        #expect(Set(done.recovery).count == RecoveryCode.count)
    }

    @Test func aCodeLetsInOnce() throws {
        let code = try setUp().code
        let later = Instant.morning.adding(seconds: 3600)
        let entered = code.code(step: later.epochSeconds / 30)
        guard case .shown(let token) = try show(entered, at: later) else {
            Issue.record("refused")
            return
        }
        #expect(try scene.session(token, at: later)?.step == nil)
        #expect(try show(entered, at: later) == .wrong)
    }

    @Test func aRecoveryCodeLetsInOnceHoweverItIsTyped() throws {
        let codes = try setUp().recovery
        let later = Instant.morning.adding(seconds: 3600)
        let typed = " " + codes[3].uppercased().replacing("-", with: " ")
        guard case .shown = try show(typed, at: later) else {
            Issue.record("refused")
            return
        }
        #expect(try show(codes[3], at: later) == .wrong)
        let account = try #require(try scene.base.read { try AccountQueries.account(id: id, $0) })
        #expect(try scene.portal.secondFactor.recoveryCodesLeft(of: account) == 9)
        #expect(try scene.acts().contains("account.recovery-code"))
    }

    @Test func newRecoveryCodesVoidTheOld() throws {
        let done = try setUp()
        var generator = SystemRandomNumberGenerator()
        let session = try #require(try scene.session(done.token))
        let fresh = try #require(
            try scene.portal.secondFactor.renewRecoveryCodes(
                in: session, now: .morning, using: &generator))
        let later = Instant.morning.adding(seconds: 3600)
        #expect(try show(done.recovery[0], at: later) == .wrong)
        guard case .shown = try show(fresh[0], at: later) else {
            Issue.record("refused")
            return
        }
    }

    /// A wrong password lets nobody guess codes, and who has the password has few guesses.
    @Test func guessesAreCountedWhateverBrowserTheyComeFrom() throws {
        _ = try setUp()
        let later = Instant.morning.adding(seconds: 3600)
        var outcomes: [SecondFactorService.Outcome] = []
        for number in 0..<10 {
            let client = SignInClient.at("192.0.2.\(number + 10)", device: "may-\(number)")
            outcomes.append(try show("000000", at: later, from: client))
        }
        #expect(outcomes.allSatisfy { $0 == .wrong })
        let next = try scene.signIn("nguoi.duyet", from: .at("192.0.2.99"), at: later)
        guard case .wait = next else {
            Issue.record("not throttled")
            return
        }
    }

    @Test func whoseRoleDemandsItCannotTurnItOff() throws {
        let session = try #require(try scene.session(try setUp().token))
        #expect(throws: AccountRefusal.secondFactorDemanded) {
            try scene.portal.secondFactor.turnOff(in: session, now: .morning)
        }
    }

    /// The database alone opens nothing: neither secret nor recovery codes stand in it.
    @Test func nothingThatOpensStandsInTheDatabase() throws {
        let done = try setUp()
        let stored = try scene.base.read { db in
            try db.rows("SELECT hex(totp_secret) FROM account WHERE id = ?", [id]) {
                $0[0] as String
            } + db.rows("SELECT digest FROM account_recovery_code", []) { $0[0] as String }
        }
        let secret = done.code.secret.map { String($0, radix: 16, uppercase: true) }
        #expect(stored.count == 1 + RecoveryCode.count)
        #expect(!stored[0].contains(secret[0] + secret[1] + secret[2] + secret[3]))
        for code in done.recovery { #expect(!stored.contains(code)) }
    }

    /// What was sealed for one account opens for no other.
    @Test func aSecretCannotBeMovedToAnotherAccount() throws {
        let vault = try #require(scene.portal.staffRules.vault)
        let sealed = try vault.seal([1, 2, 3], of: 1)
        #expect(try vault.open(sealed, of: 1) == [1, 2, 3])
        #expect(throws: (any Error).self) { try vault.open(sealed, of: 2) }
        #expect(vault.digest("abcd", of: 1) != vault.digest("abcd", of: 2))
    }

    @Test func changingThePasswordDoesNotShowTheSecondFactor() throws {
        _ = try setUp()
        let later = Instant.morning.adding(seconds: 3600)
        let session = try #require(
            try scene.session(try scene.token("nguoi.duyet", at: later), at: later))
        var generator = SystemRandomNumberGenerator()
        let token = try scene.portal.passwords.change(
            [
                .current: AccountScene.password, .new: "mưa rơi trên mái lá cọ",
                .again: "mưa rơi trên mái lá cọ",
            ],
            in: session, from: .somewhere, now: later, using: &generator)
        #expect(try scene.session(token, at: later)?.step == .secondFactor)
    }
}
