/// The upper bounds of the latency histogram.
enum LatencyBuckets {
    /// In seconds, as they are written; the last bucket has no bound.
    static let labels = [
        "0.0005", "0.001", "0.0025", "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1",
        "2.5", "5", "10", "+Inf",
    ]

    private static let microseconds: [Int64] = [
        500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000,
        2_500_000, 5_000_000, 10_000_000,
    ]

    static var count: Int { labels.count }

    /// The bucket that a duration belongs to; bounds belong to the bucket below.
    static func index(of duration: Interval) -> Int {
        // Nearly all are short, so that the search from below ends early.
        for index in microseconds.indices
        where duration.nanoseconds <= microseconds[index] * 1000 {
            return index
        }
        return microseconds.count
    }
}
