import GRDB

/// The SQL of preparing consultations.
enum ConsultationWorkQueries {
    private static let columns: StaticSQL = """
        SELECT id, site_id, slug, title, summary, opens_at, closes_at, receiver_name,
            receiver_address, receiver_email, written_by, submitted_at, published_at,
            concluded_at, revision, comment_count, withdrawn_at
        """

    static func find(_ id: Int64, siteID: Int64, _ db: Database) throws -> ConsultationCase? {
        try db.row(
            columns + " FROM consultation WHERE id = ? AND site_id = ?", [id, siteID], read)
    }

    static func page(
        siteID: Int64, _ filter: ConsultationWorkFilter, now: Instant, _ request: PageRequest,
        limit: Int, _ db: Database
    ) throws -> Page<ConsultationWorkRow> {
        let condition = filter.condition(at: now)
        let list =
            columns
                + """
                , (SELECT count(*) FROM consultation_comment
                    WHERE consultation_id = consultation.id AND state = 'pending')
                FROM consultation WHERE site_id = ?
                """ + condition.sql
        return try KeysetPage.byNumber(
            list, [siteID] + condition.values, request, limit: limit, number: \.id, db, row: row)
    }

    /// How many the list narrowed by a filter holds.
    static func count(
        _ filter: ConsultationWorkFilter, siteID: Int64, now: Instant, _ db: Database
    ) throws -> Int {
        let condition = filter.condition(at: now)
        return try db.row(
            "SELECT count(*) FROM consultation WHERE site_id = ?" + condition.sql,
            StatementArguments([siteID] + condition.values)
        ) { $0[0] } ?? 0
    }

    static func countPendingComments(siteID: Int64, _ db: Database) throws -> Int {
        try db.row(
            """
            SELECT count(*) FROM consultation
            JOIN consultation_comment AS comment ON comment.consultation_id = consultation.id
            WHERE site_id = ? AND state = 'pending'
            """,
            [siteID]
        ) { $0[0] } ?? 0
    }

    static func insert(
        _ data: ConsultationData, siteID: Int64, by account: Int64?, _ db: Database
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO consultation (site_id, title, summary, opens_at, closes_at, receiver_name,
                receiver_address, receiver_email, written_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                siteID, data.title, data.summary, data.opensAt?.epochSeconds,
                data.closesAt?.epochSeconds, data.receiver.name, data.receiver.address,
                data.receiver.email, account,
            ])
    }

    static func update(
        _ data: ConsultationData, of id: Int64, by account: Int64?, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE consultation SET title = ?, summary = ?, opens_at = ?, closes_at = ?,
                receiver_name = ?, receiver_address = ?, receiver_email = ?, written_by = ?,
                revision = revision + 1
            WHERE id = ?
            """,
            [
                data.title, data.summary, data.opensAt?.epochSeconds, data.closesAt?.epochSeconds,
                data.receiver.name, data.receiver.address, data.receiver.email, account, id,
            ])
    }

    static func setSubmitted(_ now: Instant?, of id: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE consultation SET submitted_at = ?, revision = revision + 1 WHERE id = ?",
            [now?.epochSeconds, id])
    }

    static func setPublished(
        slug: String, opensAt: Instant, of id: Int64, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE consultation SET slug = ?, opens_at = ?, published_at = ?,
                revision = revision + 1
            WHERE id = ?
            """,
            [slug, opensAt.epochSeconds, now.epochSeconds, id])
    }

    static func extend(
        _ id: Int64, from old: Instant, to new: Instant, reason: String, now: Instant,
        _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO consultation_extension (consultation_id, closed_at, closes_at, reason, at)
            VALUES (?, ?, ?, ?, ?)
            """,
            [id, old.epochSeconds, new.epochSeconds, reason, now.epochSeconds])
        try db.run(
            """
            UPDATE consultation SET closes_at = ?, reminded_at = NULL, revision = revision + 1
            WHERE id = ?
            """,
            [new.epochSeconds, id])
    }

    static func delete(_ id: Int64, _ db: Database) throws {
        try db.run("DELETE FROM consultation WHERE id = ? AND published_at IS NULL", [id])
    }

    static func log(
        _ action: ConsultationAction, on id: Int64, note: String?, by actor: Actor, at now: Instant,
        _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO consultation_event (consultation_id, at, account, action, note)
            VALUES (?, ?, ?, ?, ?)
            """,
            [id, now.epochSeconds, actor.name, action.rawValue, note])
    }

    static func isTaken(_ slug: String, siteID: Int64, _ db: Database) throws -> Bool {
        try db.row("SELECT 1 FROM consultation WHERE site_id = ? AND slug = ?", [siteID, slug]) {
            _ in true
        } ?? false
    }

    private static func row(_ row: Row) -> ConsultationWorkRow {
        ConsultationWorkRow(consultation: read(row), waiting: row[17])
    }

    private static func read(_ row: Row) -> ConsultationCase {
        func moment(_ column: Int) -> Instant? {
            (row[column] as Int64?).map { Instant(epochSeconds: $0) }
        }
        return ConsultationCase(
            id: row[0], siteID: row[1], slug: row[2],
            data: ConsultationData(
                title: row[3], summary: row[4], opensAt: moment(5), closesAt: moment(6),
                receiver: Consultation.Receiver(name: row[7], address: row[8], email: row[9])),
            writtenBy: row[10], submittedAt: moment(11), publishedAt: moment(12),
            concludedAt: moment(13), withdrawnAt: moment(16), revision: row[14],
            commentCount: row[15])
    }
}
