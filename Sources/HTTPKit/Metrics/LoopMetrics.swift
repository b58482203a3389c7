import Synchronization

/// What one loop has counted. Only that loop writes, so that counting needs neither a lock nor an
/// atomic addition; anybody may read at any time.
final class LoopMetrics: Sendable {
    /// Where each figure stands.
    private enum Place {
        static let statusClasses = 6
        static let requests = 0
        static let latencies = requests + MethodClass.allCases.count * statusClasses
        static let seconds = latencies + AnswerSource.allCases.count * LatencyBuckets.count
        static let connections = seconds + AnswerSource.allCases.count
        static let events = connections + ConnectionActivity.allCases.count
        static let end = events + LoopEvent.allCases.count
    }

    private static let capacity = 96
    private let cells = InlineArray<96, Atomic<Int>> { _ in Atomic(0) }

    init() {
        assert(Place.end <= Self.capacity)
    }

    /// Counts an event, or a number of them.
    func count(_ event: LoopEvent, by amount: Int = 1) {
        add(amount, at: Place.events + event.rawValue)
    }

    /// Counts an answer.
    func countAnswer(
        _ method: MethodClass, status: Int, source: AnswerSource, duration: Interval
    ) {
        let statusClass = min(max(status / 100, 0), Place.statusClasses - 1)
        add(1, at: Place.requests + method.rawValue * Place.statusClasses + statusClass)
        let bucket = LatencyBuckets.index(of: duration)
        add(1, at: Place.latencies + source.rawValue * LatencyBuckets.count + bucket)
        add(Int(duration.nanoseconds), at: Place.seconds + source.rawValue)
    }

    /// Says how many connections are doing what.
    func setConnections(_ census: ConnectionCensus) {
        for activity in ConnectionActivity.allCases {
            cells[Place.connections + activity.rawValue].store(
                census[activity], ordering: .relaxed)
        }
    }

    func count(of event: LoopEvent) -> Int { value(Place.events + event.rawValue) }

    func connections(_ activity: ConnectionActivity) -> Int {
        value(Place.connections + activity.rawValue)
    }

    func requests(_ method: MethodClass, statusClass: Int) -> Int {
        value(Place.requests + method.rawValue * Place.statusClasses + statusClass)
    }

    func answers(_ source: AnswerSource, bucket: Int) -> Int {
        value(Place.latencies + source.rawValue * LatencyBuckets.count + bucket)
    }

    func nanoseconds(_ source: AnswerSource) -> Int { value(Place.seconds + source.rawValue) }

    private func value(_ place: Int) -> Int { cells[place].load(ordering: .relaxed) }

    private func add(_ amount: Int, at place: Int) {
        cells[place].store(value(place) &+ amount, ordering: .relaxed)
    }
}

/// How many connections are doing what, counted in one pass over them.
struct ConnectionCensus {
    private var counts = [Int](repeating: 0, count: ConnectionActivity.allCases.count)

    mutating func add(_ phase: ConnectionState.Phase) {
        if let activity = ConnectionActivity(phase) { counts[activity.rawValue] += 1 }
    }

    subscript(_ activity: ConnectionActivity) -> Int { counts[activity.rawValue] }
}
