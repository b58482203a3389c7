import Testing

@testable import PortalCore

/// The announced days off of civil servants, each day of seven years.
struct WorkingCalendarTests {
    /// `month/day` of weekdays off, and of Saturdays worked.
    struct Year: Sendable {
        let number: Int
        let off: [String]
        var worked: [String] = []
    }

    static let years = [
        Year(
            number: 2020,
            off: ["1/1", "1/23-24", "1/27-29", "4/2", "4/30", "5/1", "9/2"]),
        Year(
            number: 2021,
            off: ["1/1", "2/10-12", "2/15-16", "4/21", "4/30", "5/3", "9/2-3"]),
        Year(
            number: 2022,
            off: ["1/3", "1/31", "2/1-4", "4/11", "5/2-3", "9/1-2"]),
        Year(
            number: 2023,
            off: ["1/2", "1/20", "1/23-26", "5/1-3", "9/1", "9/4"]),
        Year(
            number: 2024,
            off: ["1/1", "2/8-9", "2/12-14", "4/18", "4/29-30", "5/1", "9/2-3"],
            worked: ["5/4"]),
        Year(
            number: 2025,
            off: ["1/1", "1/27-31", "4/7", "4/30", "5/1-2", "9/1-2"], worked: ["4/26"]),
        Year(
            number: 2026,
            off: ["1/1-2", "2/16-20", "4/27", "4/30", "5/1", "8/31", "9/1-2", "11/24"],
            worked: ["1/10", "8/22"]),
    ]

    @Test(arguments: years)
    func everyDayIsAsAnnounced(year: Year) throws {
        let calendar = try PackageFiles.calendar()
        let off = try Self.days(year.off, of: year.number)
        let worked = try Self.days(year.worked, of: year.number)
        #expect(calendar.isAnnounced(year: year.number))
        var day = try #require(CalendarDay(year: year.number, month: 1, day: 1))
        while day.year == year.number {
            let isWeekday = day.weekday != .saturday && day.weekday != .sunday
            let expected = worked.contains(day) || (isWeekday && !off.contains(day))
            #expect(calendar.isWorkingDay(day) == expected, "\(day)")
            #expect((calendar.reasonOff(day) == nil) == expected, "\(day)")
            day = day.adding(days: 1)
        }
    }

    /// Each day that differs says what it is and by which text, and no two years overlap.
    @Test func everyDayHasItsSource() throws {
        let file: ReferenceFiles.Holidays = try PackageFiles.resources.decode("data/holidays.json")
        #expect(file.years.map(\.year) == Array(2020...2026))
        for year in file.years {
            let edit = CalendarEdit(
                year: year.year, days: year.days, source: year.source, basedOn: 0)
            #expect(throws: Never.self) { try edit.check() }
            for exception in year.days {
                #expect(exception.day.isWeekend == (exception.kind == .worked))
            }
        }
    }

    /// A day that is worked has no reason to be off, a weekend not announced as worked has.
    @Test func aYearWithoutAnnouncementFollowsTheLaw() throws {
        let calendar = try PackageFiles.calendar()
        #expect(!calendar.isAnnounced(year: 2027))
        let off = ["1/1", "2/4-5", "2/8-10", "4/16", "4/30", "5/3", "9/2-3", "11/24"]
        let expected = try Self.days(off, of: 2027)
        for number in try Self.numbers(of: 2027) {
            let day = CalendarDay(number: number)
            #expect(calendar.isWorkingDay(day) == !(day.isWeekend || expected.contains(day)))
        }
    }

    @Test func countsWorkingDaysBetween() throws {
        let calendar = try PackageFiles.calendar()
        let first = try AnswerDeadlineTests.day("2026-02-13")
        #expect(calendar.workingDays(after: first, through: first.adding(days: 9)) == 0)
        #expect(calendar.workingDays(after: first, through: first.adding(days: 10)) == 1)
        #expect(calendar.workingDays(after: first, through: first) == 0)
        #expect(calendar.workingDays(after: first, through: first.adding(days: -30)) == 0)
    }

    static func numbers(of year: Int) throws -> ClosedRange<Int> {
        let first = try #require(CalendarDay(year: year, month: 1, day: 1))
        let last = try #require(CalendarDay(year: year, month: 12, day: 31))
        return first.number...last.number
    }

    /// Reads `month/day` and `month/day-day`.
    static func days(_ entries: [String], of year: Int) throws -> Set<CalendarDay> {
        var days: Set<CalendarDay> = []
        for entry in entries {
            let parts = entry.split(separator: "/")
            let month = try #require(Int(parts[0]))
            let range = parts[1].split(separator: "-").compactMap { Int($0) }
            for number in try #require(range.first)...(try #require(range.last)) {
                days.insert(try #require(CalendarDay(year: year, month: month, day: number)))
            }
        }
        return days
    }
}
