import GRDB

/// The SQL of what is published of feedback.
enum FeedbackPublicationQueries {
    private static let columns: StaticSQL =
        "SELECT id, feedback_id, text, reply, published_at FROM feedback_publication"

    /// What a site has published, the newest first.
    static func page(
        siteID: Int64, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<PublishedFeedback> {
        try KeysetPage.byNumber(
            columns + " WHERE site_id = ?", [siteID], request, limit: limit, number: \.id, db,
            row: published)
    }

    static func find(
        _ feedback: Int64, siteID: Int64, _ db: Database
    ) throws -> PublishedFeedback? {
        try db.row(
            columns + " WHERE feedback_id = ? AND site_id = ?", [feedback, siteID], published)
    }

    static func put(
        _ texts: (text: String, reply: String), of feedback: Int64, siteID: Int64, now: Instant,
        _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO feedback_publication (feedback_id, site_id, text, reply, published_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (feedback_id) DO UPDATE SET text = excluded.text, reply = excluded.reply
            """,
            [feedback, siteID, texts.text, texts.reply, now.epochSeconds])
    }

    static func remove(_ feedback: Int64, _ db: Database) throws {
        try db.run("DELETE FROM feedback_publication WHERE feedback_id = ?", [feedback])
    }

    /// Adds a line to the publication record (Article 4.2). What is recorded stays for ever, and
    /// personal data may have to be taken away later: it holds hashes, and no words.
    static func log(
        _ act: PublicationEntry.Act, of feedback: Int64, siteID: Int64, now: Instant, _ db: Database
    ) throws {
        guard let published = try find(feedback, siteID: siteID, db) else {
            throw UnexpectedNull()
        }
        try PublicationLog.append(
            PublicationRecord(
                siteID: siteID, act: act, subject: "feedback \(feedback)",
                address: "/phan-hoi/da-tra-loi", title: "Trả lời góp ý số \(feedback)",
                content: """
                    text-sha256: \(PublicationLog.digest(published.text))
                    reply-sha256: \(PublicationLog.digest(published.reply))
                    """),
            at: now, db)
    }

    private static func published(_ row: Row) -> PublishedFeedback {
        PublishedFeedback(
            id: row[0], number: row[1], text: row[2], reply: row[3],
            publishedAt: Instant(epochSeconds: row[4]))
    }
}
