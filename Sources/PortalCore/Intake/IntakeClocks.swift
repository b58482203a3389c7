import GRDB

/// Hands the clocks of the register over to the calendar.
struct IntakeClocks: OpenClockHolder {
    func open(_ db: Database) throws -> [OpenClock] {
        try db.rows(
            """
            SELECT duty, id, number, year, organisation, clock, due FROM intake_entry
            WHERE is_open AND due_on IS NOT NULL ORDER BY due_on, id
            """
        ) { row in
            guard let duty = Duty(rawValue: row[0]) else { throw UnexpectedNull() }
            let organisation: String = row[4]
            return OpenClock(
                duty: duty, id: row[1],
                label: "Tiếp nhận số \(IntakeNumber(row[2], of: row[3]))",
                unit: organisation.isEmpty ? nil : organisation, clock: row[5], due: row[6])
        }
    }

    func store(_ due: DueDate, of id: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE intake_entry SET due = ?, due_on = ? WHERE id = ?", [due, due.day, id])
    }

    func tell(
        of change: DueDateChange, because source: String, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        let siteID = try db.row("SELECT site_id FROM intake_entry WHERE id = ?", [change.id]) {
            $0[0] as Int64
        }
        guard let siteID else { return }
        try NoticeOutbox.add(
            NewNotice(
                ofMovedDay: change, because: source, onSite: siteID, topic: .intake(change.id)),
            to: try NoticeAudience.holders(
                of: .handleIntake, on: siteID, except: [actor.accountID], now: now, db),
            now: now, db)
    }
}
