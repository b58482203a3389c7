import GRDB

/// Hands the clocks of feedback over to the calendar.
struct FeedbackClocks: OpenClockHolder {
    private static let subject = DeadlineRule.Subject(.feedback, from: .received, as: .answerer)

    /// The clock of what arrives now, with its due day.
    ///
    /// - Throws: `NoDeadlineRule`, or what the database reports.
    static func start(at now: Instant, _ db: Database) throws -> (clock: Clock, due: DueDate) {
        let clock = try DeadlineRuleService.start(subject, at: now, db)
        return (clock, try CalendarQueries.dueDate(of: clock, db))
    }

    /// Stops the clock with the end of a feedback, and has it run on when that is taken up again.
    static func follow(
        _ action: FeedbackAction, on feedback: Feedback, at now: Instant, _ db: Database
    ) throws {
        guard let clock = feedback.clock else { return }
        switch action {
        case .take: return
        case .answer, .close:
            try store(try clock.stopping(at: now, reason: action.name), of: feedback.id, db)
        case .reopen: try store(clock.runningOn(), of: feedback.id, db)
        }
    }

    private static func store(_ clock: Clock, of id: Int64, _ db: Database) throws {
        let due = try CalendarQueries.dueDate(of: clock, db)
        try db.run(
            "UPDATE feedback SET clock = ?, due = ?, due_on = ? WHERE id = ?",
            [clock, due, due.day, id])
    }

    func open(_ db: Database) throws -> [OpenClock] {
        try db.rows(
            """
            SELECT id, kind, clock, due FROM feedback
            WHERE state IN ('new', 'handling') AND due_on IS NOT NULL
            ORDER BY board_site_id, due_on, id
            """
        ) { row in
            guard let kind = Feedback.Kind(rawValue: row[1]) else { throw UnexpectedNull() }
            return OpenClock(
                duty: .feedback, id: row[0], label: "\(kind.noun) số \(row[0] as Int64)", unit: nil,
                clock: row[2], due: row[3])
        }
    }

    func store(_ due: DueDate, of id: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE feedback SET due = ?, due_on = ? WHERE id = ?", [due, due.day, id])
    }

    func tell(
        of change: DueDateChange, because source: String, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        try FeedbackNotices.tell(ofMovedDay: change, because: source, by: actor, now: now, db)
    }
}
