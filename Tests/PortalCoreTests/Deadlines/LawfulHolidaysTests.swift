import Testing

@testable import PortalCore

/// What the law alone says of a year, held against what was announced.
struct LawfulHolidaysTests {
    /// In seven years the announcements differ from the law in swaps only.
    @Test(arguments: 2020...2026)
    func agreesWithTheAnnouncementsButForSwaps(year: Int) throws {
        let announced = try PackageFiles.calendar()
        let lawful = WorkingCalendar(announced: [])
        let file: ReferenceFiles.Holidays = try PackageFiles.resources.decode("data/holidays.json")
        let days = try #require(file.years.first { $0.year == year }).days
        let swaps = Set(
            days.filter { $0.kind == .swapped || $0.kind == .worked }.map(\.day))
        for number in try WorkingCalendarTests.numbers(of: year) {
            let day = CalendarDay(number: number)
            let isEqual = announced.isWorkingDay(day) == lawful.isWorkingDay(day)
            #expect(isEqual == !swaps.contains(day), "\(day)")
        }
    }

    /// Every year has its holidays, each clash is made up for once, on a day that was worked.
    @Test(arguments: LunarCalendar.supportedYears)
    func everyYearAddsUp(year: Int) {
        let days = LawfulHolidays.days(of: year)
        let holidays = days.filter { $0.kind == .holiday }
        let moved = days.filter { $0.kind == .moved }
        #expect(holidays.count + moved.count == days.count)
        #expect(holidays.count == 10 + (year >= 2021 ? 1 : 0) + (year >= 2026 ? 1 : 0))
        let clashes = Set(holidays.map(\.day).filter(\.isWeekend))
        // A Tết in March or a tenth of the third month on 30 April would be two holidays in one.
        #expect(moved.count >= clashes.count)
        #expect(moved.allSatisfy { !$0.day.isWeekend })
        #expect(Set(moved.map(\.day)).isDisjoint(with: holidays.map(\.day)))
        #expect(Set(moved.map(\.day)).count == moved.count)
        #expect(days.map(\.day) == days.map(\.day).sorted())
        #expect(days.allSatisfy { !$0.name.isBlank && !$0.source.isBlank && $0.day.year == year })
    }

    /// Which day goes with 2 September, by the weekday of the latter.
    @Test(arguments: [
        (2021, "2021-09-03"), (2022, "2022-09-01"), (2023, "2023-09-01"), (2024, "2024-09-03"),
        (2025, "2025-09-01"), (2026, "2026-09-01"), (2029, "2029-09-03"),
    ])
    func knowsTheDayBesideNationalDay(year: Int, day: String) {
        let found = LawfulHolidays.days(of: year).filter {
            $0.day.month == 9 && $0.kind == .holiday && $0.day.day != 2
        }
        #expect(found.map(\.day.description) == [day])
    }

    @Test func outsideTheLunarYearsTheFixedDaysRemain() {
        let days = LawfulHolidays.days(of: 2150).filter { $0.kind == .holiday }
        #expect(
            days.map { "\($0.day.day)/\($0.day.month)" }
                == ["1/1", "30/4", "1/5", "1/9", "2/9", "24/11"])
    }
}
