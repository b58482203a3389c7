import GRDB

/// Signing in and out, and who is behind a cookie (Article 16).
public struct SessionService: Sendable {
    let database: PortalDatabase
    let rules: StaffRules

    /// What became of an attempt to sign in.
    public enum Attempt: Sendable, Equatable {
        /// The cookie to set.
        case signedIn(SecretToken)
        /// User name or password is wrong; which of them is never said.
        case refused
        /// Too many failures; seconds to wait.
        case wait(Int64)
    }

    /// Checks a user name and a password, and opens a session.
    ///
    /// An unknown name costs as much time as a wrong password. Takes long on purpose.
    public func signIn(
        username entered: String, password: String, from client: SignInClient, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> Attempt {
        let username = Username.normalised(entered)
        let admission = try admit(username, client, now)
        guard let attempt = admission.attempt else { return .wait(admission.wait) }
        let hash = try admission.hash ?? Self.decoy(rules.passwordCost, using: &generator)
        let matches = try hash.matches(password)
        guard matches, admission.hash != nil, let account = admission.account else {
            return .refused
        }
        let token = SecretToken(using: &generator)
        try database.writeQuietly { db in
            try SignInQueries.finish(attempt, as: .succeeded, db)
            try SessionQueries.insert(
                digest: token.digest, accountID: account.id, from: client, secondFactorAt: nil,
                now: now, db)
            // Where there is a second factor, only a browser that showed it becomes known.
            if let device = client.device, !account.hasSecondFactor {
                try SessionQueries.remember(device: device.digest, of: account.id, now: now, db)
            }
            try AuditTrail.append(
                AuditRecord("account.sign-in", "account \(account.id)"),
                by: Actor(
                    accountID: account.id, name: account.displayName, origin: client.address,
                    grants: []),
                at: now, db)
        }
        return .signedIn(token)
    }

    private struct Admission {
        var attempt: Int64?
        var wait: Int64 = 0
        var account: Account?
        var hash: PasswordHash?
    }

    /// Counts the attempt and finds the account.
    private func admit(
        _ username: String, _ client: SignInClient, _ now: Instant
    ) throws -> Admission {
        try database.writeQuietly { db in
            let account = try AccountQueries.account(username: username, db)
            let admission = try SignInGuard.admit(
                username, account, from: client, rules.throttle, now: now, db)
            switch admission {
            case .wait(let seconds): return Admission(wait: seconds)
            case .admitted(let attempt):
                guard let account, account.state == .active else {
                    return Admission(attempt: attempt)
                }
                return Admission(
                    attempt: attempt, account: account,
                    hash: try AccountQueries.password(of: account.id, db))
            }
        }
    }

    /// A hash that nothing matches, so that an unknown name takes as long as a known one.
    private static func decoy(
        _ cost: PasswordHash.Cost, using generator: inout some RandomNumberGenerator
    ) throws -> PasswordHash {
        let salt = String(repeating: "A", count: 22) + "=="
        let key = SecretToken(using: &generator).text.prefix(43) + "="
        let numbers = "\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)"
        let padded = key.replacing("-", with: "+").replacing("_", with: "/")
        guard let decoy = PasswordHash(stored: "scrypt$\(numbers)$\(salt)$\(padded)") else {
            throw UnexpectedNull()
        }
        return decoy
    }

    /// Ends the session.
    public func signOut(_ session: StaffSession, now: Instant) throws {
        try database.writeQuietly { db in
            try SessionQueries.end(digest: session.digest, now: now, db)
            try AuditTrail.append(
                AuditRecord("account.sign-out", "account \(session.account.id)"),
                by: session.actor, at: now, db)
        }
    }

    /// The open sessions of an account, and its last attempts to sign in.
    public func activity(
        of session: StaffSession, now: Instant, limit: Int
    ) throws -> (sessions: [SessionSummary], signIns: [SignInRecord]) {
        try database.read { db in
            let open = try SessionQueries.open(
                of: session.account.id, since: now.adding(seconds: -rules.absoluteLimit), db)
            return (
                open.filter { now.epochSeconds - $0.seenAt.epochSeconds < rules.idleLimit },
                try SignInQueries.history(
                    of: session.account.id, .newest, limit: limit, db
                ).items
            )
        }
    }

    /// The attempts to sign in to an account, the newest first.
    public func signIns(
        of account: Account, page: PageRequest, limit: Int
    ) throws -> Page<SignInRecord> {
        try database.read {
            try SignInQueries.history(of: account.id, page, limit: limit, $0)
        }
    }

    /// Ends one of the account's own sessions.
    ///
    /// - Throws: `AccountRefusal.unknown` where the account has no such open session.
    public func end(
        digest: String, of session: StaffSession, now: Instant
    ) throws {
        try database.writeQuietly { db in
            guard
                try SessionQueries.session(digest: digest, db)?.accountID == session.account.id
            else { throw AccountRefusal.unknown }
            try SessionQueries.end(digest: digest, now: now, db)
            try AuditTrail.append(
                AuditRecord("account.end-session", "account \(session.account.id)"),
                by: session.actor, at: now, db)
        }
    }

    /// Ends all sessions of the account but this one.
    public func endOthers(of session: StaffSession, now: Instant) throws {
        try database.writeQuietly { db in
            try SessionQueries.endAll(
                of: session.account.id, except: session.digest, now: now, db)
            try AuditTrail.append(
                AuditRecord("account.end-sessions", "account \(session.account.id)"),
                by: session.actor, at: now, db)
        }
    }
}
