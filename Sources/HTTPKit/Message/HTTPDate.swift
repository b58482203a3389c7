/// A time in whole seconds since 1970 in UTC, written and read as HTTP dates (RFC 9110 §5.6.7).
public struct HTTPDate: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int

    /// A time by its seconds since 1970.
    public init(seconds: Int) {
        self.seconds = seconds
    }

    /// Reads IMF-fixdate, and the obsolete RFC 850 and asctime forms; nil for anything else.
    ///
    /// `now` decides the century of a two-digit year (more than 50 years ahead is past).
    public init?(parsing text: String, now: HTTPDate = HTTPDate(seconds: 1_800_000_000)) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
        let parts: (day: Substring, month: Substring, year: Substring, time: Substring)
        if words.count == 6, words[5] == "GMT", text.contains(",") {
            parts = (words[1], words[2], words[3], words[4])
        } else if words.count == 4, words[3] == "GMT", words[1].utf8.count == 9 {
            let date = words[1].split(separator: "-")
            guard date.count == 3 else { return nil }
            parts = (date[0], date[1], date[2], words[2])
        } else if words.count == 5, !text.contains(",") {
            parts = (words[2], words[1], words[4], words[3])
        } else {
            return nil
        }
        guard let month = HTTPDate.months.firstIndex(of: String(parts.month)),
            let day = HTTPDate.number(parts.day, digits: 1...2),
            var year = HTTPDate.number(parts.year, digits: 2...4),
            let time = HTTPDate.secondsOfDay(parts.time)
        else { return nil }
        if parts.year.utf8.count == 2 {
            let current = HTTPDate.civil(now.seconds).year
            year += current / 100 * 100
            if year > current + 50 { year -= 100 }
        }
        guard parts.year.utf8.count != 3, year >= 1600, (1...31).contains(day) else { return nil }
        let days = HTTPDate.daysSince1970(year: year, month: month + 1, day: day)
        let found = HTTPDate.civil(days * 86_400)
        guard found.month == month + 1, found.day == day else { return nil }
        seconds = days * 86_400 + time
    }

    /// The earlier time is smaller.
    public static func < (left: HTTPDate, right: HTTPDate) -> Bool { left.seconds < right.seconds }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The 29 bytes of `text`.
    var bytes: [UInt8] {
        let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
        let weekday = HTTPDate.weekdays[((days + 4) % 7 + 7) % 7]
        let date = HTTPDate.civil(seconds)
        let time = seconds - days * 86_400
        var out: [UInt8] = []
        out.reserveCapacity(29)
        out.append(contentsOf: "\(weekday), ".utf8)
        out.appendDecimal(date.day, digits: 2)
        out.append(contentsOf: " \(HTTPDate.months[date.month - 1]) ".utf8)
        out.appendDecimal(date.year, digits: 4)
        out.append(0x20)
        out.appendTime(time)
        out.append(contentsOf: " GMT".utf8)
        return out
    }

    static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy(ASCII.isDigit) else {
            return nil
        }
        return Int(text)
    }

    private static func secondsOfDay(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3,
            let hour = number(parts[0], digits: 2...2), hour < 24,
            let minute = number(parts[1], digits: 2...2), minute < 60,
            let second = number(parts[2], digits: 2...2), second <= 60
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// Days from 1970 of a date in the proleptic Gregorian calendar, years counted from March.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The calendar date of a time; the inverse of `daysSince1970`.
    static func civil(_ seconds: Int) -> (year: Int, month: Int, day: Int) {
        let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        return (
            yearOfEra + era * 400 + (month < 10 ? 0 : 1),
            month < 10 ? month + 3 : month - 9,
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }
}
