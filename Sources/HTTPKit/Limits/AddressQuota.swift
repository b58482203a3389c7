import Synchronization

/// A rate limit by client address that all threads share.
///
/// The addresses are spread over tables with a lock each, so that loops hardly ever meet. Memory is
/// fixed: 24 bytes an address.
public final class AddressQuota: Sendable {
    private final class Shard: Sendable {
        let limiter: Mutex<RateLimiter>
        init(_ limiter: RateLimiter) { self.limiter = Mutex(limiter) }
    }

    private static let shardCount = 64

    private let hash: SipHash
    private let shards: [Shard]

    /// - Parameter capacity: how many addresses are remembered; beyond it those are forgotten
    ///   first that are furthest from their limit.
    public convenience init(_ limit: RateLimit, capacity: Int = 65_536) {
        self.init(limit, capacity: capacity, hash: .random())
    }

    init(_ limit: RateLimit, capacity: Int, hash: SipHash) {
        self.hash = hash
        let share = max(1, capacity / Self.shardCount)
        shards = (0..<Self.shardCount).map { _ in Shard(RateLimiter(limit, capacity: share)) }
    }

    /// Counts a request of its client's address.
    ///
    /// - Parameter time: since any fixed point.
    /// - Returns: nil when it is within the limit, or made by a trusted proxy for itself; else how
    ///   long to wait.
    public func take(for request: Request, at time: Duration) -> Duration? {
        take(for: request, at: Moment(nanoseconds: Interval(time).nanoseconds))
            .map { .nanoseconds($0.nanoseconds) }
    }

    func take(for request: Request, at now: Moment) -> Interval? {
        request.clientKey.flatMap { take($0, at: now) }
    }

    func take(_ key: AddressKey, at now: Moment) -> Interval? {
        let hash = hash.hash(key.value)
        // The high bits choose the table, the low ones the place in it.
        let shard = shards[Int(hash >> 32) % Self.shardCount]
        return shard.limiter.withLock { $0.take(key, hash: hash, at: now) }
    }
}
