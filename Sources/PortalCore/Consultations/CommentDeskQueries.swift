import GRDB

/// The SQL of the work on comments.
enum CommentDeskQueries {
    private static let columns: StaticSQL = """
        SELECT comment.id, comment.state, comment.clause, comment.clause_label,
            comment.position, comment.body, comment.organisation, comment.name,
            comment.shows_name, comment.contact IS NOT NULL, comment.received_at,
            comment.decision_reason, reply.verdict, reply.text
        FROM consultation_comment AS comment
        LEFT JOIN consultation_reply AS reply ON reply.id = comment.reply_id
        WHERE comment.consultation_id = ?1
        """

    static func page(
        of id: Int64, state: CommentState?, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<CommentRecord> {
        let chosen = columns + " AND (?2 IS NULL OR comment.state = ?2)"
        let state = state?.rawValue
        let page = try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.id, id: $0.id) },
            newest: {
                try db.rows(
                    chosen + " ORDER BY comment.id DESC LIMIT ?3", [id, state, $0], record)
            },
            older: {
                try db.rows(
                    chosen + " AND comment.id < ?3 ORDER BY comment.id DESC LIMIT ?4",
                    [id, state, $0.id, $1], record)
            },
            newer: {
                try db.rows(
                    chosen + " AND comment.id > ?3 ORDER BY comment.id LIMIT ?4",
                    [id, state, $0.id, $1], record)
            })
        let items = try page.items.map { try withAttachments($0, db) }
        return Page(items: items, older: page.older, newer: page.newer)
    }

    /// All released comments, in the order in which they came.
    static func released(of id: Int64, limit: Int, _ db: Database) throws -> [CommentRecord] {
        try db.rows(
            columns + " AND comment.state = 'approved' ORDER BY comment.id LIMIT ?2", [id, limit],
            record)
    }

    static func countUnreplied(of id: Int64, _ db: Database) throws -> Int {
        try db.row(
            """
            SELECT count(*) FROM consultation_comment
            WHERE consultation_id = ? AND state = 'approved' AND reply_id IS NULL
            """,
            [id]
        ) { $0[0] } ?? 0
    }

    static func state(of comment: Int64, in id: Int64, _ db: Database) throws -> CommentState? {
        try db.row(
            "SELECT state FROM consultation_comment WHERE id = ? AND consultation_id = ?",
            [comment, id]
        ) { CommentState(rawValue: $0[0]) } ?? nil
    }

    static func setState(
        _ state: CommentState, _ decision: CommentDecision, of comment: Int64, now: Instant,
        _ db: Database
    ) throws {
        var ground: String?
        var reason: String?
        if case .decline(let found, let text) = decision {
            ground = found?.rawValue
            reason = text
        }
        try db.run(
            """
            UPDATE consultation_comment
            SET state = ?, decided_at = ?, decision_reason = ?, decline_ground = ?
            WHERE id = ?
            """,
            [state.rawValue, now.epochSeconds, reason, ground, comment])
    }

    static func insert(
        _ reply: CommentReply, of id: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO consultation_reply (consultation_id, verdict, text, replied_by, replied_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            [id, reply.verdict.rawValue, reply.text, actor.name, now.epochSeconds])
    }

    static func contact(of comment: Int64, in id: Int64, _ db: Database) throws -> String? {
        try db.row(
            "SELECT contact FROM consultation_comment WHERE id = ? AND consultation_id = ?",
            [comment, id]
        ) { $0[0] as String? } ?? nil
    }

    static func attachment(
        _ number: Int64, in id: Int64, _ db: Database
    ) throws -> CommentAttachment? {
        try db.row(
            """
            SELECT file.name, file.media_type, file.size, file.digest
            FROM consultation_attachment AS file
            JOIN consultation_comment AS comment ON comment.id = file.comment_id
            WHERE file.id = ? AND comment.consultation_id = ?
            """,
            [number, id]
        ) { CommentAttachment(name: $0[0], mediaType: $0[1], size: $0[2], digest: $0[3]) }
    }

    /// E-mail addresses among what the commenters left.
    static func addresses(of id: Int64, _ db: Database) throws -> [String] {
        let contacts = try db.rows(
            """
            SELECT DISTINCT contact FROM consultation_comment
            WHERE consultation_id = ? AND contact IS NOT NULL
            """,
            [id]
        ) { $0[0] as String }
        return Set(contacts.compactMap { ContactRules.email($0.trimmedBlanks) }).sorted()
    }

    private static func withAttachments(
        _ comment: CommentRecord, _ db: Database
    ) throws -> CommentRecord {
        var comment = comment
        comment.attachments = try db.rows(
            """
            SELECT id, name, media_type, size, digest FROM consultation_attachment
            WHERE comment_id = ? ORDER BY id
            """,
            [comment.id]
        ) {
            CommentRecord.StoredAttachment(
                id: $0[0],
                file: CommentAttachment(
                    name: $0[1], mediaType: $0[2], size: $0[3], digest: $0[4]))
        }
        return comment
    }

    private static func record(_ row: Row) -> CommentRecord {
        CommentRecord(
            id: row[0], state: CommentState(rawValue: row[1]) ?? .waiting, clause: row[2],
            clauseLabel: row[3], position: (row[4] as String?).flatMap(CommentPosition.init),
            body: row[5], organisation: row[6], name: row[7], showsName: row[8],
            hasContact: row[9], receivedAt: Instant(epochSeconds: row[10]), reason: row[11],
            reply: CommentReply(row, from: 12))
    }
}
