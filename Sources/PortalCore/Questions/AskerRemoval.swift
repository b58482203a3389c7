import GRDB

/// The SQL that puts right, hides and removes the data of who sent a question or petition. What was
/// asked and answered stays.
enum AskerRemoval {
    /// Removes who sent a case: their row, what they sent later, the files that are not published,
    /// the words that were hidden in the case, and where letters about it went.
    ///
    /// Files leave the disk when they are tidied, since others may have the same bytes.
    static func remove(_ id: Int64, _ db: Database) throws {
        try NoticeForgetting.forgetAddresses(of: [.question(id), .questionAddress(id)], db)
        try hideName(id, db)
        try db.run("DELETE FROM question_asker WHERE question_id = ?", [id])
        try db.run(
            """
            DELETE FROM question_attachment WHERE question_id = ?1 AND NOT (is_public
                AND EXISTS (SELECT 1 FROM question WHERE id = ?1 AND state = 'answered'))
            """,
            [id])
        try db.run("DELETE FROM question_supplement WHERE question_id = ?", [id])
        // The row stays: it says that something was hidden.
        try db.run(
            """
            UPDATE question_original SET title = '', body = '', details = NULL
            WHERE question_id = ?
            """,
            [id])
    }

    /// Shows the name no more, on whatever page.
    static func hideName(_ id: Int64, _ db: Database) throws {
        try db.run("UPDATE question SET shows_name = 0 WHERE id = ?", [id])
    }

    /// Puts the fields right, also in what was split from the case.
    ///
    /// - Returns: the names of the fields that changed.
    static func correct(
        _ id: Int64, _ fields: AskerCorrection.Checked, _ db: Database
    ) throws -> [String] {
        guard let asker = try QuestionFileQueries.asker(of: id, db) else { return [] }
        for each in try AskerQueries.family(of: id, db) {
            // Nobody has said yet that another address is theirs.
            try db.run(
                """
                UPDATE question_asker SET name = ?1, address = ?2, phone = ?3, email = ?4,
                    email_confirmed_at = iif(email IS ?4, email_confirmed_at, NULL)
                WHERE question_id = ?5
                """,
                [fields.name, fields.address, fields.phone, fields.email, each])
        }
        return fields.changes(from: asker)
    }

    /// Cases that were closed before a time and whose sender is still kept, the oldest first.
    ///
    /// - Parameter others: cases that are left out.
    static func closed(
        before time: Instant, except others: [Int64], limit: Int, _ db: Database
    ) throws -> [Int64] {
        try db.rows(
            """
            SELECT asker.question_id FROM question_asker AS asker
            CROSS JOIN question ON question.id = asker.question_id
            WHERE NOT question.is_open AND question.received_at < ?1
                AND ifnull(question.answered_at, 0) < ?1
                AND NOT EXISTS (SELECT 1 FROM question_event AS event
                    WHERE event.question_id = question.id
                        AND event.state_before <> event.state_after AND event.at >= ?1)
                AND question.id NOT IN (SELECT value FROM json_each(?2))
            ORDER BY asker.question_id LIMIT ?3
            """,
            [time.epochSeconds, StoredJSON.value(others), limit]
        ) { $0[0] }
    }
}

/// What removing senders needs of the schema.
enum AskerRemovalSchema {
    /// Parts of a question have the same sender, and are few.
    static let parts = Migration(
        name: "questions: parts of one",
        sql: """
            CREATE INDEX question_parts ON question (split_from) WHERE split_from IS NOT NULL;
            """
    )
}
