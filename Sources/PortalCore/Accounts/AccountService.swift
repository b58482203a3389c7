import GRDB

/// Accounts, kept by administrators on record (Article 16). `AccountScope` says whose.
public struct AccountService: Sendable {
    let database: PortalDatabase
    let rules: StaffRules

    /// The fields of the form for an account.
    public enum Field: String, Sendable, CaseIterable {
        case username = "ten-dang-nhap"
        case displayName = "ho-ten"
        case position = "chuc-vu"
        case email = "thu-dien-tu"
    }

    /// A new account with its first rights, and the password to be told once.
    ///
    /// - Throws: `InvalidForm<Field>`, `AccountRefusal`, or what the database reports.
    public func create(
        _ values: [Field: String], grants: [NewGrant], by actor: Actor, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> (id: Int64, password: String) {
        let username = Username.normalised(values[.username] ?? "")
        let details = try AccountDetails.checked(values, username: username).get()
        // Whoever keeps one site's accounts makes them with a right there, or could not see them.
        guard actor.keepsAllAccounts || !grants.isEmpty else { throw AccountRefusal.notOwnSite }
        let password = InitialPassword.make(using: &generator)
        let hash = try PasswordHash.make(
            of: password, cost: rules.passwordCost, using: &generator)
        let id = try database.writeQuietly { db in
            guard try AccountQueries.account(username: username, db) == nil else {
                throw InvalidForm(
                    errors: [FieldError(Field.username, "Tên đăng nhập này đã có người dùng.")])
            }
            let id = try AccountQueries.insert(
                details, username: username, password: hash, by: actor.accountID, now: now, db)
            try AuditTrail.append(
                AuditRecord(
                    "account.create", "account \(id)", siteID: grants.first?.siteID,
                    after: "\(username); \(details.summary)"),
                by: actor, at: now, db)
            for grant in grants { try Self.give(grant, to: id, by: actor, now: now, db) }
            return id
        }
        return (id, password)
    }

    /// Changes what is known of a person.
    ///
    /// - Throws: `InvalidForm<Field>`, `AccountRefusal`, or what the database reports.
    public func update(
        _ id: Int64, on siteID: Int64? = nil, _ values: [Field: String], by actor: Actor,
        now: Instant
    ) throws {
        try database.writeQuietly { db in
            let account = try AccountScope(actor: actor, siteID: siteID).kept(id, db)
            let details = try AccountDetails.checked(values, username: account.username).get()
            try AccountQueries.update(details, of: id, db)
            try AuditTrail.append(
                AuditRecord(
                    "account.update", "account \(id)", siteID: siteID,
                    before: account.details.summary, after: details.summary),
                by: actor, at: now, db)
        }
    }

    /// A new password to be told once; all sessions end.
    public func resetPassword(
        of id: Int64, on siteID: Int64? = nil, by actor: Actor, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> String {
        let password = InitialPassword.make(using: &generator)
        let hash = try PasswordHash.make(
            of: password, cost: rules.passwordCost, using: &generator)
        try change(id, on: siteID, "account.reset-password", by: actor, now: now) { account, db in
            guard account.state == .active else { throw AccountRefusal.deactivated }
            try AccountQueries.setPassword(hash, of: id, mustChange: true, now: now, db)
            try SessionQueries.endAll(of: id, now: now, db)
            try AccountNotices.tellOfPasswordReset(of: id, by: actor, now: now, db)
        }
        return password
    }

    /// Deactivates the account of who left, or takes it up again. The name stays in history.
    ///
    /// - Throws: `AccountRefusal.oneself`, since nobody may lock themselves out.
    public func setActive(
        _ isActive: Bool, _ id: Int64, on siteID: Int64? = nil, by actor: Actor, now: Instant
    ) throws {
        guard actor.accountID != id else { throw AccountRefusal.oneself }
        let act = isActive ? "account.activate" : "account.deactivate"
        try change(id, on: siteID, act, by: actor, now: now) { _, db in
            try AccountQueries.setState(isActive ? .active : .deactivated, of: id, now: now, db)
            if !isActive { try SessionQueries.endAll(of: id, now: now, db) }
        }
    }

    /// Ends all sessions of a person.
    public func endSessions(
        of id: Int64, on siteID: Int64? = nil, by actor: Actor, now: Instant
    ) throws {
        try change(id, on: siteID, "account.end-sessions", by: actor, now: now) { _, db in
            try SessionQueries.endAll(of: id, now: now, db)
        }
    }

    /// Removes the second factor of who lost it and the recovery codes; all sessions end.
    ///
    /// - Throws: `AccountRefusal.oneself`, since one's own is turned off on one's own page.
    public func removeSecondFactor(
        of id: Int64, on siteID: Int64? = nil, by actor: Actor, now: Instant
    ) throws {
        guard actor.accountID != id else { throw AccountRefusal.oneself }
        try change(id, on: siteID, "account.second-factor-off", by: actor, now: now) { _, db in
            try SecondFactorQueries.remove(of: id, db)
            try SessionQueries.endAll(of: id, now: now, db)
            try AccountNotices.tellOfSecondFactorRemoval(of: id, by: actor, now: now, db)
        }
    }

    private func change(
        _ id: Int64, on siteID: Int64?, _ act: String, by actor: Actor, now: Instant,
        _ work: (Account, Database) throws -> Void
    ) throws {
        try database.writeQuietly { db in
            let account = try AccountScope(actor: actor, siteID: siteID).kept(id, db)
            try work(account, db)
            try AuditTrail.append(
                AuditRecord(act, "account \(id)", siteID: siteID), by: actor, at: now, db)
        }
    }
}
