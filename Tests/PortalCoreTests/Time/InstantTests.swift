import Foundation
import Testing

@testable import PortalCore

struct InstantTests {
    /// 8 December 2026, 08:00 in Viet Nam.
    private let instant = Instant(epochSeconds: 1_796_691_600)

    @Test func writesEachForm() {
        #expect(instant.vietnamese == "08:00 ngày 08/12/2026")
        #expect(instant.iso8601 == "2026-12-08T08:00:00+07:00")
        #expect(instant.rfc822 == "Tue, 08 Dec 2026 08:00:00 +0700")
        #expect(instant.httpDate == "Tue, 08 Dec 2026 01:00:00 GMT")
        #expect(instant.day.description == "2026-12-08")
    }

    @Test(arguments: [
        (Int64(0), "1970-01-01T07:00:00+07:00", "Thu, 01 Jan 1970 00:00:00 GMT"),
        (-1, "1970-01-01T06:59:59+07:00", "Wed, 31 Dec 1969 23:59:59 GMT"),
        (-25_201, "1969-12-31T23:59:59+07:00", "Wed, 31 Dec 1969 16:59:59 GMT"),
        (61_199, "1970-01-01T23:59:59+07:00", "Thu, 01 Jan 1970 16:59:59 GMT"),
        (61_200, "1970-01-02T00:00:00+07:00", "Thu, 01 Jan 1970 17:00:00 GMT"),
        (-86_400, "1969-12-31T07:00:00+07:00", "Wed, 31 Dec 1969 00:00:00 GMT"),
    ])
    func turnsTheDayAtMidnightInVietnam(seconds: Int64, iso: String, http: String) {
        let instant = Instant(epochSeconds: seconds)
        #expect(instant.iso8601 == iso)
        #expect(instant.httpDate == http)
        #expect(Instant(instant.day, instant.time) == instant)
    }

    @Test func agreesWithFoundationAcrossTheYears() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 7 * 3600))
        for step in -400...400 {
            let instant = Instant(epochSeconds: Int64(step) * 7_654_321)
            let date = Date(timeIntervalSince1970: Double(instant.epochSeconds))
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .weekday], from: date)
            #expect(parts.year == instant.day.year && parts.month == instant.day.month)
            #expect(parts.day == instant.day.day && parts.hour == instant.time.hour)
            #expect(parts.weekday == instant.day.weekday.rawValue % 7 + 1)
        }
    }

    @Test(arguments: [Int64.min, .max])
    func survivesTheEndsOfTime(seconds: Int64) {
        let instant = Instant(epochSeconds: seconds)
        #expect(!instant.iso8601.isEmpty && !instant.rfc822.isEmpty && !instant.httpDate.isEmpty)
        #expect(instant.adding(seconds: seconds) == instant)
    }

    @Test func timesOfDayStayWithinTheDay() {
        #expect(TimeOfDay(hour: 24, minute: 0) == nil)
        #expect(TimeOfDay(hour: 8, minute: 60) == nil)
        #expect(TimeOfDay(secondsOfDay: 90_000).description == "23:59:59")
        #expect(TimeOfDay(hour: 8, minute: 5)?.hoursAndMinutes == "08:05")
    }
}
