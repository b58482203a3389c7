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
                details: try QuestionCaseQueries.kind($0[6]).details(of: id, db))
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
        try hideInRecord(redaction, of: id, db)
        try hideInFileNames(redaction, of: id, db)
        if after.title != redaction.before.title {
            try QuestionModerationQueries.renewSlug(of: id, db)
        }
        try QuestionModerationQueries.index(id, db)
        if question.state == .published {
            try QuestionPublication.log(.changed, of: id, now: now, db)
        }
    }

    /// The names of files may tell who asked.
    private static func hideInFileNames(
        _ redaction: Redaction, of id: Int64, _ db: Database
    ) throws {
        for file in try AttachmentQueries.all(of: id, db) {
            let hidden = redaction.hiding(in: file.name)
            guard hidden != file.name else { continue }
            try AttachmentQueries.rename(file.number, to: hidden, of: id, db)
        }
    }

    /// What the asker was told stands in the record too, and is shown with the status.
    private static func hideInRecord(_ redaction: Redaction, of id: Int64, _ db: Database) throws {
        let notes = try db.rows(
            "SELECT id, note FROM question_event WHERE question_id = ? AND note IS NOT NULL", [id]
        ) { (id: $0[0] as Int64, text: $0[1] as String) }
        for note in notes {
            let hidden = redaction.hiding(in: note.text)
            guard hidden != note.text else { continue }
            try db.run("UPDATE question_event SET note = ? WHERE id = ?", [hidden, note.id])
        }
    }
}
