/// A point in time to the second.
public struct Instant: Hashable, Comparable, Codable, Sendable {
    /// Seconds since 1 January 1970, 00:00 UTC.
    public let epochSeconds: Int64

    /// - Parameter epochSeconds: seconds since 1 January 1970, 00:00 UTC.
    public init(epochSeconds: Int64) {
        self.epochSeconds = epochSeconds
    }

    /// A local time of Viet Nam.
    ///
    /// - Parameter time: the time of day.
    public init(_ day: CalendarDay, _ time: TimeOfDay) {
        let local = Int64(day.number) * Self.secondsPerDay + Int64(time.secondsOfDay)
        epochSeconds = local - Self.vietnamOffset
    }

    /// Whether the first instant is earlier.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.epochSeconds < right.epochSeconds
    }

    /// The instant written as its epoch seconds.
    public init(from decoder: any Decoder) throws {
        epochSeconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes the epoch seconds.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(epochSeconds)
    }
}

extension Instant {
    /// Asia/Ho_Chi_Minh has been UTC+7 without summer time since 13 June 1975; the portal's
    /// instants are later, and older events are days without a time.
    static let vietnamOffset: Int64 = 7 * 3600
    static let secondsPerDay: Int64 = 86_400

    /// The day in Viet Nam.
    public var day: CalendarDay { Self.split(localSeconds).day }

    /// The time of day in Viet Nam.
    public var time: TimeOfDay { Self.split(localSeconds).time }

    /// The instant so many seconds later, or earlier for a negative number.
    public func adding(seconds: Int64) -> Instant {
        let (sum, overflow) = epochSeconds.addingReportingOverflow(seconds)
        return Instant(epochSeconds: overflow ? (seconds < 0 ? .min : .max) : sum)
    }

    private var localSeconds: Int64 {
        let (sum, overflow) = epochSeconds.addingReportingOverflow(Self.vietnamOffset)
        return overflow ? .max : sum
    }

    private static func split(_ seconds: Int64) -> (day: CalendarDay, time: TimeOfDay) {
        let (quotient, remainder) = seconds.quotientAndRemainder(dividingBy: secondsPerDay)
        let isBefore1970 = remainder < 0
        return (
            CalendarDay(number: Int(clamping: isBefore1970 ? quotient - 1 : quotient)),
            TimeOfDay(secondsOfDay: Int(isBefore1970 ? remainder + secondsPerDay : remainder))
        )
    }

    /// `08:00 ngày 08/12/2026`, the time in Viet Nam.
    public var vietnamese: String { time.hoursAndMinutes + " ngày " + day.vietnamese }

    /// `2026-12-08T08:00:00+07:00` (ISO 8601, RFC 3339).
    public var iso8601: String { "\(day)T\(time)+07:00" }

    /// `Tue, 08 Dec 2026 08:00:00 +0700` (RFC 822 with the four-digit year of RFC 1123), for RSS.
    public var rfc822: String { Self.mailDate(day, time) + " +0700" }

    /// `Tue, 08 Dec 2026 01:00:00 GMT` (RFC 9110, section 5.6.7).
    public var httpDate: String {
        let (day, time) = Self.split(epochSeconds)
        return Self.mailDate(day, time) + " GMT"
    }

    private static func mailDate(_ day: CalendarDay, _ time: TimeOfDay) -> String {
        let names = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        return "\(day.weekday.abbreviation), \(Digits.padded(day.day, to: 2)) "
            + "\(names[day.month - 1]) \(Digits.padded(day.year, to: 4)) \(time)"
    }
}
