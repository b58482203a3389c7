import GRDB

/// The SQL of hiding personal data in questions.
enum RedactionQueries {
    static func texts(of id: Int64, _ db: Database) throws -> Redaction.Texts? {
        try db.row(
            """
            SELECT question.title, question.body, coalesce(question.answer, draft.text),
                question.decline_reason, question.data_request, question.elsewhere, question.kind
            FROM question LEFT JOIN question_draft AS draft ON draft.question_id = question.id
            WHERE question.id = ?
            """,
            [id]
        ) {
            Redaction.Texts(
                title: $0[0], body: $0[1], answer: $0[2], declineReason: $0[3],
                dataRequest: $0[4], elsewhere: $0[5],
                details: try QuestionCaseQueries.kind($0[6]).details(of: id, db),
                fileNames: try AttachmentQueries.all(of: id, db).map {
                    Redaction.FileName(number: $0.number, isPublic: $0.isPublic, text: $0.name)
                }, notes: try notes(of: id, db))
        }
    }

    /// What was chosen from a list is ours, and nobody's.
    private static func notes(of id: Int64, _ db: Database) throws -> [Redaction.Note] {
        try QuestionCaseQueries.events(of: id, db).filter(\.action.hasTypedNote).compactMap {
            event in
            event.note.map { Redaction.Note(eventID: event.id, action: event.action, text: $0) }
        }
    }

    /// Stores the texts with the hidden words, keeps the first ones for the Board, and puts the
    /// search entry and the address anew.
    static func store(
        _ redaction: Redaction, of question: QuestionCase, now: Instant, _ db: Database
    ) throws {
        let id = question.id
        let after = redaction.after
        try db.run(
            """
            INSERT INTO question_original (question_id, title, body, details) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            [
                id, redaction.before.title, redaction.before.body,
                StoredJSON.value(redaction.before.details.map(\.text)),
            ])
        try db.run(
            """
            UPDATE question SET title = ?, body = ?,
                answer = CASE WHEN answer IS NULL THEN NULL ELSE ? END,
                decline_reason = ?, data_request = ?, elsewhere = ?
            WHERE id = ?
            """,
            [
                after.title, after.body, after.answer, after.declineReason, after.dataRequest,
                after.elsewhere, id,
            ])
        try db.run(
            "UPDATE question_draft SET text = ? WHERE question_id = ?", [after.answer ?? "", id])
        try question.kind.detailStore?.store(after.details, of: id, db)
        try storeNotes(redaction, db)
        try storeFileNames(redaction, of: id, db)
        if after.title != redaction.before.title {
            try QuestionModerationQueries.renewSlug(of: id, db)
        }
        try QuestionModerationQueries.index(id, db)
        if question.state == .published, redaction.changesWhatIsPublic {
            try QuestionPublication.log(.changed, of: id, now: now, db)
        }
    }

    private static func storeFileNames(
        _ redaction: Redaction, of id: Int64, _ db: Database
    ) throws {
        for (before, after) in zip(redaction.before.fileNames, redaction.after.fileNames)
        where before != after {
            try AttachmentQueries.rename(after.number, to: after.text, of: id, db)
        }
    }

    private static func storeNotes(_ redaction: Redaction, _ db: Database) throws {
        for (before, after) in zip(redaction.before.notes, redaction.after.notes)
        where before != after {
            try db.run(
                "UPDATE question_event SET note = ? WHERE id = ?", [after.text, after.eventID])
        }
    }
}
