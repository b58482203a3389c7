import GRDB

/// Stores what citizens send.
enum QuestionIntake {
    /// What the portal adds to a submission.
    private struct Entry {
        let siteID: Int64
        let code: QuestionCode
        let submissionKey: String
    }

    /// Takes a submission in: with a code, and a clock by the rule of its kind.
    ///
    /// - Returns: the earlier receipt where the same form was taken in before.
    static func receive(
        _ dated: DatedSubmission, files: [NewQuestionFile] = [], on siteID: Int64,
        submissionKey: String, using generator: inout some RandomNumberGenerator, _ db: Database
    ) throws -> QuestionReceipt {
        let kind = dated.submission.caseKind
        while true {
            let entry = Entry(
                siteID: siteID, code: QuestionCode(of: kind, using: &generator),
                submissionKey: submissionKey)
            if let id = try insert(dated, entry, db) {
                return try complete(dated, entry, id, files, db)
            }
            if let earlier = try receipt(submissionKey: submissionKey, siteID, db) {
                return earlier
            }
            // The code was taken; a second draw is hardly ever needed.
        }
    }

    private static func complete(
        _ dated: DatedSubmission, _ entry: Entry, _ id: Int64, _ files: [NewQuestionFile],
        _ db: Database
    ) throws -> QuestionReceipt {
        try insert(dated.submission.asker, of: id, db)
        try AttachmentQueries.insert(files, of: id, db)
        let receipt = QuestionReceipt(
            code: entry.code, title: dated.submission.title, receivedAt: dated.receivedAt,
            due: dated.due, kind: dated.submission.caseKind)
        try QuestionNotices.tellOfReceipt(
            id, on: entry.siteID, receipt, to: dated.submission.asker.email, db)
        return receipt
    }

    /// A code that no question bears; a second draw is hardly ever needed.
    static func freeCode(
        of kind: CaseKind, using generator: inout some RandomNumberGenerator, _ db: Database
    ) throws -> QuestionCode {
        while true {
            let code = QuestionCode(of: kind, using: &generator)
            let isTaken = try db.row(
                "SELECT 1 FROM question WHERE code = ?", [code.characters]
            ) { _ in true }
            if isTaken == nil { return code }
        }
    }

    private static func receipt(
        submissionKey: String, _ siteID: Int64, _ db: Database
    ) throws -> QuestionReceipt? {
        let stored = try db.row(
            "SELECT code FROM question WHERE submission_key = ?", [submissionKey]
        ) { row -> String in row[0] }
        guard let code = stored.flatMap(QuestionCode.init(entered:)) else { return nil }
        return try QuestionQueries.receipt(code: code, siteID: siteID, db)
    }

    /// - Returns: the new row; nil where its code or its key is taken.
    private static func insert(
        _ dated: DatedSubmission, _ entry: Entry, _ db: Database
    ) throws -> Int64? {
        let submission = dated.submission
        return try db.row(
            """
            INSERT INTO question (site_id, kind, code, submission_key, asker_kind, title, body,
                field_id, state, received_at, due_on, due, clock, shows_name, consent_version,
                consented_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT id FROM question_field WHERE slug = ?), 'received',
                ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (code) DO NOTHING ON CONFLICT (submission_key) DO NOTHING
            RETURNING id
            """,
            [
                entry.siteID, submission.caseKind.rawValue, entry.code.characters,
                entry.submissionKey, submission.kind.rawValue,
                submission.title, submission.body, submission.fieldSlug,
                dated.receivedAt.epochSeconds, dated.due.day, dated.storedDue, dated.storedClock,
                submission.showsName, submission.consentVersion, dated.receivedAt.epochSeconds,
            ]
        ) { $0[0] }
    }

    private static func insert(_ asker: Asker, of id: Int64, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO question_asker
                (question_id, name, position, organisation, licence, address, phone, email)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, asker.name, asker.position, asker.organisation, asker.licence, asker.address,
                asker.phone, asker.email,
            ])
    }
}
