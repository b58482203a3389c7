import Testing

@testable import PortalCore

/// The fifteen working days of Article 13.6, against the calendar that comes with the portal.
struct AnswerDeadlineTests {
    static func day(_ text: String) throws -> CalendarDay {
        try #require(CalendarDay(text))
    }

    static func instant(_ day: String, _ hour: Int, _ minute: Int = 0, _ second: Int = 0) throws
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
        let result = Term.working(days).dueDate(
            for: .received, at: try Self.instant(received, 9), in: try PackageFiles.calendar())
        #expect(result.day.description == due)
    }

    /// Received at a time, the first day that counts, and why.
    @Test(arguments: [
        ("2026-11-16", 7, 59, 59, "2026-11-16", "Trước 08:00"),  // a second before eight
        ("2026-11-16", 8, 0, 0, "2026-11-17", "Từ 08:00"),  // eight sharp
        ("2026-11-16", 0, 0, 0, "2026-11-16", "Trước 08:00"),
        ("2026-11-16", 23, 59, 59, "2026-11-17", "Từ 08:00"),
        ("2026-11-20", 8, 0, 0, "2026-11-23", "Từ 08:00"),  // a Friday: the weekend is off
        ("2026-11-21", 7, 0, 0, "2026-11-23", "Rơi vào ngày nghỉ"),  // early on a Saturday off
        ("2026-11-22", 12, 0, 0, "2026-11-23", "Rơi vào ngày nghỉ"),  // a Sunday
        ("2026-11-23", 9, 0, 0, "2026-11-25", "Từ 08:00"),  // the day before a holiday
        ("2026-11-24", 7, 0, 0, "2026-11-25", "Rơi vào ngày nghỉ"),  // early on a holiday
        ("2026-01-10", 7, 0, 0, "2026-01-10", "Trước 08:00"),  // a Saturday that is worked
        ("2026-01-09", 9, 0, 0, "2026-01-10", "Từ 08:00"),  // the Friday before it
        ("2026-01-10", 9, 0, 0, "2026-01-12", "Từ 08:00"),
    ])
    func beginsAtEightOnWorkingDays(
        day: String, hour: Int, minute: Int, second: Int, first: String, reason: String
    ) throws {
        let calendar = try PackageFiles.calendar()
        let moment = try Self.instant(day, hour, minute, second)
        let rule = EightOClockRule.firstCountedDay(receivedAt: moment, in: calendar)
        #expect(rule.description == first)
        let due = Term.answer.dueDate(for: .received, at: moment, in: calendar)
        #expect(due.firstDay == rule)
        #expect(due.startReason.hasPrefix(reason))
    }

    /// Every day from the first to the last is either counted or named as skipped: every day of
    /// seven years, before eight, at eight and after.
    @Test(arguments: [1, 2, 8, 12, 15, 18])
    func theExplanationAddsUp(days: Int) throws {
        let calendar = try PackageFiles.calendar()
        let term = Term.working(days)
        for start in try Self.starts() {
            let due = term.dueDate(for: .received, at: start, in: calendar)
            // A day received on after eight is neither counted nor skipped.
            let isWorked = calendar.isWorkingDay(start.day)
            let opens = isWorked && due.firstDay > start.day ? 1 : 0
            let span = (start.day.number + opens)...due.day.number
            #expect(span.count == days + due.skipped.count, "\(start.iso8601)")
            #expect(due.counted.count == days && due.counted.allSatisfy(calendar.isWorkingDay))
            #expect(due.skipped.map(\.day) == due.skipped.map(\.day).sorted())
            for skipped in due.skipped {
                #expect(span.contains(skipped.day.number))
                #expect(calendar.reasonOff(skipped.day) == skipped.reason)
            }
            #expect(Set(due.skipped.map(\.day)).count == due.skipped.count)
            #expect(due.start == start && due.amount == days && due.rule == term.source)
        }
    }

    @Test func aLaterStartIsNeverDueEarlier() throws {
        let calendar = try PackageFiles.calendar()
        let dues = try Self.starts().map {
            Term.answer.dueDate(for: .received, at: $0, in: calendar).day
        }
        for (earlier, later) in zip(dues, dues.dropFirst()) { #expect(earlier <= later) }
    }

    /// So many days and then some more are as many as both together.
    @Test(arguments: [(1, 1), (2, 13), (7, 8), (15, 18)])
    func addingDaysComposes(first: Int, second: Int) throws {
        let calendar = try PackageFiles.calendar()
        let evening = TimeOfDay(secondsOfDay: 17 * 3600)
        for start in try Self.starts() {
            let half = Term.working(first).dueDate(for: .received, at: start, in: calendar)
            let rest = Term.working(second).dueDate(
                for: .received, at: Instant(half.day, evening), in: calendar)
            let whole = Term.working(first + second).dueDate(
                for: .received, at: start, in: calendar)
            #expect(rest.day == whole.day, "\(start.iso8601)")
        }
    }

    /// One more day off never brings a due day nearer, and moves it exactly if it lies before.
    @Test func aDayOffMovesWhatComesAfterIt() throws {
        let file: ReferenceFiles.Holidays = try PackageFiles.resources.decode("data/holidays.json")
        let extra = CalendarException(
            day: try Self.day("2026-11-30"), kind: .holiday, name: "Nghỉ", source: "thử")
        let before = try PackageFiles.calendar()
        let after = WorkingCalendar(
            announced: file.years.map { year in
                CalendarYear(
                    year: year.year, standing: .announced(source: year.source),
                    days: year.days + (year.year == 2026 ? [extra] : []))
            })
        for start in try Self.starts() {
            let old = Term.answer.dueDate(for: .received, at: start, in: before)
            let new = Term.answer.dueDate(for: .received, at: start, in: after)
            #expect(new.day >= old.day)
            #expect((new.day > old.day) == old.counted.contains(extra.day), "\(start.iso8601)")
        }
    }

    @Test(arguments: [
        ("2026-11-16", false), ("2026-12-11", true), ("2027-03-01", true), ("2019-12-31", true),
    ])
    func saysWhetherAYearConcernedIsNotAnnounced(received: String, isProvisional: Bool) throws {
        let due = Term.answer.dueDate(
            for: .received, at: try Self.instant(received, 9), in: try PackageFiles.calendar())
        #expect(due.isProvisional == isProvisional)
    }

    /// 07:59:59, 08:00 and 17:00 of each day from 2020 to 2026.
    static func starts() throws -> [Instant] {
        let first = try day("2020-01-01").number
        return (first...(try day("2026-12-31").number)).flatMap { number in
            [8 * 3600 - 1, 8 * 3600, 17 * 3600].map {
                Instant(CalendarDay(number: number), TimeOfDay(secondsOfDay: $0))
            }
        }
    }
}

extension Term {
    /// The fifteen working days of Article 13.6.
    static let answer = working(15)

    static func working(_ amount: Int) -> Term {
        Term(amount: amount, unit: .workingDays, opening: .atEight, source: "Điều 13 khoản 6")
    }
}
