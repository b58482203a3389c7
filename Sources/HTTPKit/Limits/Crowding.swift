/// Chooses whom to close when there are too many connections: those that wait for their client.
enum Crowding {
    /// What a connection waits for; the first are closed first.
    enum Wait: Int, Comparable {
        /// It asks more often than allowed, and is kept waiting for that.
        case limited
        /// It has its last answer, and has not ended its side yet.
        case answered
        /// No request has begun.
        case idle
        /// The first bytes of a request have come.
        case head

        static func < (left: Wait, right: Wait) -> Bool { left.rawValue < right.rawValue }
    }

    /// A connection without a request in hand.
    struct Candidate: Equatable {
        let token: UInt64
        let wait: Wait
        /// Since when it waits.
        let since: Moment
    }

    /// A request that has begun is left alone so long: an honest client sends its head at once.
    static let headGrace = Interval(.seconds(1))

    /// How many make room at once, so that looking for them costs little for each.
    static func batch(of limit: Int) -> Int { max(1, limit / 64) }

    /// Those whose wait comes first, among them those who wait longest.
    static func victims(among all: [Candidate], count: Int, at now: Moment) -> [UInt64] {
        let closable = all.filter { $0.wait != .head || $0.since + headGrace <= now }
        let order = closable.sorted { ($0.wait, $0.since) < ($1.wait, $1.since) }
        return order.prefix(count).map(\.token)
    }
}
