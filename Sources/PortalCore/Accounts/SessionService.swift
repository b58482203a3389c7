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
        guard matches, admission.hash != nil, let accountID = admission.accountID else {
            return .refused
        }
        let token = SecretToken(using: &generator)
        try database.writeQuietly { db in
            try SignInQueries.finish(attempt, as: .succeeded, db)
            try SessionQueries.insert(
                digest: token.digest, accountID: accountID, from: client, secondFactorAt: nil,
                now: now, db)
            if let device = client.device {
                try SessionQueries.remember(
                    device: device.digest, of: accountID, now: now, db)
            }
            try AuditTrail.append(
                AuditRecord("account.sign-in", "account \(accountID)"),
                by: Actor(
                    accountID: accountID, name: admission.name, origin: client.address, grants: []),
                at: now, db)
        }
        return .signedIn(token)
    }

    private struct Admission {
        var attempt: Int64?
        var wait: Int64 = 0
        var accountID: Int64?
        var name = ""
        var hash: PasswordHash?
    }

    /// Counts the attempt and finds the account.
    private func admit(
        _ username: String, _ client: SignInClient, _ now: Instant
    ) throws -> Admission {
        try database.writeQuietly { db in
            let account = try AccountQueries.account(username: username, db)
            let failures = try SignInQueries.failures(
                username: username, address: client.address,
                since: now.adding(seconds: -rules.throttle.window), db)
            let isKnown =
                try account.flatMap { account in
                    try client.device.map {
                        try SessionQueries.isKnown(device: $0.digest, of: account.id, db)
                    }
                } ?? false
            if let wait = rules.throttle.wait(failures, isKnownDevice: isKnown, now: now) {
                _ = try SignInQueries.begin(
                    as: .throttled, username: username, accountID: account?.id, from: client,
                    now: now, db)
                return Admission(wait: wait)
            }
            let attempt = try SignInQueries.begin(
                as: .failed, username: username, accountID: account?.id, from: client, now: now,
                db)
            guard let account, account.state == .active else { return Admission(attempt: attempt) }
            return Admission(
                attempt: attempt, accountID: account.id, name: account.displayName,
                hash: try AccountQueries.password(of: account.id, db))
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

    /// Who is behind a cookie; nil where the session is over.
    public func session(
        _ token: SecretToken, from address: String, now: Instant
    ) throws -> StaffSession? {
        let found = try database.read { db in
            try Self.load(token.digest, address, rules, now, db)
        }
        guard let found else { return nil }
        if now.epochSeconds - found.seenAt.epochSeconds >= StaffRules.touchInterval {
            try database.writeQuietly {
                try SessionQueries.touch(digest: token.digest, now: now, $0)
            }
        }
        return found.session
    }

    private static func load(
        _ digest: String, _ address: String, _ rules: StaffRules, _ now: Instant, _ db: Database
    ) throws -> (session: StaffSession, seenAt: Instant)? {
        guard let stored = try SessionQueries.session(digest: digest, db),
            now.epochSeconds - stored.seenAt.epochSeconds < rules.idleLimit,
            now.epochSeconds - stored.createdAt.epochSeconds < rules.absoluteLimit,
            let account = try AccountQueries.account(id: stored.accountID, db),
            account.state == .active
        else { return nil }
        let grants = try GrantQueries.grants(of: account.id, db).filter { $0.isValid(at: now) }
        let age = rules.passwords.age(setAt: account.passwordSetAt, now: now)
        let session = StaffSession(
            digest: digest, account: account,
            actor: Actor(
                accountID: account.id, name: account.displayName, origin: address, grants: grants),
            step: step(stored, account, grants, age, rules), passwordAge: age,
            confirmedAt: stored.confirmedAt)
        return (session, stored.seenAt)
    }

    private static func step(
        _ stored: SessionQueries.Stored, _ account: Account, _ grants: [Grant],
        _ age: PasswordRules.Age, _ rules: StaffRules
    ) -> StaffSession.Step? {
        if account.hasSecondFactor && !stored.hasSecondFactor { return .secondFactor }
        if account.mustChangePassword { return .passwordChange(.initial) }
        if age == .expired { return .passwordChange(.expired) }
        let isDemanded = grants.contains { rules.rolesWithSecondFactor.contains($0.role) }
        return isDemanded && !account.hasSecondFactor ? .secondFactorSetup : nil
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
                try SignInQueries.history(of: session.account.id, limit: limit, db)
            )
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
