import GRDB

/// Who has an article open.
enum ArticlePresence {
    static func enter(_ item: Int64, _ actor: Actor, now: Instant, _ db: Database) throws {
        guard let account = actor.accountID else { return }
        try db.run(
            """
            INSERT INTO article_presence (item_id, account_id, seen_at) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET seen_at = excluded.seen_at
            """,
            [item, account, now.epochSeconds])
    }

    /// The names of others who had it open since a time.
    static func others(
        at item: Int64, than actor: Actor, since: Instant, _ db: Database
    ) throws -> [String] {
        try db.rows(
            """
            SELECT account.display_name FROM article_presence
            JOIN account ON account.id = article_presence.account_id
            WHERE article_presence.item_id = ? AND article_presence.seen_at > ?
                AND article_presence.account_id IS NOT ?
            ORDER BY account.display_name
            """,
            [item, since.epochSeconds, actor.accountID]
        ) { $0[0] }
    }
}
