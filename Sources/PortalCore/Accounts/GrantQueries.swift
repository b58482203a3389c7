import GRDB

/// The SQL of the rights.
enum GrantQueries {
    private static let listed: StaticSQL = """
        SELECT account_grant.id, account_grant.account_id, site.label, site.name, site.short_name,
            site.status, account_grant.site_id, account_grant.role, account_grant.section_id,
            account_grant.valid_from, account_grant.valid_until, owner.display_name,
            account_grant.consent, account_grant.delegated_from, section.title
        FROM account_grant
        JOIN site ON site.id = account_grant.site_id
        LEFT JOIN account AS owner ON owner.id = account_grant.delegated_from
        LEFT JOIN section ON section.id = account_grant.section_id
        WHERE account_grant.revoked_at IS NULL
        """

    /// All grants of an account that were not revoked, past and future ones among them.
    static func grants(of accountID: Int64, _ db: Database) throws -> [Grant] {
        try db.rows(
            listed + " AND account_grant.account_id = ? ORDER BY site.label, account_grant.id",
            [accountID], grant
        ).compactMap(\.self)
    }

    /// The rights that an account has at a time. What was delegated holds only while its owner is
    /// active and has the right for themselves (Article 16.3).
    static func effective(of accountID: Int64, at now: Instant, _ db: Database) throws -> [Grant] {
        try db.rows(
            listed + """
                 AND account_grant.account_id = ?1 AND account_grant.valid_from <= ?2
                    AND (account_grant.valid_until IS NULL OR account_grant.valid_until > ?2)
                    AND (account_grant.delegated_from IS NULL OR (owner.state = 'active' AND EXISTS (
                        SELECT 1 FROM account_grant AS own
                        WHERE own.account_id = account_grant.delegated_from
                            AND own.delegated_from IS NULL AND own.revoked_at IS NULL
                            AND own.site_id = account_grant.site_id
                            AND own.role = account_grant.role AND own.valid_from <= ?2
                            AND (own.valid_until IS NULL OR own.valid_until > ?2)
                            AND (own.section_id IS NULL
                                OR own.section_id IS account_grant.section_id))))
                ORDER BY site.label, account_grant.id
                """,
            [accountID, now.epochSeconds], grant
        ).compactMap(\.self)
    }

    /// What an account passed on that was not taken back.
    static func delegated(by accountID: Int64, _ db: Database) throws -> [Grant] {
        try db.rows(
            listed + " AND account_grant.delegated_from = ? ORDER BY account_grant.id DESC",
            [accountID], grant
        ).compactMap(\.self)
    }

    static func grant(id: Int64, _ db: Database) throws -> Grant? {
        try db.row(listed + " AND account_grant.id = ?", [id], grant) ?? nil
    }

    /// Whether an account has or had a right on a site.
    static func hasEverHeldOne(
        _ accountID: Int64, on siteID: Int64, _ db: Database
    ) throws -> Bool {
        try sitesEver(of: accountID, db).contains(siteID)
    }

    /// The sites on which an account has or had a right.
    static func sitesEver(of accountID: Int64, _ db: Database) throws -> Set<Int64> {
        Set(
            try db.rows(
                "SELECT DISTINCT site_id FROM account_grant WHERE account_id = ?", [accountID]
            ) { $0[0] })
    }

    private static func grant(_ row: Row) -> Grant? {
        guard let site = SiteQueries.link(row, from: 2), let role = Role(rawValue: row[7]) else {
            return nil
        }
        return Grant(
            id: row[0], accountID: row[1], site: site, siteID: row[6], role: role,
            sectionID: row[8], validFrom: Instant(epochSeconds: row[9]),
            validUntil: (row[10] as Int64?).map { Instant(epochSeconds: $0) },
            delegatedFrom: row[11], consent: row[12], delegatorID: row[13], section: row[14])
    }

    static func insert(
        _ grant: NewGrant, to accountID: Int64, by grantor: Int64?, delegatedFrom: Int64? = nil,
        now: Instant, _ db: Database
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO account_grant (account_id, site_id, role, section_id, valid_from,
                valid_until, granted_by, granted_at, delegated_from, consent)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                accountID, grant.siteID, grant.role.rawValue, grant.sectionID,
                grant.validFrom.epochSeconds, grant.validUntil?.epochSeconds, grantor,
                now.epochSeconds, delegatedFrom, grant.consent,
            ])
    }

    static func revoke(id: Int64, now: Instant, _ db: Database) throws {
        try db.run(
            "UPDATE account_grant SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
            [now.epochSeconds, id])
    }
}

/// A right to be given.
public struct NewGrant: Sendable, Equatable {
    /// Where it holds.
    public var siteID: Int64
    /// What the person becomes there.
    public var role: Role
    /// The section it is limited to; nil for the whole site.
    public var sectionID: Int64?
    /// When it begins.
    public var validFrom: Instant
    /// When it ends; nil for no end.
    public var validUntil: Instant?
    /// How the head of the unit consented; needed for delegated rights.
    public var consent: String?

    /// Puts it together from its parts.
    public init(
        siteID: Int64, role: Role, sectionID: Int64? = nil, validFrom: Instant,
        validUntil: Instant? = nil, consent: String? = nil
    ) {
        self.siteID = siteID
        self.role = role
        self.sectionID = sectionID
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.consent = consent
    }
}
