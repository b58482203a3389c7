import GRDB

/// The SQL of revisions and of what happened to an item.
enum ArticleRevisionQueries {
    private static let columns: StaticSQL = """
        SELECT id, number, at, account_id, account_name, is_autosave, section_id, title, lead,
            body, body_format, author, source_name, source_address, event_day, picture_id
        FROM article_revision
        """

    static func revision(
        id: Int64, of item: Int64, _ db: Database
    ) throws -> ArticleRevision? {
        try db.row(columns + " WHERE id = ? AND item_id = ?", [id, item], revision)
    }

    /// All revisions of an item, the newest first.
    static func revisions(
        of item: Int64, limit: Int, _ db: Database
    ) throws -> [ArticleRevision] {
        try db.rows(
            columns + " WHERE item_id = ? ORDER BY number DESC LIMIT ?", [item, limit], revision)
    }

    private static func revision(_ row: Row) -> ArticleRevision {
        ArticleRevision(
            id: row[0], number: row[1], at: Instant(epochSeconds: row[2]), accountID: row[3],
            savedBy: row[4], isAutosave: row[5],
            content: ArticleContent(
                title: row[7], lead: row[8],
                body: ArticleBody(
                    ArticleBody.Format(rawValue: row[10]) ?? .text, stored: row[9]),
                sectionID: row[6], author: row[11], sourceName: row[12], sourceAddress: row[13],
                // What was taken over stands as the database has days.
                eventDay: CalendarDay(row[14] as String)?.vietnamese ?? row[14],
                pictureID: row[15]))
    }

    static func addEvent(
        _ act: String, to item: ArticleItem, comment: String = "",
        ground: ProhibitedGround? = nil, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO article_event (item_id, at, account_id, account_name, act, comment, ground,
                revision_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                item.id, now.epochSeconds, actor.accountID, actor.name, act, comment,
                ground?.rawValue, item.revisionID,
            ])
    }

    /// Whether the last thing that happened to an item is an act of somebody's, not long ago.
    static func isLast(
        _ act: String, by account: Int64, since time: Instant, of item: Int64, _ db: Database
    ) throws -> Bool {
        try db.row(
            """
            SELECT act = ? AND account_id IS ? AND at >= ? FROM article_event WHERE item_id = ?
            ORDER BY id DESC LIMIT 1
            """,
            [act, account, time.epochSeconds, item]
        ) { ($0[0] as Bool?) ?? false } ?? false
    }

    /// What happened to an item, the newest first.
    static func events(of item: Int64, limit: Int, _ db: Database) throws -> [ArticleEvent] {
        try db.rows(
            """
            SELECT at, account_name, act, comment, ground FROM article_event
            WHERE item_id = ? ORDER BY id DESC LIMIT ?
            """,
            [item, limit]
        ) {
            ArticleEvent(
                at: Instant(epochSeconds: $0[0]), who: $0[1],
                action: WorkflowAction(rawValue: $0[2]), act: $0[2], comment: $0[3],
                ground: ($0[4] as String?).flatMap(ProhibitedGround.init))
        }
    }
}
