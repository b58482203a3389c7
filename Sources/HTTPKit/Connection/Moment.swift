/// A point on a clock that never goes back, in nanoseconds from an arbitrary start.
struct Moment: Sendable, Comparable, Hashable {
    let nanoseconds: Int64

    static func < (left: Moment, right: Moment) -> Bool { left.nanoseconds < right.nanoseconds }

    static func + (moment: Moment, interval: Interval) -> Moment {
        Moment(nanoseconds: moment.nanoseconds &+ interval.nanoseconds)
    }

    static func - (moment: Moment, interval: Interval) -> Moment {
        Moment(nanoseconds: moment.nanoseconds &- interval.nanoseconds)
    }

    static func - (later: Moment, earlier: Moment) -> Interval {
        Interval(nanoseconds: later.nanoseconds &- earlier.nanoseconds)
    }
}

/// A `Duration` in whole nanoseconds. The 128-bit arithmetic of `Duration` showed in profiles of
/// cached answers, so configured durations are converted once.
struct Interval: Sendable, Hashable {
    let nanoseconds: Int64

    init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// Durations beyond a century count as a century, so that sums never overflow.
    init(_ duration: Duration) {
        let century: Int64 = 100 * 365 * 86_400
        let seconds = min(max(duration.components.seconds, -century), century)
        nanoseconds = seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000
    }

    static func + (left: Interval, right: Interval) -> Interval {
        Interval(nanoseconds: left.nanoseconds &+ right.nanoseconds)
    }
}
