import GRDB

/// The SQL of feedback.
enum FeedbackQueries {
    private static let columns: StaticSQL = """
        SELECT feedback.id, feedback.kind, feedback.path, feedback.is_useful, feedback.text,
            account.display_name, feedback.contact, feedback.received_at, feedback.state,
            feedback.reply, site.label, site.name, site.short_name, site.status,
            feedback.account_id IS NOT NULL, feedback.code, feedback.due, feedback.clock
        FROM feedback JOIN site ON site.id = feedback.site_id
        LEFT JOIN account ON account.id = feedback.account_id
        """

    /// What the portal adds to a feedback.
    struct Entry {
        let kind: Feedback.Kind
        let siteID: Int64
        /// The site whose Board has it.
        let boardSiteID: Int64
        /// Who reports a difficulty.
        var account: Int64?
        let submissionKey: String
        /// The code of a reader's feedback.
        var code: FeedbackCode?
        /// The clock; a click without words asks for nothing and has none.
        var term: (clock: Clock, due: DueDate)?
        let receivedAt: Instant
    }

    /// - Returns: nil where the filled-in form was stored before.
    static func insert(
        _ submission: FeedbackSubmission, _ entry: Entry, _ db: Database
    ) throws -> Int64? {
        try db.run(
            """
            INSERT INTO feedback (site_id, board_site_id, submission_key, kind, path, is_useful,
                text, contact, consent_version, account_id, received_at, state, code, clock, due,
                due_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (submission_key) DO NOTHING
            """,
            [
                entry.siteID, entry.boardSiteID, entry.submissionKey, entry.kind.rawValue,
                submission.path, submission.isUseful, submission.text, submission.contact,
                submission.contact.map { _ in ConsentNotice.version }, entry.account,
                entry.receivedAt.epochSeconds,
                // What asks for nothing is counted and done with.
                (entry.term == nil ? FeedbackState.closed : .new).rawValue,
                entry.code?.characters, entry.term?.clock, entry.term?.due, entry.term?.due.day,
            ])
        return db.changesCount > 0 ? db.lastInsertedRowID : nil
    }

    private static let receipts: StaticSQL =
        "SELECT code, received_at, due, state, reply FROM feedback"

    static func receipt(
        _ code: FeedbackCode, siteID: Int64, _ db: Database
    ) throws -> FeedbackReceipt? {
        try db.row(
            receipts + " WHERE code = ? AND site_id = ?", [code.characters, siteID], receipt)
    }

    static func receipt(
        submissionKey: String, siteID: Int64, _ db: Database
    ) throws -> FeedbackReceipt? {
        try db.row(
            receipts + " WHERE submission_key = ? AND site_id = ? AND code IS NOT NULL",
            [submissionKey, siteID], receipt)
    }

    private static func receipt(_ row: Row) throws -> FeedbackReceipt {
        guard let code = FeedbackCode(entered: row[0]), let state = FeedbackState(rawValue: row[3])
        else { throw UnexpectedNull() }
        return FeedbackReceipt(
            code: code, receivedAt: Instant(epochSeconds: row[1]), due: row[2], state: state,
            reply: state == .answered ? row[4] : nil)
    }

    /// What a Board has, the newest first.
    static func page(
        ofBoard siteID: Int64, filter: FeedbackFilter?, today: CalendarDay,
        _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<Feedback> {
        let list =
            columns
                + """
                 WHERE feedback.board_site_id = ?1 AND feedback.text <> ''
                    AND (?2 IS NULL OR feedback.state = ?2)
                    AND (NOT ?3 OR feedback.state IN ('new', 'handling') AND feedback.due_on < ?4)
                """
        let values: [(any DatabaseValueConvertible)?] = [
            siteID, filter?.state?.rawValue, filter == .late, today,
        ]
        func rows(
            _ end: StaticSQL, _ more: [(any DatabaseValueConvertible)?]
        ) throws -> [Feedback] {
            try db.rows(list + end, StatementArguments(values + more), read).compactMap(\.self)
        }
        return try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.id, id: $0.id) },
            newest: { try rows(" ORDER BY feedback.id DESC LIMIT ?5", [$0]) },
            older: {
                try rows(" AND feedback.id < ?5 ORDER BY feedback.id DESC LIMIT ?6", [$0.id, $1])
            },
            newer: { try rows(" AND feedback.id > ?5 ORDER BY feedback.id LIMIT ?6", [$0.id, $1]) })
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

    /// Whose it is: the site it came from, its Board's, and who reported a difficulty.
    static func place(
        of id: Int64, _ db: Database
    ) throws -> (siteID: Int64, boardSiteID: Int64, account: Int64?)? {
        try db.row("SELECT site_id, board_site_id, account_id FROM feedback WHERE id = ?", [id]) {
            (siteID: $0[0], boardSiteID: $0[1], account: $0[2])
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

    /// Open ones whose due day is over.
    static func countLate(
        ofBoard siteID: Int64, today: CalendarDay, _ db: Database
    ) throws -> Int {
        try db.row(
            """
            SELECT count(*) FROM feedback
            WHERE board_site_id = ? AND state IN ('new', 'handling') AND due_on < ?
            """,
            [siteID, today]
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
        let contact: String? = row[6]
        let code = (row[15] as String?).flatMap(FeedbackCode.init(entered:))
        return Feedback(
            id: row[0], kind: kind, site: site, path: row[2], isUseful: row[3], text: row[4],
            reporter: row[5], hasContact: contact != nil,
            reach: Feedback.Reach(isAccount: row[14], contact: contact, hasCode: code != nil),
            receivedAt: Instant(epochSeconds: row[7]), state: state, reply: row[9], code: code,
            due: row[16], clock: row[17])
    }
}
