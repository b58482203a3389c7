/// Chooses whom to close when there are too many connections: those that wait for their client.
enum Crowding {
    /// A connection without a complete request.
    struct Candidate: Equatable {
        let token: UInt64
        /// Whether the first bytes of a request have come.
        let hasBegun: Bool
        /// Since when it waits.
        let since: Moment

        init(token: UInt64, hasBegun: Bool, since: Moment) {
            self.token = token
            self.hasBegun = hasBegun
            self.since = since
        }

        /// Who asks more often than allowed, and is kept waiting for that, goes before all others.
        init(limited token: UInt64) {
            self.init(token: token, hasBegun: false, since: Moment(nanoseconds: .min))
        }
    }

    /// A request that has begun is left alone so long: an honest client sends its head at once.
    static let headGrace = Interval(.seconds(1))

    /// How many make room at once, so that looking for them costs little for each.
    static func batch(of limit: Int) -> Int { max(1, limit / 64) }

    /// The longest idle ones, then those that take longest for their head.
    static func victims(among all: [Candidate], count: Int, at now: Moment) -> [UInt64] {
        let closable = all.filter { !$0.hasBegun || $0.since + headGrace <= now }
        let order = closable.sorted {
            $0.hasBegun == $1.hasBegun ? $0.since < $1.since : !$0.hasBegun
        }
        return order.prefix(count).map(\.token)
    }
}
