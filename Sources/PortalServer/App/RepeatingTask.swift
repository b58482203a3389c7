import Dispatch
import Synchronization

/// Work that is done again and again, never twice at a time, on a queue of its own.
final class RepeatingTask {
    /// Asked by long work whether it should come to its end.
    final class Ending: Sendable {
        private let flag = Atomic(false)
        /// Whether nobody waits for the work any more.
        var isNear: Bool { flag.load(ordering: .relaxed) }
        fileprivate func announce() { flag.store(true, ordering: .relaxed) }
    }

    private let queue: DispatchQueue
    private let timer: any DispatchSourceTimer
    private let ending = Ending()

    init(
        _ name: String, every interval: DispatchTimeInterval,
        _ work: @escaping @Sendable (Ending) -> Void
    ) {
        queue = DispatchQueue(label: "portal.\(name)", qos: .utility)
        timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(
            deadline: .now() + interval, repeating: interval, leeway: .milliseconds(20))
        timer.setEventHandler { [ending] in work(ending) }
        timer.resume()
    }

    /// Begins no further round and waits for the one under way.
    func stop() {
        ending.announce()
        timer.cancel()
        queue.sync {}
    }
}
