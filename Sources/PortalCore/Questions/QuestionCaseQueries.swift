import GRDB

/// The SQL that reads questions for those who handle them. No query here touches
/// `question_asker`.
enum QuestionCaseQueries {
    private static let columns: StaticSQL = """
        SELECT question.id, question.site_id, question.code, question.title, question.body,
            field.slug, question.state, question.state_before, question.unit_id, question.unit,
            question.received_at, question.clock, question.due, draft.text, draft.approved_by,
            draft.saved_by, draft.saved_at, question.kind
        FROM question
        LEFT JOIN question_field AS field ON field.id = question.field_id
        LEFT JOIN question_draft AS draft ON draft.question_id = question.id
        """

    static func question(_ code: QuestionCode, _ db: Database) throws -> QuestionCase? {
        try db.row(columns + " WHERE question.code = ?", [code.characters]) {
            try question($0, db)
        }
    }

    static func exists(_ code: QuestionCode, _ db: Database) throws -> Bool {
        try db.row("SELECT 1 FROM question WHERE code = ?", [code.characters]) { _ in true }
            ?? false
    }

    static func events(of id: Int64, _ db: Database) throws -> [QuestionEvent] {
        try db.rows(
            """
            SELECT id, at, account, action, state_before, state_after, note FROM question_event
            WHERE question_id = ? ORDER BY id
            """,
            [id]
        ) { row in
            guard let action = QuestionAction(rawValue: row[3]) else { throw UnexpectedNull() }
            return QuestionEvent(
                id: row[0], at: Instant(epochSeconds: row[1]), account: row[2], action: action,
                before: try state(row[4]), after: try state(row[5]), note: row[6])
        }
    }

    static func state(_ text: String) throws -> QuestionState {
        guard let state = QuestionState(rawValue: text) else { throw UnexpectedNull() }
        return state
    }

    static func kind(_ text: String) throws -> CaseKind {
        guard let kind = CaseKind(rawValue: text) else { throw UnexpectedNull() }
        return kind
    }

    /// A stored code, as a case of its kind bears it.
    static func code(_ characters: String, of kind: CaseKind) throws -> QuestionCode {
        guard let code = QuestionCode(entered: characters) else { throw UnexpectedNull() }
        return code.of(kind)
    }

    private static func question(_ row: Row, _ db: Database) throws -> QuestionCase {
        let kind = try kind(row[17])
        let due: DueDate = row[12]
        let before: String? = row[7]
        let text: String? = row[13]
        return QuestionCase(
            id: row[0], siteID: row[1], kind: kind, code: try code(row[2], of: kind),
            title: row[3], body: row[4], field: row[5], state: try state(row[6]),
            stateBefore: try before.map(state), unitID: row[8],
            unit: row[9], receivedAt: Instant(epochSeconds: row[10]),
            clock: row[11] ?? Clock(of: due), due: due,
            draft: try text.map {
                QuestionDraft(text: $0, citations: try citations(of: row[0], db))
            },
            draftSaved: (row[16] as Int64?).map {
                QuestionCase.DraftSave(by: row[15], at: Instant(epochSeconds: $0))
            }, approvedBy: row[14])
    }

    private static func citations(of id: Int64, _ db: Database) throws -> [Citation] {
        try db.rows(
            """
            SELECT number, abstract, issued_on, issuer FROM question_citation
            WHERE question_id = ? ORDER BY position
            """,
            [id]
        ) { Citation(number: $0[0], abstract: $0[1], issuedOn: $0[2], issuer: $0[3]) }
    }
}
