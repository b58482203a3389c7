import Testing

@testable import PortalCore

/// The fifteen working days of Article 13.6, against the calendar that comes with the portal.
struct AnswerDeadlineTests {
    static func day(_ text: String) throws -> CalendarDay {
        try #require(CalendarDay(text))
    }

    static func instant(_ day: String, _ hour: Int, _ minute: Int, _ second: Int = 0) throws
        -> Instant
    {
        Instant(
            try self.day(day), try #require(TimeOfDay(hour: hour, minute: minute, second: second)))
    }

    @Test(arguments: [
        ("2025-12-31", 15, "2026-01-22"), ("2026-02-13", 15, "2026-03-13"),
        ("2026-08-17", 15, "2026-09-09"), ("2026-11-16", 15, "2026-12-08"),
        ("2026-11-20", 2, "2026-11-25"),
    ])
    func agreesWithTheWorkedExamples(received: String, days: Int, due: String) throws {
        let rule = WorkingDayRule(days: days, source: "thử")
        let result = rule.dueDate(
            from: try Self.instant(received, 9, 0), in: try PackageFiles.calendar())
        #expect(result.day.description == due)
    }

    /// Received at a time, the first day that counts.
    @Test(arguments: [
        ("2026-11-16", 7, 59, 59, "2026-11-16"),  // a Monday, a second before eight
        ("2026-11-16", 8, 0, 0, "2026-11-17"),  // eight sharp
        ("2026-11-16", 0, 0, 0, "2026-11-16"),
        ("2026-11-16", 23, 59, 59, "2026-11-17"),
        ("2026-11-20", 8, 0, 0, "2026-11-23"),  // a Friday: the weekend does not count
        ("2026-11-21", 7, 0, 0, "2026-11-23"),  // early on a Saturday off
        ("2026-11-22", 12, 0, 0, "2026-11-23"),  // a Sunday
        ("2026-11-23", 9, 0, 0, "2026-11-25"),  // the day before a holiday
        ("2026-11-24", 7, 0, 0, "2026-11-25"),  // early on a holiday
        ("2026-01-10", 7, 0, 0, "2026-01-10"),  // early on a Saturday that is worked
        ("2026-01-09", 9, 0, 0, "2026-01-10"),  // the Friday before it
        ("2026-01-10", 9, 0, 0, "2026-01-12"),
    ])
    func beginsAtEightOnWorkingDays(
        day: String, hour: Int, minute: Int, second: Int, first: String
    ) throws {
        let result = WorkingDayRule.answer.dueDate(
            from: try Self.instant(day, hour, minute, second), in: try PackageFiles.calendar())
        #expect(result.firstDay.description == first)
    }

    /// Every day from the first to the last is either counted or named as skipped.
    @Test(arguments: [1, 2, 8, 12, 15, 18])
    func theExplanationAddsUp(days: Int) throws {
        let calendar = try PackageFiles.calendar()
        let rule = WorkingDayRule(days: days, source: "Điều 13 khoản 6")
        for start in try Self.starts(from: "2025-11-15", days: 400) {
            let due = rule.dueDate(from: start, in: calendar)
            // A day received on after eight is neither counted nor skipped.
            let isWorked = calendar.isWorkingDay(start.day)
            let opens = isWorked && due.firstDay > start.day ? 1 : 0
            let span = (start.day.number + opens)...due.day.number
            #expect(span.count == days + due.skipped.count, "\(start.iso8601)")
            #expect(due.skipped.map(\.day) == due.skipped.map(\.day).sorted())
            for skipped in due.skipped {
                #expect(span.contains(skipped.day.number))
                #expect(calendar.reasonOff(skipped.day) == skipped.reason)
            }
            #expect(Set(due.skipped.map(\.day)).count == due.skipped.count)
            #expect(calendar.isWorkingDay(due.firstDay) && calendar.isWorkingDay(due.day))
            #expect(due.start == start && due.workingDays == days && due.rule == rule.source)
        }
    }

    @Test func aLaterStartIsNeverDueEarlier() throws {
        let calendar = try PackageFiles.calendar()
        let dues = try Self.starts(from: "2025-11-15", days: 400).map {
            WorkingDayRule.answer.dueDate(from: $0, in: calendar).day
        }
        for (earlier, later) in zip(dues, dues.dropFirst()) { #expect(earlier <= later) }
    }

    @Test(arguments: [
        ("2026-11-16", false), ("2026-12-11", true), ("2027-03-01", true), ("2019-12-31", true),
    ])
    func saysWhetherAYearConcernedIsNotAnnounced(received: String, isProvisional: Bool) throws {
        let due = WorkingDayRule.answer.dueDate(
            from: try Self.instant(received, 9, 0), in: try PackageFiles.calendar())
        #expect(due.isProvisional == isProvisional)
    }

    /// 07:59:59, 08:00 and 17:00 of so many days.
    private static func starts(from first: String, days: Int) throws -> [Instant] {
        let first = try day(first)
        return (0..<days).flatMap { offset in
            [8 * 3600 - 1, 8 * 3600, 17 * 3600].map {
                Instant(first.adding(days: offset), TimeOfDay(secondsOfDay: $0))
            }
        }
    }
}
