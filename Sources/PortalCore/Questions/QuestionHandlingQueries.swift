import GRDB

/// The SQL that writes what is done with questions.
enum QuestionHandlingQueries {
    static func setState(
        _ state: QuestionState, before: QuestionState?, of id: Int64, _ db: Database
    ) throws {
        try db.run(
            "UPDATE question SET state = ?, state_before = ? WHERE id = ?",
            [state.rawValue, before?.rawValue, id])
    }

    static func setClock(_ clock: Clock, due: DueDate, of id: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE question SET clock = ?, due = ?, due_on = ? WHERE id = ?",
            [clock, due, due.day, id])
    }

    /// - Returns: whether there is such a field.
    static func setField(_ slug: String, of id: Int64, _ db: Database) throws -> Bool {
        let field = try db.row("SELECT id FROM question_field WHERE slug = ?", [slug]) {
            $0[0] as Int64
        }
        guard let field else { return false }
        try db.run("UPDATE question SET field_id = ? WHERE id = ?", [field, id])
        return true
    }

    /// The full name of a unit that exists on a day.
    static func unitName(_ id: Int64, on day: CalendarDay, _ db: Database) throws -> String? {
        try db.row(
            """
            SELECT full_name FROM unit WHERE id = ? AND (valid_from IS NULL OR valid_from <= ?)
                AND (valid_to IS NULL OR valid_to >= ?)
            """,
            [id, day, day]
        ) { $0[0] }
    }

    /// The one unit of that full name that exists on a day; nil where there is none, or several.
    static func unitID(named name: String, on day: CalendarDay, _ db: Database) throws -> Int64? {
        let found = try db.rows(
            """
            SELECT id FROM unit WHERE full_name = ? AND (valid_from IS NULL OR valid_from <= ?)
                AND (valid_to IS NULL OR valid_to >= ?)
            """,
            [name, day, day]
        ) { $0[0] as Int64 }
        return found.count == 1 ? found.first : nil
    }

    static func setUnit(
        _ unitID: Int64?, name: String, of id: Int64, _ db: Database
    ) throws {
        try db.run("UPDATE question SET unit_id = ?, unit = ? WHERE id = ?", [unitID, name, id])
    }

    static func setDeclined(
        _ ground: DeclineGround, reason: String, of id: Int64, _ db: Database
    ) throws {
        try db.run(
            "UPDATE question SET decline_ground = ?, decline_reason = ? WHERE id = ?",
            [ground.rawValue, reason, id])
    }

    static func setDataRequest(_ text: String, of id: Int64, _ db: Database) throws {
        try db.run("UPDATE question SET data_request = ? WHERE id = ?", [text, id])
    }

    static func setMerged(into target: Int64, of id: Int64, _ db: Database) throws {
        try db.run("UPDATE question SET merged_into = ? WHERE id = ?", [target, id])
    }

    static func setElsewhere(
        _ how: String, on day: CalendarDay, of id: Int64, _ db: Database
    ) throws {
        try db.run(
            "UPDATE question SET elsewhere = ?, elsewhere_on = ? WHERE id = ?", [how, day, id])
    }

    static func saveDraft(
        _ draft: QuestionDraft, of id: Int64, by account: String, at now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO question_draft (question_id, text, saved_by, saved_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (question_id) DO UPDATE SET text = excluded.text,
                saved_by = excluded.saved_by, saved_at = excluded.saved_at, approved_by = NULL
            """,
            [id, draft.text, account, now.epochSeconds])
        try QuestionModerationQueries.setCitations(draft.citations, of: id, db)
    }

    static func approveDraft(of id: Int64, as leader: String, _ db: Database) throws {
        try db.run(
            "UPDATE question_draft SET approved_by = ? WHERE question_id = ?", [leader, id])
    }

    static func log(
        _ action: QuestionAction, of question: QuestionCase, to next: QuestionState,
        note: String?, by account: String, at now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO question_event
                (question_id, at, account, action, state_before, state_after, note)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                question.id, now.epochSeconds, account, action.rawValue, question.state.rawValue,
                next.rawValue, note,
            ])
    }

    /// Stores a part of a question as one of its own, by the same asker, with the same clock and with
    /// what was sent along, so that another unit has all of it.
    static func insertPart(
        of question: QuestionCase, code: QuestionCode, title: String, body: String, _ db: Database
    ) throws {
        let id = try db.insert(
            """
            INSERT INTO question (site_id, kind, code, asker_kind, title, body, field_id, state,
                received_at, due_on, due, clock, split_from, shows_name, consent_version,
                consented_at)
            SELECT site_id, kind, ?, asker_kind, ?, ?, field_id, 'received', received_at, due_on, due,
                clock, id, shows_name, consent_version, consented_at
            FROM question WHERE id = ?
            """,
            [code.characters, title, body, question.id])
        try db.run(
            """
            INSERT INTO question_asker
                (question_id, name, position, organisation, licence, address, phone, email,
                    email_confirmed_at)
            SELECT ?, name, position, organisation, licence, address, phone, email,
                email_confirmed_at
            FROM question_asker WHERE question_id = ?
            """,
            [id, question.id])
        try SupplementQueries.copy(from: question.id, to: id, db)
        try AttachmentQueries.copy(from: question.id, to: id, db)
        try question.kind.detailStore?.copy(from: question.id, to: id, db)
    }
}
