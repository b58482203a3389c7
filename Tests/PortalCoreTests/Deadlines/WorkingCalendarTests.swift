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

    @Test func aYearWithoutAnnouncementKeepsTheFixedHolidays() throws {
        let calendar = try PackageFiles.calendar()
        #expect(!calendar.isAnnounced(year: 2027))
        for (month, day) in [(1, 1), (4, 30), (9, 2), (11, 24)] {
            let day = try #require(CalendarDay(year: 2027, month: month, day: day))
            #expect(!calendar.isWorkingDay(day), "\(day)")
        }
        #expect(calendar.isWorkingDay(try #require(CalendarDay(year: 2027, month: 9, day: 3))))
    }

    @Test func theDatabaseGivesBackWhatWasPutIntoIt() throws {
        let base = try TestDatabase()
        let day = try #require(CalendarDay("2026-12-24"))
        let exception = WorkingCalendar.Exception(
            day: day, kind: .off, name: "Nghỉ thử", source: "Quyết định thử")
        let changed = WorkingCalendar.Exception(
            day: day, kind: .off, name: "Nghỉ bù", source: "Quyết định sau")
        try base.write { db in
            try CalendarQueries.put(exception, db)
            try CalendarQueries.put(changed, db)
        }
        let calendar = try base.read(CalendarQueries.calendar)
        #expect(calendar == WorkingCalendar([changed]))
        #expect(calendar.reasonOff(day) == "Nghỉ bù")
    }

    /// Reads `month/day` and `month/day-day`.
    private static func days(_ entries: [String], of year: Int) throws -> Set<CalendarDay> {
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
