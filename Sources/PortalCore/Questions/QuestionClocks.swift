import GRDB

/// Hands the clocks of questions over to the calendar.
struct QuestionClocks: OpenClockHolder {
    func open(_ db: Database) throws -> [OpenClock] {
        try db.rows(
            """
            SELECT id, code, unit, clock, due, kind FROM question
            WHERE is_open ORDER BY due_on, id
            """
        ) { row in
            let kind = try QuestionCaseQueries.kind(row[5])
            let due: DueDate = row[4]
            return OpenClock(
                duty: kind.duty, id: row[0],
                label: try QuestionCaseQueries.code(row[1], of: kind).description, unit: row[2],
                clock: row[3] ?? Clock(of: due), due: due)
        }
    }

    func store(_ due: DueDate, of id: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE question SET due = ?, due_on = ? WHERE id = ?", [due, due.day, id])
    }

    func tell(
        of change: DueDateChange, because source: String, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        try QuestionNotices.tell(ofMovedDay: change, because: source, by: actor, now: now, db)
    }
}
