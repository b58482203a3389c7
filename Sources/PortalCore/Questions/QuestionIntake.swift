import GRDB

/// Stores what citizens send.
enum QuestionIntake {
    /// What the portal adds to a submission.
    private struct Entry {
        let siteID: Int64
        let code: QuestionCode
        let submissionKey: String
        let receivedAt: Instant
        let clock: Clock
        let due: DueDate
        let files: [NewQuestionFile]
    }

    /// Takes a submission in: with a code, and a clock by the rule of its kind.
    ///
    /// - Throws: `NoDeadlineRule`, or what the database reports.
    static func receive(
        _ submission: QuestionSubmission, files: [NewQuestionFile] = [], on siteID: Int64,
        submissionKey: String, now: Instant, using generator: inout some RandomNumberGenerator,
        _ db: Database
    ) throws -> QuestionReceipt {
        let clock = try DeadlineRuleService.start(submission.caseKind.deadline, at: now, db)
        return try store(
            submission,
            as: Entry(
                siteID: siteID, code: try freeCode(of: submission.caseKind, using: &generator, db),
                submissionKey: submissionKey, receivedAt: now, clock: clock,
                due: try CalendarQueries.dueDate(of: clock, db),
                files: files),
            db)
    }

    private static func store(
        _ submission: QuestionSubmission, as entry: Entry, _ db: Database
    ) throws -> QuestionReceipt {
        if let earlier = try receipt(submissionKey: entry.submissionKey, entry.siteID, db) {
            return earlier
        }
        let id = try insert(submission, entry, db)
        try insert(submission.asker, of: id, db)
        try AttachmentQueries.insert(entry.files, of: id, db)
        let receipt = QuestionReceipt(
            code: entry.code, title: submission.title, receivedAt: entry.receivedAt,
            due: entry.due, kind: submission.caseKind)
        try QuestionNotices.tellOfReceipt(
            id, on: entry.siteID, receipt, now: entry.receivedAt, db)
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

    private static func insert(
        _ submission: QuestionSubmission, _ entry: Entry, _ db: Database
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO question (site_id, kind, code, submission_key, asker_kind, title, body,
                field_id, state, received_at, due_on, due, clock, shows_name, consent_version,
                consented_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT id FROM question_field WHERE slug = ?), 'received',
                ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entry.siteID, submission.caseKind.rawValue, entry.code.characters,
                entry.submissionKey, submission.kind.rawValue,
                submission.title, submission.body, submission.fieldSlug,
                entry.receivedAt.epochSeconds, entry.due.day, entry.due, entry.clock,
                submission.showsName, submission.consentVersion, entry.receivedAt.epochSeconds,
            ])
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
