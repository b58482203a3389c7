/// A point on a clock that never goes back, in nanoseconds from an arbitrary start.
struct Moment: Sendable, Comparable, Hashable {
    let nanoseconds: Int64

    static func < (left: Moment, right: Moment) -> Bool { left.nanoseconds < right.nanoseconds }

    static func + (moment: Moment, duration: Duration) -> Moment {
        Moment(nanoseconds: moment.nanoseconds + duration.nanoseconds)
    }
}

extension Duration {
    /// Whole nanoseconds; durations of this program are far below the 292 years that fit.
    var nanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
