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

    /// Reads what a filter admits; the order and the limit are still to be said.
    static func narrowed(_ filter: AuditFilter) -> StaticSQL {
        columns + (filter.accounts == nil ? " WHERE at >= ?6 AND at < ?7" : ofPeople) + common
    }

    /// The numbers come from an index first, so that whose entries are few costs little however
    /// long the trail is.
    private static let ofPeople: StaticSQL = """
         WHERE id IN (
            SELECT id FROM audit_entry
            WHERE account_id IN (SELECT value FROM json_each(?2)) AND at >= ?6 AND at < ?7
            UNION ALL
            SELECT id FROM audit_entry WHERE account_id IS NULL AND ?3 AND at >= ?6 AND at < ?7)
        """

    private static let common: StaticSQL = """
         AND (?1 IS NULL OR site_id = ?1) AND (?4 IS NULL OR subject = ?4)
            AND (?5 IS NULL OR (act >= ?5 AND act < ?5 || '~'))
        """

    static func values(_ filter: AuditFilter) -> [(any DatabaseValueConvertible)?] {
        let accounts = filter.accounts.map { accounts in
            "[" + accounts.ids.map { String($0) }.joined(separator: ",") + "]"
        }
        return [
            filter.siteID, accounts, filter.accounts?.includesOperator ?? false,
            filter.subject, filter.act, filter.from?.epochSeconds ?? .min,
            filter.until?.epochSeconds ?? .max,
        ]
    }

    /// The newest entries by number, filtered.
    static func page(
        _ filter: AuditFilter, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<AuditEntry> {
        func read(
            _ end: StaticSQL, _ more: [any DatabaseValueConvertible]
        ) throws -> [AuditEntry] {
            try db.rows(
                narrowed(filter) + end, StatementArguments(values(filter) + more), entry)
        }
        return try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.id, id: $0.id) },
            newest: { try read(" ORDER BY id DESC LIMIT ?8", [$0]) },
            older: { try read(" AND id < ?8 ORDER BY id DESC LIMIT ?9", [$0.id, $1]) },
            newer: { try read(" AND id > ?8 ORDER BY id LIMIT ?9", [$0.id, $1]) })
    }

    /// The entries after a number that a filter admits, the oldest first, up to another number.
    static func entries(
        _ filter: AuditFilter, after id: Int64, upTo last: Int64, limit: Int, _ db: Database
    ) throws -> [AuditEntry] {
        try db.rows(
            narrowed(filter) + " AND id > ?8 AND id <= ?9 ORDER BY id LIMIT ?10",
            StatementArguments(values(filter) + [id, last, limit]), entry)
    }

    /// The number of the newest entry; 0 where there is none.
    static func lastID(_ db: Database) throws -> Int64 {
        (try db.row("SELECT max(id) FROM audit_entry") { $0[0] as Int64? } ?? nil) ?? 0
    }
}
