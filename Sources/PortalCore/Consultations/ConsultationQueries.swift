import GRDB

/// The SQL that reads consultations for the public: approved comments only.
enum ConsultationQueries {
    private static let summaryColumns: StaticSQL =
        "SELECT id, slug, title, summary, opens_at, closes_at, comment_count"

    private static let list: StaticSQL =
        summaryColumns + " FROM consultation WHERE site_id = ?"

    /// Those that take comments at a moment, the one that closes first on top.
    static func open(
        siteID: Int64, at now: Instant, limit: Int, _ db: Database
    ) throws -> [ConsultationSummary] {
        try db.rows(
            list + " AND closes_at > ? AND opens_at <= ? ORDER BY closes_at, id LIMIT ?",
            [siteID, now.epochSeconds, now.epochSeconds, limit], summary)
    }

    /// Those that take no comments yet, the one that opens first on top.
    static func upcoming(
        siteID: Int64, at now: Instant, limit: Int, _ db: Database
    ) throws -> [ConsultationSummary] {
        // What opens later closes later still, and the closing time is what the index knows.
        try db.rows(
            list + " AND closes_at > ?2 AND opens_at > ?2 ORDER BY opens_at, id LIMIT ?3",
            [siteID, now.epochSeconds, limit], summary)
    }

    /// Those closed at a moment, the last closed first.
    static func closed(
        siteID: Int64, at now: Instant, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<ConsultationSummary> {
        let closed = list + " AND closes_at <= ?"
        let now = now.epochSeconds
        return try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.closesAt.epochSeconds, id: $0.id) },
            newest: { limit in
                try db.rows(
                    closed + " ORDER BY closes_at DESC, id DESC LIMIT ?", [siteID, now, limit],
                    summary)
            },
            older: { cursor, limit in
                try db.rows(
                    closed + " AND (closes_at, id) < (?, ?)"
                        + " ORDER BY closes_at DESC, id DESC LIMIT ?",
                    [siteID, now, cursor.key, cursor.id, limit], summary)
            },
            newer: { cursor, limit in
                try db.rows(
                    closed + " AND (closes_at, id) > (?, ?) ORDER BY closes_at, id LIMIT ?",
                    [siteID, now, cursor.key, cursor.id, limit], summary)
            })
    }

    /// When the lists of open and of closed ones read differently next; nil for never.
    static func nextChange(siteID: Int64, after now: Instant, _ db: Database) throws -> Instant? {
        try db.row(
            """
            SELECT min(iif(opens_at > ?2, opens_at, closes_at)) FROM consultation
            WHERE site_id = ?1 AND closes_at > ?2
            """,
            [siteID, now.epochSeconds]
        ) { row in (row[0] as Int64?).map(Instant.init(epochSeconds:)) } ?? nil
    }

    static func consultation(
        siteID: Int64, slug: String, _ db: Database
    ) throws -> Consultation? {
        try db.row(
            summaryColumns
                + """
                , body, receiver_name, receiver_address, receiver_email, published_at
                FROM consultation WHERE site_id = ? AND slug = ?
                """,
            [siteID, slug]
        ) { row in
            Consultation(
                summary: summary(row), body: row[7],
                receiver: Consultation.Receiver(name: row[8], address: row[9], email: row[10]),
                publishedAt: Instant(epochSeconds: row[11]))
        }
    }

    static func comments(
        of id: Int64, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<ConsultationComment> {
        let approved: StaticSQL = """
            SELECT id, CASE WHEN shows_name THEN name END, body, received_at
            FROM consultation_comment WHERE consultation_id = ? AND state = 'approved'
            """
        return try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.receivedAt.epochSeconds, id: $0.id) },
            newest: { limit in
                try db.rows(
                    approved + " ORDER BY received_at DESC, id DESC LIMIT ?", [id, limit], comment)
            },
            older: { cursor, limit in
                try db.rows(
                    approved + " AND (received_at, id) < (?, ?)"
                        + " ORDER BY received_at DESC, id DESC LIMIT ?",
                    [id, cursor.key, cursor.id, limit], comment)
            },
            newer: { cursor, limit in
                try db.rows(
                    approved + " AND (received_at, id) > (?, ?) ORDER BY received_at, id LIMIT ?",
                    [id, cursor.key, cursor.id, limit], comment)
            })
    }

    private static func summary(_ row: Row) -> ConsultationSummary {
        ConsultationSummary(
            id: row[0], slug: row[1], title: row[2], summary: row[3],
            opensAt: Instant(epochSeconds: row[4]), closesAt: Instant(epochSeconds: row[5]),
            commentCount: row[6])
    }

    private static func comment(_ row: Row) -> ConsultationComment {
        ConsultationComment(
            id: row[0], author: row[1], body: row[2], receivedAt: Instant(epochSeconds: row[3]))
    }
}
