/// A time within a day, to the second, without a zone.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seconds since midnight, 0 to 86,399.
    public let secondsOfDay: Int

    /// - Parameter secondsOfDay: seconds since midnight; kept within the day.
    public init(secondsOfDay: Int) {
        self.secondsOfDay = min(max(secondsOfDay, 0), 86_399)
    }

    /// That hour and minute; nil where a day has no such time.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
        else { return nil }
        secondsOfDay = hour * 3600 + minute * 60 + second
    }

    /// Whether the first time is earlier.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.secondsOfDay < right.secondsOfDay
    }

    /// The hour, 0 to 23.
    public var hour: Int { secondsOfDay / 3600 }
    /// The minute, 0 to 59.
    public var minute: Int { secondsOfDay / 60 % 60 }

    /// `08:00`.
    public var hoursAndMinutes: String {
        Digits.padded(hour, to: 2) + ":" + Digits.padded(minute, to: 2)
    }

    /// `08:00:00`.
    public var description: String {
        hoursAndMinutes + ":" + Digits.padded(secondsOfDay % 60, to: 2)
    }
}
