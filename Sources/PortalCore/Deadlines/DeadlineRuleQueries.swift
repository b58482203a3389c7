import GRDB

/// The SQL of the deadline rules.
enum DeadlineRuleQueries {
    private static let columns: StaticSQL = """
        SELECT id, duty, event, role, amount, unit, opening, source, is_statutory, note,
            valid_from, valid_to
        FROM deadline_rule
        """

    static func all(_ db: Database) throws -> [DeadlineRule] {
        try db.rows(columns + " ORDER BY duty, event, role, valid_from", StatementArguments(), rule)
    }

    static func rule(_ id: Int64, _ db: Database) throws -> DeadlineRule? {
        try db.row(columns + " WHERE id = ?", [id], rule)
    }

    static func rules(of subject: DeadlineRule.Subject, _ db: Database) throws -> [DeadlineRule] {
        try db.rows(
            columns + " WHERE duty = ? AND event = ? AND role = ? ORDER BY valid_from",
            [subject.duty.rawValue, subject.event.rawValue, subject.role.rawValue], rule)
    }

    static func insert(_ draft: DeadlineRuleDraft, _ db: Database) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO deadline_rule (duty, event, role, amount, unit, opening, source,
                is_statutory, note, valid_from)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                draft.subject.duty.rawValue, draft.subject.event.rawValue,
                draft.subject.role.rawValue, draft.term.amount, draft.term.unit.rawValue,
                draft.term.opening.rawValue, draft.term.source, draft.isStatutory, draft.note,
                draft.validFrom,
            ])
    }

    static func end(_ id: Int64, on day: CalendarDay, _ db: Database) throws {
        try db.run("UPDATE deadline_rule SET valid_to = ? WHERE id = ?", [day, id])
    }

    private static func rule(_ row: Row) throws -> DeadlineRule {
        guard let duty = Duty(rawValue: row[1]), let event = LegalEvent(rawValue: row[2]),
            let role = DutyRole(rawValue: row[3]), let unit = Term.Unit(rawValue: row[5]),
            let opening = Term.Opening(rawValue: row[6])
        else { throw UnexpectedNull() }
        return DeadlineRule(
            id: row[0], subject: DeadlineRule.Subject(duty, from: event, as: role),
            term: Term(amount: row[4], unit: unit, opening: opening, source: row[7]),
            isStatutory: row[8], note: row[9], validFrom: row[10], validTo: row[11])
    }
}
