import GRDB

/// The SQL of the audit trail.
enum AuditTrail {
    private static let columns: StaticSQL = """
        SELECT id, at, account_id, actor, origin, site_id, act, subject, before, after, previous,
            hash
        FROM audit_entry
        """

    /// Adds an entry in the transaction of the act itself, so that neither is without the other.
    static func append(
        _ record: AuditRecord, by actor: Actor, at now: Instant, _ db: Database
    ) throws {
        let last = try db.row("SELECT id, hash FROM audit_entry ORDER BY id DESC LIMIT 1") {
            (id: $0[0] as Int64, hash: $0[1] as String)
        }
        let entry = AuditEntry(
            id: (last?.id ?? 0) + 1, at: now, accountID: actor.accountID, actor: actor.name,
            origin: actor.origin, siteID: record.siteID, act: record.act, subject: record.subject,
            before: record.before, after: record.after,
            previous: last?.hash ?? HashChain.beginning, hash: "")
        try db.run(
            """
            INSERT INTO audit_entry (id, at, account_id, actor, origin, site_id, act, subject,
                before, after, previous, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entry.id, entry.at.epochSeconds, entry.accountID, entry.actor, entry.origin,
                entry.siteID, entry.act, entry.subject, entry.before, entry.after, entry.previous,
                entry.expectedHash,
            ])
    }

    /// The entries after a number, oldest first.
    static func entries(after id: Int64, limit: Int, _ db: Database) throws -> [AuditEntry] {
        try db.rows(columns + " WHERE id > ? ORDER BY id LIMIT ?", [id, limit], entry)
    }

    static func entry(_ row: Row) -> AuditEntry {
        AuditEntry(
            id: row[0], at: Instant(epochSeconds: row[1]), accountID: row[2], actor: row[3],
            origin: row[4], siteID: row[5], act: row[6], subject: row[7], before: row[8],
            after: row[9], previous: row[10], hash: row[11])
    }

    /// The newest entries by number, filtered.
    static func page(
        _ filter: AuditFilter, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<AuditEntry> {
        let narrowed: StaticSQL =
            columns
                + """
                 WHERE (?1 IS NULL OR site_id = ?1) AND (?2 IS NULL OR account_id = ?2)
                    AND (?3 IS NULL OR subject = ?3) AND (?4 IS NULL OR act LIKE ?4 || '%')
                """
        let values: [(any DatabaseValueConvertible)?] = [
            filter.siteID, filter.accountID, filter.subject, filter.act,
        ]
        func read(
            _ end: StaticSQL, _ more: [any DatabaseValueConvertible]
        ) throws -> [AuditEntry] {
            try db.rows(narrowed + end, StatementArguments(values + more), entry)
        }
        return try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.id, id: $0.id) },
            newest: { try read(" ORDER BY id DESC LIMIT ?5", [$0]) },
            older: { try read(" AND id < ?5 ORDER BY id DESC LIMIT ?6", [$0.id, $1]) },
            newer: { try read(" AND id > ?5 ORDER BY id LIMIT ?6", [$0.id, $1]) })
    }
}

/// Which entries of the audit trail are wanted; nil for all.
public struct AuditFilter: Sendable, Equatable {
    /// Of one site.
    public var siteID: Int64?
    /// By one account.
    public var accountID: Int64?
    /// To one thing, such as `article 12`.
    public var subject: String?
    /// Acts that begin so, such as `article.`.
    public var act: String?

    /// All of them.
    public init(
        siteID: Int64? = nil, accountID: Int64? = nil, subject: String? = nil, act: String? = nil
    ) {
        self.siteID = siteID
        self.accountID = accountID
        self.subject = subject
        self.act = act
    }
}
