import Dispatch
import Synchronization

/// Writes access log lines away from the loops. At most `capacity` bytes wait; what comes beyond
/// is dropped and counted, because a slow disk must not slow down answers.
public final class AccessLog: Sendable {
    /// Takes whole lines, each ending in LF, one call at a time.
    public typealias Sink = @Sendable (_ lines: [UInt8]) -> Void

    private struct State {
        var waiting = 0
        var dropped = 0
    }

    let format: AccessLogFormat
    private let sink: Sink
    private let capacity: Int
    private let queue = DispatchQueue(label: "access-log")
    private let state = Mutex(State())

    /// A log that hands its lines to `sink` on a queue of its own.
    public init(
        format: AccessLogFormat = AccessLogFormat(), capacity: Int = 8_388_608,
        sink: @escaping Sink
    ) {
        self.format = format
        self.capacity = capacity
        self.sink = sink
    }

    /// Batches of lines that were dropped because the sink was too slow.
    public var droppedBatches: Int { state.withLock(\.dropped) }

    /// Waits until everything handed over so far has been written.
    public func flush() {
        queue.sync {}
    }

    /// Does something between two batches, such as opening the file anew, and waits for it. What
    /// was handed over before has been written by then.
    public func betweenBatches(_ work: () -> Void) {
        queue.sync(execute: work)
    }

    func append(_ lines: [UInt8]) {
        let isAccepted = state.withLock { state in
            guard state.waiting + lines.count <= capacity else {
                state.dropped += 1
                return false
            }
            state.waiting += lines.count
            return true
        }
        guard isAccepted else { return }
        queue.async { [self] in
            sink(lines)
            state.withLock { $0.waiting -= lines.count }
        }
    }
}
