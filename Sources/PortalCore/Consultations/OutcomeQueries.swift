import GRDB

/// The SQL that stores what was asked, said and done.
enum OutcomeQueries {
    /// The document with a number: the site's own, else the province's; the latest of several.
    static func document(
        _ number: String, siteID: Int64, _ db: Database
    ) throws -> Int64? {
        guard let number = DocumentNumber.typed(number) else { return nil }
        return try db.row(
            """
            SELECT id FROM document
            WHERE site_id IN (?1, (SELECT id FROM site WHERE label = '')) AND number_key =
            """ + DocumentNumber.key("?2")
                + " ORDER BY site_id = ?1 DESC, issued_on DESC, id DESC LIMIT 1",
            [siteID, number]
        ) { $0[0] }
    }

    static func store(
        _ parts: (result: ConsultationOutcome.Result, asked: String, said: String, done: String),
        document: Int64?, of id: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO consultation_outcome (consultation_id, result, asked, said, done,
                document_id, published_by, published_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (consultation_id) DO UPDATE SET result = ?2, asked = ?3, said = ?4,
                done = ?5, document_id = ?6, published_by = ?7
            """,
            [
                id, parts.result.rawValue, parts.asked, parts.said, parts.done, document,
                actor.name, now.epochSeconds,
            ])
        try db.run(
            """
            UPDATE consultation SET concluded_at = ifnull(concluded_at, ?), revision = revision + 1
            WHERE id = ?
            """,
            [now.epochSeconds, id])
    }
}
