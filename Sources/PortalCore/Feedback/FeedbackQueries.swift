import GRDB

/// The SQL of feedback.
enum FeedbackQueries {
    private static let columns: StaticSQL = """
        SELECT feedback.id, feedback.kind, feedback.path, feedback.is_useful, feedback.text,
            account.display_name, feedback.contact, feedback.received_at, feedback.state,
            feedback.reply, site.label, site.name, site.short_name, site.status,
            feedback.account_id IS NOT NULL
        FROM feedback JOIN site ON site.id = feedback.site_id
        LEFT JOIN account ON account.id = feedback.account_id
        """

    /// What was sent about a page or the portal.
    static func insert(
        _ submission: FeedbackSubmission, siteID: Int64, key: String, now: Instant, _ db: Database
    ) throws -> Int64? {
        try db.run(
            """
            INSERT INTO feedback (site_id, board_site_id, submission_key, kind, path, is_useful,
                text, contact, consent_version, received_at, state)
            VALUES (?1, ?1, ?2, 'page', ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            ON CONFLICT (submission_key) DO NOTHING
            """,
            [
                siteID, key, submission.path, submission.isUseful, submission.text,
                submission.contact, submission.contact.map { _ in ConsentNotice.version },
                now.epochSeconds,
                // A click without words asks for nothing; it is counted.
                (submission.text.isEmpty ? FeedbackState.closed : .new).rawValue,
            ])
        return db.changesCount > 0 ? db.lastInsertedRowID : nil
    }

    /// A difficulty that a unit reports.
    static func insertDifficulty(
        _ text: String, siteID: Int64, boardSiteID: Int64, by account: Int64, key: String,
        now: Instant, _ db: Database
    ) throws -> Int64? {
        try db.run(
            """
            INSERT INTO feedback (site_id, board_site_id, submission_key, kind, path, text,
                account_id, received_at, state)
            VALUES (?, ?, ?, 'difficulty', '', ?, ?, ?, 'new')
            ON CONFLICT (submission_key) DO NOTHING
            """,
            [siteID, boardSiteID, key, text, account, now.epochSeconds])
        return db.changesCount > 0 ? db.lastInsertedRowID : nil
    }

    /// What a Board has, the newest first.
    static func page(
        ofBoard siteID: Int64, state: FeedbackState?, _ request: PageRequest, limit: Int,
        _ db: Database
    ) throws -> Page<Feedback> {
        let list =
            columns
                + """
                 WHERE feedback.board_site_id = ?1 AND feedback.text <> ''
                    AND (?2 IS NULL OR feedback.state = ?2)
                """
        let state = state?.rawValue
        let page = try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.id, id: $0.id) },
            newest: {
                try db.rows(
                    list + " ORDER BY feedback.id DESC LIMIT ?3", [siteID, state, $0], read
                )
                .compactMap(\.self)
            },
            older: {
                try db.rows(
                    list + " AND feedback.id < ?3 ORDER BY feedback.id DESC LIMIT ?4",
                    [siteID, state, $0.id, $1], read
                ).compactMap(\.self)
            },
            newer: {
                try db.rows(
                    list + " AND feedback.id > ?3 ORDER BY feedback.id LIMIT ?4",
                    [siteID, state, $0.id, $1], read
                ).compactMap(\.self)
            })
        return page
    }

    /// The difficulties that a site reported, the newest first.
    static func difficulties(of siteID: Int64, limit: Int, _ db: Database) throws -> [Feedback] {
        try db.rows(
            columns
                + """
                 WHERE feedback.site_id = ? AND feedback.kind = 'difficulty'
                ORDER BY feedback.id DESC LIMIT ?
                """,
            [siteID, limit], read
        ).compactMap(\.self)
    }

    static func find(_ id: Int64, ofBoard siteID: Int64, _ db: Database) throws -> Feedback? {
        try db.row(
            columns + " WHERE feedback.id = ? AND feedback.board_site_id = ?", [id, siteID], read
        ) ?? nil
    }

    /// Who can be told of an answer.
    static func sender(
        of id: Int64, _ db: Database
    ) throws -> (account: Int64?, siteID: Int64, contact: String?)? {
        try db.row("SELECT account_id, site_id, contact FROM feedback WHERE id = ?", [id]) {
            (account: $0[0], siteID: $0[1], contact: $0[2])
        }
    }

    static func setState(
        _ state: FeedbackState, reply: String?, of id: Int64, _ db: Database
    ) throws {
        try db.run(
            "UPDATE feedback SET state = ?, reply = ifnull(?, reply) WHERE id = ?",
            [state.rawValue, reply, id])
    }

    static func count(
        _ state: FeedbackState, ofBoard siteID: Int64, _ db: Database
    ) throws -> Int {
        try db.row(
            """
            SELECT count(*) FROM feedback WHERE board_site_id = ? AND state = ? AND text <> ''
            """,
            [siteID, state.rawValue]
        ) { $0[0] } ?? 0
    }

    static func useful(of siteID: Int64, _ db: Database) throws -> UsefulCount {
        try db.row(
            """
            SELECT ifnull(sum(is_useful = 1), 0), ifnull(sum(is_useful = 0), 0) FROM feedback
            WHERE site_id = ? AND kind = 'page'
            """,
            [siteID]
        ) { UsefulCount(useful: $0[0], useless: $0[1]) } ?? UsefulCount(useful: 0, useless: 0)
    }

    static func provinceID(_ db: Database) throws -> Int64? {
        try db.row("SELECT id FROM site WHERE label = ''") { $0[0] }
    }

    private static func read(_ row: Row) -> Feedback? {
        guard let kind = Feedback.Kind(rawValue: row[1]),
            let state = FeedbackState(rawValue: row[8]), let site = SiteQueries.link(row, from: 10)
        else { return nil }
        return Feedback(
            id: row[0], kind: kind, site: site, path: row[2], isUseful: row[3], text: row[4],
            reporter: row[5], reach: Feedback.Reach(isAccount: row[14], contact: row[6]),
            receivedAt: Instant(epochSeconds: row[7]),
            state: state, reply: row[9])
    }
}
