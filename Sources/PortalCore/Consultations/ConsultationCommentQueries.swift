import GRDB

/// The SQL that reads comments for the public: released ones only, and nothing of a commenter but
/// the name where they agreed.
enum ConsultationCommentQueries {
    private static let columns: StaticSQL = """
        SELECT comment.id,
            CASE WHEN comment.shows_name THEN ifnull(comment.organisation, comment.name) END,
            comment.kind = 'organisation', comment.clause, comment.clause_label,
            comment.position, comment.body, comment.received_at,
            (SELECT count(*) FROM consultation_attachment WHERE comment_id = comment.id),
            reply.verdict, reply.text
        """

    private static let released: StaticSQL =
        columns
            + """
             FROM consultation_comment AS comment
            LEFT JOIN consultation_reply AS reply ON reply.id = comment.reply_id
            WHERE comment.consultation_id = ?1 AND comment.state = 'approved'
            """

    /// The newest comments on each piece, and those on the whole.
    static func newest(
        of id: Int64, onEach limit: Int, _ db: Database
    ) throws -> [ConsultationComment] {
        try db.rows(
            columns
                + """
                 FROM (SELECT id AS found, row_number() OVER
                    (PARTITION BY clause ORDER BY received_at DESC, id DESC) AS place
                    FROM consultation_comment WHERE consultation_id = ?1 AND state = 'approved')
                JOIN consultation_comment AS comment ON comment.id = found
                LEFT JOIN consultation_reply AS reply ON reply.id = comment.reply_id
                WHERE place <= ?2 ORDER BY comment.received_at DESC, comment.id DESC
                """,
            [id, limit], comment)
    }

    /// A part of the comments, newest first.
    ///
    /// - Parameter clause: the anchor of a piece; nil for all.
    static func page(
        of id: Int64, on clause: String?, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<ConsultationComment> {
        let chosen: StaticSQL =
            clause == nil
            ? released + " AND ?2 IS NULL" : released + " AND comment.clause = ?2"
        let end: StaticSQL = " ORDER BY comment.received_at DESC, comment.id DESC"
        return try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.receivedAt.epochSeconds, id: $0.id) },
            newest: { try db.rows(chosen + end + " LIMIT ?3", [id, clause, $0], comment) },
            older: {
                try db.rows(
                    chosen + " AND (comment.received_at, comment.id) < (?3, ?4)" + end
                        + " LIMIT ?5", [id, clause, $0.key, $0.id, $1], comment)
            },
            newer: {
                try db.rows(
                    chosen + " AND (comment.received_at, comment.id) > (?3, ?4)"
                        + " ORDER BY comment.received_at, comment.id LIMIT ?5",
                    [id, clause, $0.key, $0.id, $1], comment)
            })
    }

    /// All that came, by what became of it.
    static func tally(of id: Int64, _ db: Database) throws -> ConsultationTally {
        let counts = try db.rows(
            """
            SELECT state, kind = 'organisation', count(*) FROM consultation_comment
            WHERE consultation_id = ? GROUP BY state, kind
            """,
            [id]
        ) { (CommentState(rawValue: $0[0]), isOrganisation: $0[1] as Bool, count: $0[2] as Int) }
        return counts.reduce(into: ConsultationTally()) { tally, line in
            guard let state = line.0 else { return }
            tally.add(line.count, state: state, isOrganisation: line.isOrganisation)
        }
    }

    /// What the released comments on each piece want; those on the whole under the empty anchor.
    static func positions(of id: Int64, _ db: Database) throws -> [String: PositionTally] {
        let counts = try db.rows(
            """
            SELECT ifnull(clause, ''), position, count(*) FROM consultation_comment
            WHERE consultation_id = ? AND state = 'approved' GROUP BY clause, position
            """,
            [id]
        ) { (clause: $0[0] as String, position: $0[1] as String?, count: $0[2] as Int) }
        return counts.reduce(into: [:]) { tallies, line in
            tallies[line.clause, default: PositionTally()]
                .add(line.count, line.position.flatMap(CommentPosition.init))
        }
    }

    private static func comment(_ row: Row) -> ConsultationComment {
        ConsultationComment(
            id: row[0], author: row[1], isOrganisation: row[2], clause: row[3],
            clauseLabel: row[4], position: (row[5] as String?).flatMap(CommentPosition.init),
            body: row[6], receivedAt: Instant(epochSeconds: row[7]), attachmentCount: row[8],
            reply: CommentReply(row, from: 9))
    }
}

extension CommentReply {
    /// Reads verdict and text; nil where there is none.
    init?(_ row: Row, from column: Int) {
        guard let verdict = (row[column] as String?).flatMap(Verdict.init) else { return nil }
        self.init(verdict: verdict, text: row[column + 1])
    }
}
