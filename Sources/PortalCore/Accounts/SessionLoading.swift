import GRDB

extension SessionService {
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
        let grants =
            try GrantQueries.effective(of: account.id, at: now, db)
            + PracticeRights.grants(of: account.id, at: now, db)
        let due = try PasswordClock.due(setAt: account.passwordSetAt, db)
        let age = rules.passwords.age(due: due.day, now: now)
        let session = StaffSession(
            digest: digest, account: account,
            actor: Actor(
                accountID: account.id, name: account.displayName, origin: address, grants: grants),
            step: step(stored, account, grants, age, rules), passwordAge: age,
            passwordDue: due,
            confirmedAt: stored.confirmedAt, hasShownSecondFactor: stored.hasSecondFactor)
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
}
