import Foundation
import GRDB

/// The second factor of signing in: codes of an application, and recovery codes for the day on
/// which it is lost.
public struct SecondFactorService: Sendable {
    let database: PortalDatabase
    let rules: StaffRules

    /// Whether one can be set up at all.
    public var isAvailable: Bool { rules.vault != nil }

    /// What became of a code.
    public enum Outcome: Sendable, Equatable {
        /// The session goes on under a new token.
        case shown(SecretToken)
        case wrong
        /// Too many wrong ones; seconds to wait.
        case wait(Int64)
    }

    /// Shows the second factor in a session: a code of the application, or a recovery code.
    public func show(
        _ entered: String, in session: StaffSession, from client: SignInClient, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> Outcome {
        let account = session.account
        let token = SecretToken(using: &generator)
        return try database.writeQuietly { db in
            let admission = try SignInGuard.admit(
                account.username, account, from: client, as: .secondFactorFailed, rules.throttle,
                now: now, db)
            guard case .admitted(let attempt) = admission else {
                if case .wait(let seconds) = admission { return .wait(seconds) }
                return .wrong
            }
            guard let proof = try proof(entered, of: account.id, now, db) else { return .wrong }
            try SignInQueries.withdraw(attempt, db)
            try SessionQueries.elevate(digest: session.digest, to: token.digest, now: now, db)
            if let device = client.device {
                try SessionQueries.remember(device: device.digest, of: account.id, now: now, db)
            }
            try AuditTrail.append(
                AuditRecord(proof.act, "account \(account.id)", after: proof.note),
                by: session.actor, at: now, db)
            return .shown(token)
        }
    }

    private struct Proof {
        let act: String
        var note: String?
    }

    /// Uses a code up; nil where it is wrong.
    private func proof(
        _ entered: String, of id: Int64, _ now: Instant, _ db: Database
    ) throws -> Proof? {
        guard let vault = rules.vault, let stored = try SecondFactorQueries.secret(of: id, db)
        else { return nil }
        let code = OneTimeCode(secret: try vault.open(stored.sealed, of: id))
        if let step = code.step(of: entered, now: now, after: stored.lastStep) {
            try SecondFactorQueries.use(step: step, of: id, db)
            return Proof(act: "account.second-factor")
        }
        guard let recovery = RecoveryCode(entered: entered) else { return nil }
        let digest = vault.digest(recovery.plain, of: id)
        guard try SecondFactorQueries.use(recovery: digest, of: id, now: now, db) else {
            return nil
        }
        let left = try SecondFactorQueries.recoveryCodesLeft(of: id, db)
        return Proof(act: "account.recovery-code", note: "\(left) left")
    }

    /// The secret that is being set up; made at the first call and the same until it is confirmed.
    ///
    /// - Returns: nil where one is in force already, or none can be set up.
    public func pending(
        of account: Account, using generator: inout some RandomNumberGenerator
    ) throws -> OneTimeCode? {
        guard let vault = rules.vault, !account.hasSecondFactor else { return nil }
        let fresh = OneTimeCode(using: &generator)
        return try database.writeQuietly { db in
            if let sealed = try SecondFactorQueries.pendingSecret(of: account.id, db) {
                return OneTimeCode(secret: try vault.open(sealed, of: account.id))
            }
            try SecondFactorQueries.setPending(
                try vault.seal(fresh.secret, of: account.id), of: account.id, db)
            return fresh
        }
    }

    /// Puts the second factor in force, where the code is of the secret that was shown.
    ///
    /// - Returns: the session's new token and the recovery codes, to be shown once; nil where the
    ///   code is wrong.
    public func confirm(
        _ entered: String, in session: StaffSession, from client: SignInClient, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> (token: SecretToken, recoveryCodes: [String])? {
        let id = session.account.id
        guard let vault = rules.vault else { return nil }
        let token = SecretToken(using: &generator)
        let codes = RecoveryCode.set(using: &generator)
        return try database.writeQuietly { db in
            guard let sealed = try SecondFactorQueries.pendingSecret(of: id, db) else { return nil }
            let code = OneTimeCode(secret: try vault.open(sealed, of: id))
            guard let step = code.step(of: entered, now: now, after: nil) else { return nil }
            try SecondFactorQueries.confirm(step: step, of: id, now: now, db)
            try SecondFactorQueries.replaceRecoveryCodes(
                codes.map { vault.digest($0.plain, of: id) }, of: id, db)
            try SessionQueries.elevate(digest: session.digest, to: token.digest, now: now, db)
            try AuditTrail.append(
                AuditRecord("account.second-factor-on", "account \(id)"), by: session.actor,
                at: now, db)
            return (token, codes.map(\.text))
        }
    }

    /// Replaces the recovery codes; those that were not used are void.
    ///
    /// - Returns: the new ones, to be shown once; nil where no second factor is in force.
    public func renewRecoveryCodes(
        in session: StaffSession, now: Instant, using generator: inout some RandomNumberGenerator
    ) throws -> [String]? {
        let id = session.account.id
        guard let vault = rules.vault, session.account.hasSecondFactor else { return nil }
        let codes = RecoveryCode.set(using: &generator)
        try database.writeQuietly { db in
            try SecondFactorQueries.replaceRecoveryCodes(
                codes.map { vault.digest($0.plain, of: id) }, of: id, db)
            try AuditTrail.append(
                AuditRecord("account.recovery-codes", "account \(id)"), by: session.actor, at: now,
                db)
        }
        return codes.map(\.text)
    }

    /// How many recovery codes can still be used.
    public func recoveryCodesLeft(of account: Account) throws -> Int {
        try database.read { try SecondFactorQueries.recoveryCodesLeft(of: account.id, $0) }
    }

    /// Whether a role that the person holds cannot do without one.
    public func isDemanded(of actor: Actor) -> Bool {
        actor.grants.contains { rules.rolesWithSecondFactor.contains($0.role) }
    }

    /// Does without it from now on.
    ///
    /// - Throws: `AccountRefusal.secondFactorDemanded`.
    public func turnOff(in session: StaffSession, now: Instant) throws {
        guard !isDemanded(of: session.actor) else { throw AccountRefusal.secondFactorDemanded }
        try database.writeQuietly { db in
            try SecondFactorQueries.remove(of: session.account.id, db)
            try AuditTrail.append(
                AuditRecord("account.second-factor-off", "account \(session.account.id)"),
                by: session.actor, at: now, db)
        }
    }
}
