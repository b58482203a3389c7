import Foundation
import Testing

@testable import PortalCore

struct CalendarDayTests {
    @Test(arguments: [
        (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2020, 12, 2, 18_598),
        (1945, 9, 2, -8_887), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
    ])
    func numbersDays(year: Int, month: Int, day: Int, number: Int) throws {
        let date = try #require(CalendarDay(year: year, month: month, day: day))
        #expect(date.number == number)
        #expect(CalendarDay(number: number) == date)
    }

    @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
        let first = try #require(CalendarDay("1700-01-01"))
        var previous = first
        for offset in 1...146_097 {
            let day = CalendarDay(number: first.number + offset)
            let isNext =
                day.month == previous.month
                ? day.day == previous.day + 1 && day.year == previous.year
                : day.day == 1
                    && previous.day
                        == CalendarDay.length(ofMonth: previous.month, year: previous.year)
            #expect(isNext && previous < day && day.number == first.number + offset)
            previous = day
        }
        #expect(previous == CalendarDay("2100-01-01"))
    }

    @Test(arguments: [
        (2023, 2, 29), (1900, 2, 29), (2020, 13, 1), (2020, 0, 1), (2020, 4, 31), (2020, 1, 0),
        (0, 1, 1), (10_000, 1, 1), (-1, 1, 1),
    ])
    func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2020-12-02", Weekday.wednesday), ("2026-11-24", .tuesday), ("1970-01-01", .thursday),
        ("1969-12-31", .wednesday), ("1945-09-02", .sunday), ("2000-02-28", .monday),
    ])
    func knowsWeekdays(text: String, weekday: Weekday) throws {
        #expect(try #require(CalendarDay(text)).weekday == weekday)
    }

    @Test func addsDays() throws {
        let day = try #require(CalendarDay("2020-02-28"))
        #expect(day.adding(days: 2).description == "2020-03-01")
        #expect(day.adding(days: -59).description == "2019-12-31")
        #expect(day.adding(days: .max).description == "9999-12-31")
        #expect(day.adding(days: .min).description == "0001-01-01")
    }

    @Test(arguments: [
        "", "2020-1-02", "20-12-02", "2020/12/02", "2020-12-02T00:00", " 2020-12-02",
        "2020-12-+2", "2020-02-30", "２０２０-12-02",
    ])
    func readsOnlyTheISOForm(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test func codesAsText() throws {
        let day = try #require(CalendarDay("2020-12-02"))
        let json = try JSONEncoder().encode([day])
        #expect(String(decoding: json, as: UTF8.self) == #"["2020-12-02"]"#)
        #expect(try JSONDecoder().decode([CalendarDay].self, from: json) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDay].self, from: Data(#"["2020-02-30"]"#.utf8))
        }
    }
}
