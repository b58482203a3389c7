/// A token bucket for each address, in a table that never grows.
///
/// A bucket is kept as the moment at which it will be full again (GCRA): using it moves the moment
/// on, and time fills it by itself. A full bucket is the same as none, so the table forgets those
/// first, and among others the one that is soonest full: filling the table with addresses never
/// pardons the worst.
struct RateLimiter: Sendable {
    private struct Slot {
        var key: AddressKey?
        var fullAt = Moment(nanoseconds: .min)
    }

    /// An address can be in any of so many neighbours; with their 24 bytes, about two cache lines.
    private static let ways = 4

    private let limit: RateLimit
    private var slots: [Slot]
    private let setMask: UInt64

    /// - Parameter capacity: how many addresses are remembered; rounded up to a power of two.
    init(_ limit: RateLimit, capacity: Int) {
        self.limit = limit
        var sets = 1
        while sets * Self.ways < capacity { sets *= 2 }
        setMask = UInt64(sets - 1)
        slots = [Slot](repeating: Slot(), count: sets * Self.ways)
    }

    /// Uses the address's bucket once.
    ///
    /// - Parameter hash: of the key, by a secret seed; its low bits find the place.
    /// - Returns: nil when that was allowed, else how long to wait.
    mutating func take(_ key: AddressKey, hash: UInt64, at now: Moment) -> Interval? {
        let index = place(of: key, hash)
        let fullAt = slots[index].key == key ? max(slots[index].fullAt, now) : now
        let next = fullAt + limit.interval
        let excess = next.nanoseconds - (now + limit.burstInterval).nanoseconds
        guard excess <= 0 else { return Interval(nanoseconds: excess) }
        slots[index] = Slot(key: key, fullAt: next)
        return nil
    }

    /// Where the key is, or else what may be forgotten for it.
    private func place(of key: AddressKey, _ hash: UInt64) -> Int {
        let first = Int(hash & setMask) * Self.ways
        var best = first
        for index in first..<first + Self.ways {
            if slots[index].key == key { return index }
            if slots[index].fullAt < slots[best].fullAt { best = index }
        }
        return best
    }
}
