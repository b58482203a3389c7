import GRDB

/// The SQL that empties the practice portal. It is the only one that deletes what belongs to other
/// features: nothing of it was ever public or is anybody's but the house's own.
enum PracticeQueries {
    /// What is taken away, by table; rows below these go with them.
    ///
    /// What stays: the site with its sections and menu, rights, and the records that are never
    /// shortened.
    static let emptied: [(table: String, deletion: StaticSQL)] = [
        ("intake_entry", "DELETE FROM intake_entry WHERE site_id = ?"),
        ("intake_mail", "DELETE FROM intake_mail WHERE site_id = ?"),
        ("article_item", "DELETE FROM article_item WHERE site_id = ?"),
        ("article", "DELETE FROM article WHERE site_id = ?"),
        ("article_listing", "DELETE FROM article_listing WHERE site_id = ?"),
        ("saved_view", "DELETE FROM saved_view WHERE site_id = ?"),
        ("question", "DELETE FROM question WHERE site_id = ?"),
        ("answer_template", "DELETE FROM answer_template WHERE site_id = ?"),
        ("consultation", "DELETE FROM consultation WHERE site_id = ?"),
        ("document", "DELETE FROM document WHERE site_id = ?"),
        ("feedback_publication", "DELETE FROM feedback_publication WHERE site_id = ?"),
        ("feedback", "DELETE FROM feedback WHERE site_id = ?1 OR board_site_id = ?1"),
        ("data_request", "DELETE FROM data_request WHERE site_id = ?"),
        ("media_item", "DELETE FROM media_item WHERE site_id = ?"),
        ("media_version", "DELETE FROM media_version WHERE site_id = ?"),
        ("notice", "DELETE FROM notice WHERE site_id = ?"),
        ("notice_delivery", "DELETE FROM notice_delivery WHERE site_id = ?"),
        ("notice_webhook", "DELETE FROM notice_webhook WHERE site_id = ?"),
    ]

    /// How much stands there.
    static func content(_ siteID: Int64, _ db: Database) throws -> PracticeDesk.Content? {
        try db.row(
            """
            SELECT (SELECT count(*) FROM article_item WHERE site_id = ?1),
                (SELECT count(*) FROM media_item WHERE site_id = ?1),
                (SELECT count(*) FROM intake_entry WHERE site_id = ?1),
                (SELECT count(*) FROM question WHERE site_id = ?1),
                (SELECT count(*) FROM consultation WHERE site_id = ?1)
            """,
            [siteID]
        ) {
            PracticeDesk.Content(
                articles: $0[0], files: $0[1], entries: $0[2], questions: $0[3],
                consultations: $0[4])
        }
    }

    static func empty(_ siteID: Int64, _ db: Database) throws {
        // Rows refer to each other; what is left has to be whole at the end.
        try db.run("PRAGMA defer_foreign_keys = ON")
        for (_, deletion) in emptied { try db.run(deletion, [siteID]) }
    }
}
