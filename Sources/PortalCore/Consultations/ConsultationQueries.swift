import GRDB

/// The SQL that reads consultations for the public: published ones only.
enum ConsultationQueries {
    private static let summaryColumns: StaticSQL =
        "SELECT id, slug, title, summary, opens_at, closes_at, comment_count, concluded_at,"
        + " withdrawn_at"

    private static let list: StaticSQL =
        summaryColumns + " FROM consultation WHERE site_id = ? AND published_at IS NOT NULL"

    /// Those that take comments at a moment, the one that closes first on top.
    static func open(
        siteID: Int64, at now: Instant, limit: Int, _ db: Database
    ) throws -> [ConsultationSummary] {
        try db.rows(
            list + " AND closes_at > ? AND opens_at <= ? AND withdrawn_at IS NULL"
                + " ORDER BY closes_at, id LIMIT ?",
            [siteID, now.epochSeconds, now.epochSeconds, limit], summary)
    }

    /// Those that take no comments yet, the one that opens first on top.
    static func upcoming(
        siteID: Int64, at now: Instant, limit: Int, _ db: Database
    ) throws -> [ConsultationSummary] {
        // What opens later closes later still, and the closing time is what the index knows.
        try db.rows(
            list + " AND closes_at > ?2 AND opens_at > ?2 AND withdrawn_at IS NULL"
                + " ORDER BY opens_at, id LIMIT ?3",
            [siteID, now.epochSeconds, limit], summary)
    }

    /// Those closed at a moment or taken back, the last by its closing time first.
    ///
    /// - Parameter hasOutcome: only those with an outcome, or without; nil for all.
    static func closed(
        siteID: Int64, at now: Instant, hasOutcome: Bool?, _ request: PageRequest, limit: Int,
        _ db: Database
    ) throws -> Page<ConsultationSummary> {
        let closed =
            list + " AND (closes_at <= ?2 OR withdrawn_at IS NOT NULL)"
            + " AND (?3 IS NULL OR withdrawn_at IS NULL AND (concluded_at IS NOT NULL) = ?3)"
        let now = now.epochSeconds
        return try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.closesAt.epochSeconds, id: $0.id) },
            newest: { limit in
                try db.rows(
                    closed + " ORDER BY closes_at DESC, id DESC LIMIT ?4",
                    [siteID, now, hasOutcome, limit], summary)
            },
            older: { cursor, limit in
                try db.rows(
                    closed + " AND (closes_at, id) < (?4, ?5)"
                        + " ORDER BY closes_at DESC, id DESC LIMIT ?6",
                    [siteID, now, hasOutcome, cursor.key, cursor.id, limit], summary)
            },
            newer: { cursor, limit in
                try db.rows(
                    closed + " AND (closes_at, id) > (?4, ?5) ORDER BY closes_at, id LIMIT ?6",
                    [siteID, now, hasOutcome, cursor.key, cursor.id, limit], summary)
            })
    }

    /// When the lists of open and of closed ones read differently next; nil for never.
    static func nextChange(siteID: Int64, after now: Instant, _ db: Database) throws -> Instant? {
        try db.row(
            """
            SELECT min(iif(opens_at > ?2, opens_at, closes_at)) FROM consultation
            WHERE site_id = ?1 AND published_at IS NOT NULL AND closes_at > ?2
                AND withdrawn_at IS NULL
            """,
            [siteID, now.epochSeconds]
        ) { row in (row[0] as Int64?).map(Instant.init(epochSeconds:)) } ?? nil
    }

    static func slug(of id: Int64, siteID: Int64, _ db: Database) throws -> String? {
        try db.row(
            """
            SELECT slug FROM consultation
            WHERE id = ? AND site_id = ? AND published_at IS NOT NULL
            """,
            [id, siteID]
        ) { $0[0] }
    }

    /// A consultation with its newest public text; nil where there is none.
    static func consultation(
        siteID: Int64, slug: String, _ db: Database
    ) throws -> Consultation? {
        let found = try db.row(
            summaryColumns
                + """
                , receiver_name, receiver_address, receiver_email, published_at
                FROM consultation WHERE site_id = ? AND slug = ? AND published_at IS NOT NULL
                """,
            [siteID, slug]
        ) { row in
            (
                summary: summary(row),
                receiver: Consultation.Receiver(name: row[9], address: row[10], email: row[11]),
                publishedAt: Instant(epochSeconds: row[12])
            )
        }
        guard let found else { return nil }
        let versions = try DraftVersionQueries.versions(of: found.summary.id, db)
            .filter { $0.publishedAt != nil }
        let text = try versions.last.flatMap {
            try DraftVersionQueries.text(of: found.summary.id, number: $0.number, db)
        }
        return Consultation(
            summary: found.summary, text: text ?? DraftText(""), versions: versions,
            receiver: found.receiver, publishedAt: found.publishedAt)
    }

    static func summary(_ row: Row) -> ConsultationSummary {
        ConsultationSummary(
            id: row[0], slug: row[1], title: row[2], summary: row[3],
            opensAt: Instant(epochSeconds: row[4]), closesAt: Instant(epochSeconds: row[5]),
            commentCount: row[6], concludedAt: (row[7] as Int64?).map { Instant(epochSeconds: $0) },
            withdrawnAt: (row[8] as Int64?).map { Instant(epochSeconds: $0) })
    }
}

/// The SQL of the versions of a draft's text.
enum DraftVersionQueries {
    static func versions(of id: Int64, _ db: Database) throws -> [DraftVersion] {
        try db.rows(
            """
            SELECT number, note, published_at FROM consultation_version
            WHERE consultation_id = ? ORDER BY number
            """,
            [id]
        ) {
            DraftVersion(
                number: $0[0], note: $0[1],
                publishedAt: ($0[2] as Int64?).map { Instant(epochSeconds: $0) })
        }
    }

    static func text(of id: Int64, number: Int, _ db: Database) throws -> DraftText? {
        try db.row(
            """
            SELECT text, anchors FROM consultation_version
            WHERE consultation_id = ? AND number = ?
            """,
            [id, number]
        ) { row in
            DraftText(
                row[0],
                anchors: (row[1] as String?)?.split(separator: "\n").map { String($0) })
        }
    }

    /// The text as it was typed.
    static func source(of id: Int64, number: Int, _ db: Database) throws -> String? {
        try db.row(
            "SELECT text FROM consultation_version WHERE consultation_id = ? AND number = ?",
            [id, number]
        ) { $0[0] }
    }
}
