import Foundation
import Testing

@testable import PortalCore

/// The lunar calendar, against dates that everybody knows and against itself.
struct LunarCalendarTests {
    /// Years in which Viet Nam's Tết is not China's, and others at the ends.
    @Test(arguments: [
        (1968, "1968-01-29"), (1969, "1969-02-16"), (1985, "1985-01-21"), (2007, "2007-02-17"),
        (2020, "2020-01-25"), (2023, "2023-01-22"), (2024, "2024-02-10"), (2025, "2025-01-29"),
        (2026, "2026-02-17"), (2027, "2027-02-06"), (2030, "2030-02-02"), (2053, "2053-02-18"),
    ])
    func knowsNewYear(year: Int, day: String) throws {
        let found = LunarCalendar.day(of: LunarDay(year: year, month: 1, day: 1))
        #expect(found == CalendarDay(day))
    }

    @Test(
        arguments: [
            (1968, 7), (1971, 5), (1984, nil), (1985, 2), (2020, 4), (2023, 2), (2025, 6),
            (2026, nil), (2028, 5), (2033, 11),
        ] as [(Int, Int?)])
    func knowsLeapMonths(year: Int, month: Int?) {
        #expect(LunarCalendar.leapMonth(ofYear: year) == month)
    }

    /// Days around a leap month, and the last of a year.
    @Test(arguments: [
        ("2023-03-21", LunarDay(year: 2023, month: 2, day: 30)),
        ("2023-03-22", LunarDay(year: 2023, month: 2, isLeapMonth: true, day: 1)),
        ("2023-04-20", LunarDay(year: 2023, month: 3, day: 1)),
        ("2026-02-16", LunarDay(year: 2025, month: 12, day: 29)),
        ("2026-04-26", LunarDay(year: 2026, month: 3, day: 10)),
        ("2033-12-22", LunarDay(year: 2033, month: 11, isLeapMonth: true, day: 1)),
    ])
    func convertsBothWays(day: String, lunar: LunarDay) throws {
        let day = try #require(CalendarDay(day))
        #expect(LunarCalendar.lunarDay(of: day) == lunar)
        #expect(LunarCalendar.day(of: lunar) == day)
    }

    /// Every day from the first to the last year: the way back leads to it, and from one day to the
    /// next the lunar day counts up or a month begins.
    @Test func everyDayGoesThereAndBack() throws {
        var day = try #require(CalendarDay("1968-01-01"))
        let last = try #require(CalendarDay("2053-12-31"))
        var before: LunarDay?
        while day <= last {
            let lunar = try #require(LunarCalendar.lunarDay(of: day))
            #expect(LunarCalendar.day(of: lunar) == day)
            if let before { #expect(Self.follows(lunar, before), "\(day)") }
            before = lunar
            day = day.adding(days: 1)
        }
    }

    private static func follows(_ lunar: LunarDay, _ before: LunarDay) -> Bool {
        if lunar.day != 1 {
            return lunar.day == before.day + 1 && lunar.month == before.month
                && lunar.isLeapMonth == before.isLeapMonth && lunar.year == before.year
        }
        let months = lunar.year * 12 + lunar.month - before.year * 12 - before.month
        return (29...30).contains(before.day) && months == (lunar.isLeapMonth ? 0 : 1)
    }

    @Test func everyYearHasTwelveMonthsOrThirteen() {
        for year in LunarCalendar.supportedYears {
            let months = LunarMonths.all(ofYears: year...year)
            let leap = months.filter(\.isLeap)
            #expect(months.filter { !$0.isLeap }.map(\.month) == Array(1...12))
            #expect(leap.count == months.count - 12 && leap.count <= 1)
            #expect(leap.first?.month == LunarCalendar.leapMonth(ofYear: year))
            let days = months.map(\.length).reduce(0, +)
            #expect(leap.isEmpty ? (353...355).contains(days) : (383...385).contains(days))
        }
    }

    @Test(arguments: [
        LunarDay(year: 2026, month: 13, day: 1), LunarDay(year: 2026, month: 0, day: 1),
        LunarDay(year: 2026, month: 1, day: 0), LunarDay(year: 2026, month: 1, day: 31),
        LunarDay(year: 2025, month: 12, day: 30),
        LunarDay(year: 2026, month: 1, isLeapMonth: true, day: 1),
        LunarDay(year: 1967, month: 11, day: 1), LunarDay(year: 2101, month: 1, day: 1),
    ])
    func refusesDaysThatAreNot(lunar: LunarDay) {
        #expect(LunarCalendar.day(of: lunar) == nil)
    }

    @Test(arguments: ["1967-12-31", "2101-01-29", "0001-01-01", "9999-12-31"])
    func knowsNothingOutsideItsYears(day: String) throws {
        #expect(LunarCalendar.lunarDay(of: try #require(CalendarDay(day))) == nil)
    }

    @Test func saysWhichDay() {
        #expect(LunarDay(year: 2026, month: 3, day: 10).vietnamese == "10/3 âm lịch")
        let leap = LunarDay(year: 2023, month: 2, isLeapMonth: true, day: 5)
        #expect(leap.vietnamese == "5/2 nhuận âm lịch")
    }
}
