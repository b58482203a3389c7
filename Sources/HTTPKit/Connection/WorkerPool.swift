import Dispatch
import Synchronization

/// Runs handlers on Dispatch, at most `width` at a time, with a bounded queue before them in which
/// addresses take turns.
///
/// Each worker is a serial queue with a thread of its own while it has work. A worker that finishes
/// takes the next job itself, so under load a job costs no dispatch at all.
final class WorkerPool: Sendable {
    typealias Job = @Sendable () -> Void

    private struct State {
        var idle: [Int]
        /// What an idle worker was given to begin with.
        var first: [Job?]
        var waiting = FairQueue<Job>()
    }

    private let workers: [DispatchQueue]
    private let queueLimit: Int
    private let state: Mutex<State>

    init(width: Int, queueLimit: Int) {
        let count = max(1, width)
        workers = (0..<count).map { DispatchQueue(label: "http-worker-\($0)") }
        self.queueLimit = queueLimit
        state = Mutex(
            State(idle: Array(0..<count), first: Array(repeating: nil, count: count)))
    }

    /// How many workers are at work, and how many jobs wait for one.
    var load: (busy: Int, waiting: Int) {
        state.withLock { (workers.count - $0.idle.count, $0.waiting.count) }
    }

    /// Runs a job soon; false when the queue is full and already holds something for the address.
    /// What belongs to a request that has been let in, `isContinuation`, is never refused. Both are
    /// bounded by the number of connections.
    func submit(
        for key: AddressKey?, isContinuation: Bool = false, _ job: @escaping Job
    ) -> Bool {
        enum Place {
            case worker(Int)
            case queue
            case none
        }
        let place: Place = state.withLock { state in
            if let worker = state.idle.popLast() {
                state.first[worker] = job
                return .worker(worker)
            }
            let isFull = state.waiting.count >= queueLimit
            guard isContinuation || !isFull || state.waiting.isIdle(key) else { return .none }
            state.waiting.append(job, for: key)
            return .queue
        }
        switch place {
        case .worker(let worker):
            workers[worker].async { self.run(on: worker) }
            return true
        case .queue: return true
        case .none: return false
        }
    }

    /// Holds each job, and the body that may belong to it, no longer than it runs.
    private func run(on worker: Int) {
        while let job = next(for: worker) { job() }
    }

    private func next(for worker: Int) -> Job? {
        state.withLock { state in
            if let first = state.first[worker].take() { return first }
            let job = state.waiting.next()
            if job == nil { state.idle.append(worker) }
            return job
        }
    }
}
