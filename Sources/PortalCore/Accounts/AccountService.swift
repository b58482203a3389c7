import GRDB

/// Accounts and rights, kept by administrators (Article 16).
public struct AccountService: Sendable {
    let database: PortalDatabase
    let rules: StaffRules

    /// An account with all its rights.
    public struct Entry: Sendable, Equatable {
        /// The account.
        public let account: Account
        /// Its rights that were not revoked, past and future ones among them.
        public let grants: [Grant]
    }

    /// The fields of the form for a new account.
    public enum Field: String, Sendable, CaseIterable {
        case username = "ten-dang-nhap"
        case displayName = "ho-ten"
        case position = "chuc-vu"
        case email = "thu-dien-tu"
    }

    /// All accounts, the active ones first.
    public func all() throws -> [Entry] {
        try database.read { db in
            try AccountQueries.all(db).map { account in
                Entry(account: account, grants: try GrantQueries.grants(of: account.id, db))
            }
        }
    }

    /// An account; nil where there is none.
    public func entry(_ id: Int64) throws -> Entry? {
        try database.read { db in
            try AccountQueries.account(id: id, db).map {
                Entry(account: $0, grants: try GrantQueries.grants(of: id, db))
            }
        }
    }

    /// A new account with its first rights, and the password to be told once.
    ///
    /// - Throws: `InvalidForm<Field>`, or what the database reports.
    public func create(
        _ values: [Field: String], grants: [NewGrant], by actor: Actor, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> (id: Int64, password: String) {
        let username = Username.normalised(values[.username] ?? "")
        let details = try Self.details(values, username: username).get()
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
                    "account.create", "account \(id)", after: "\(username); \(details.summary)"),
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
        _ id: Int64, _ values: [Field: String], by actor: Actor, now: Instant
    ) throws {
        try database.writeQuietly { db in
            let account = try Self.account(id, db)
            let details = try Self.details(values, username: account.username).get()
            try AccountQueries.update(details, of: id, db)
            try AuditTrail.append(
                AuditRecord(
                    "account.update", "account \(id)", before: account.details.summary,
                    after: details.summary),
                by: actor, at: now, db)
        }
    }

    /// A new password to be told once; all sessions end.
    public func resetPassword(
        of id: Int64, by actor: Actor, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> String {
        let password = InitialPassword.make(using: &generator)
        let hash = try PasswordHash.make(
            of: password, cost: rules.passwordCost, using: &generator)
        try database.writeQuietly { db in
            _ = try Self.account(id, db)
            try AccountQueries.setPassword(hash, of: id, mustChange: true, now: now, db)
            try SessionQueries.endAll(of: id, now: now, db)
            try AuditTrail.append(
                AuditRecord("account.reset-password", "account \(id)"), by: actor, at: now, db)
            try AccountNotices.tellOfPasswordReset(of: id, by: actor, now: now, db)
        }
        return password
    }

    /// Deactivates the account of who left, or takes it up again. The name stays in history.
    ///
    /// - Throws: `AccountRefusal.oneself`, since nobody may lock themselves out.
    public func setActive(_ isActive: Bool, _ id: Int64, by actor: Actor, now: Instant) throws {
        guard actor.accountID != id else { throw AccountRefusal.oneself }
        try database.writeQuietly { db in
            _ = try Self.account(id, db)
            try AccountQueries.setState(isActive ? .active : .deactivated, of: id, now: now, db)
            if !isActive { try SessionQueries.endAll(of: id, now: now, db) }
            try AuditTrail.append(
                AuditRecord(
                    isActive ? "account.activate" : "account.deactivate", "account \(id)"),
                by: actor, at: now, db)
        }
    }

    /// Gives a right.
    ///
    /// - Throws: `AccountRefusal`, or what the database reports.
    public func grant(
        _ grant: NewGrant, to id: Int64, by actor: Actor, now: Instant
    ) throws {
        try database.writeQuietly { db in
            _ = try Self.account(id, db)
            try Self.give(grant, to: id, by: actor, now: now, db)
        }
    }

    /// Takes a right back.
    public func revoke(
        grant grantID: Int64, of id: Int64, by actor: Actor, now: Instant
    ) throws {
        try database.writeQuietly { db in
            guard let grant = try GrantQueries.grant(id: grantID, db), grant.accountID == id else {
                throw AccountRefusal.unknown
            }
            if id == actor.accountID, grant.role == .administrator {
                throw AccountRefusal.oneself
            }
            try GrantQueries.revoke(id: grantID, now: now, db)
            try AuditTrail.append(
                AuditRecord(
                    "account.revoke", "account \(id)", siteID: grant.siteID,
                    before: grant.role.rawValue),
                by: actor, at: now, db)
        }
    }

    static func give(
        _ grant: NewGrant, to id: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        if let end = grant.validUntil, end <= grant.validFrom { throw AccountRefusal.endsTooEarly }
        _ = try GrantQueries.insert(grant, to: id, by: actor.accountID, now: now, db)
        let section = grant.sectionID.map { ", section \($0)" } ?? ""
        let end = grant.validUntil.map { " – \($0.vietnamese)" } ?? ""
        try AuditTrail.append(
            AuditRecord(
                "account.grant", "account \(id)", siteID: grant.siteID,
                after: "\(grant.role.rawValue)\(section): \(grant.validFrom.vietnamese)\(end)"),
            by: actor, at: now, db)
    }

    private static func account(_ id: Int64, _ db: Database) throws -> Account {
        guard let account = try AccountQueries.account(id: id, db) else {
            throw AccountRefusal.unknown
        }
        return account
    }

    private static func details(
        _ values: [Field: String], username: String
    ) -> Result<AccountDetails, InvalidForm<Field>> {
        var check = FormCheck(values)
        let name = check.text(
            .displayName, TextRule(length: 2...100, missing: "Hãy ghi họ và tên."))
        let position = check.optionalText(.position, TextRule(length: 0...200, missing: ""))
        let email = check.email(.email)
        if !Username.isValid(username) {
            check.refuse(
                .username,
                """
                Tên đăng nhập gồm 3–40 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch nối; \
                bắt đầu bằng chữ.
                """)
        }
        return check.result {
            AccountDetails(displayName: name, position: position, email: email)
        }
    }
}

/// Why an act on an account is refused.
public enum AccountRefusal: Error, Sendable, Equatable {
    /// There is no such account or right.
    case unknown
    /// Nobody takes their own rights or account away by accident.
    case oneself
    /// A right would end before it begins.
    case endsTooEarly
    /// Whoever delegates needs the right themselves (Article 16.3).
    case notHeld
    /// A delegation needs an end and the head's consent (Article 16.3).
    case incompleteDelegation
}

extension AccountDetails {
    /// For the audit trail.
    var summary: String {
        [displayName, position, email].compactMap(\.self).joined(separator: "; ")
    }
}

extension Account {
    /// What can be changed.
    public var details: AccountDetails {
        AccountDetails(displayName: displayName, position: position, email: email)
    }
}
