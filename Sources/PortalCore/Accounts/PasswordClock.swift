import GRDB

/// The last day of a password: "02 tháng một lần" (Article 16.3), as the deadline rules have it.
enum PasswordClock {
    static let subject = DeadlineRule.Subject(.password, from: .passwordSet, as: .accountHolder)

    /// The last day by the rule in force when it was set; one that is older than the first rule goes
    /// by that.
    ///
    /// - Throws: `NoDeadlineRule`, or what the database reports.
    static func due(setAt moment: Instant, _ db: Database) throws -> DueDate {
        let rules = try DeadlineRuleQueries.rules(of: subject, db)
        let inForce = rules.last { $0.isInForce(on: moment.day) }
        guard let rule = inForce ?? rules.first else {
            throw NoDeadlineRule(subject: subject, day: moment.day)
        }
        let clock = Clock(rule.term, from: subject.event, at: moment)
        // Every request of somebody signed in asks; months and days need no calendar.
        let calendar =
            rule.term.unit == .workingDays
            ? try CalendarQueries.calendar(of: clock, db) : WorkingCalendar(announced: [])
        return clock.storedDueDate(in: calendar)
    }
}
