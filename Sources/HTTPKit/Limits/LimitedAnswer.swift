/// An answer of 429 that is held back.
///
/// Until it is sent nothing is read from the connection, and then it closes, so that somebody who
/// does not heed it gets one a second for each connection and costs us next to nothing.
struct LimitedAnswer {
    static let delay = Interval(.seconds(1))

    let due: Moment
    /// Whole seconds for `Retry-After`.
    let retryAfter: Int

    /// - Parameters:
    ///   - wait: until the limit would allow the request.
    ///   - isShared: the connection belongs to a proxy and serves others, too: no delay.
    init(wait: Interval, isShared: Bool, at now: Moment) {
        due = isShared ? now : now + Self.delay
        let second: Int64 = 1_000_000_000
        retryAfter = Int(max(1, (wait.nanoseconds + second - 1) / second))
    }
}
