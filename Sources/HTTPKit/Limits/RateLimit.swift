/// How often an address may do something: so often in a period on average, and `burst` times at
/// once after a rest.
public struct RateLimit: Sendable, Equatable, CustomStringConvertible {
    /// The unit of time that a count is given for.
    public enum Period: String, Sendable {
        /// A second.
        case second = "s"
        /// A minute.
        case minute = "min"

        fileprivate var nanoseconds: Int64 { self == .second ? 1_000_000_000 : 60_000_000_000 }
    }

    /// Times a period.
    public let count: Int
    /// The period.
    public let period: Period
    /// Times at once.
    public let burst: Int

    /// The largest count and burst.
    public static let largest = 1_000_000

    /// A limit from its parts; nil unless both numbers are from 1 to `largest`.
    public init?(_ count: Int, per period: Period, burst: Int) {
        guard (1...Self.largest).contains(count), (1...Self.largest).contains(burst) else {
            return nil
        }
        self.count = count
        self.period = period
        self.burst = burst
    }

    /// Reads `50/s:200`, or `10/min` where the burst is the count; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let rate = parts[0].split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, rate.count == 2, let count = Self.number(rate[0]),
            let period = Period(rawValue: String(rate[1])),
            let burst = parts.count == 2 ? Self.number(parts[1]) : count
        else { return nil }
        self.init(count, per: period, burst: burst)
    }

    /// As `init(_:)` reads it.
    public var description: String { "\(count)/\(period.rawValue):\(burst)" }

    /// The time in which one use is earned again.
    var interval: Interval { Interval(nanoseconds: period.nanoseconds / Int64(count)) }

    /// The time in which the whole burst is earned again.
    var burstInterval: Interval { Interval(nanoseconds: interval.nanoseconds * Int64(burst)) }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy(ASCII.isDigit) ? Int(text) : nil
    }
}
