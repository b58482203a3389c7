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

        /// Puts a job to its place, unless there is none.
        mutating func place(_ submission: Submission, queueLimit: Int) -> Step {
            if let worker = idle.popLast() {
                first[worker] = submission.job
                return .start(worker)
            }
            let isFull = waiting.count >= queueLimit
            if isFull, let refuse = submission.whenFull, !waiting.isIdle(submission.key) {
                return .refuse(refuse)
            }
            waiting.append(submission.job, for: submission.key)
            return .wait
        }
    }

    /// What is left to do for a job that has its place, or has none.
    private enum Step {
        case start(Int)
        case wait
        case refuse(Job)
    }

    private struct Submission {
        let key: AddressKey?
        let job: Job
        let whenFull: Job?
    }

    private let workers: [DispatchQueue]
    private let queueLimit: Int
    private let niceness: Int
    private let state: Mutex<State>
    /// What was submitted while a worker was changing the state.
    private let inbox = Inbox<Submission>()
    private let discarded = Inbox<[any Sendable]>()

    /// - Parameter niceness: by how much workers are nicer than their process.
    init(width: Int, queueLimit: Int, niceness: Int = 0) {
        let count = max(1, width)
        workers = (0..<count).map { DispatchQueue(label: "http-worker-\($0)") }
        self.queueLimit = queueLimit
        self.niceness = niceness
        state = Mutex(
            State(idle: Array(0..<count), first: Array(repeating: nil, count: count)))
    }

    /// How many workers are at work, and how many jobs wait for one.
    var load: (busy: Int, waiting: Int) {
        change { (workers.count - $0.idle.count, $0.waiting.count) }
    }

    /// Runs a job soon, or `whenFull` when the queue is full and already holds something for the address.
    /// What belongs to a request that has been let in has no `whenFull` and is never refused. Both are
    /// bounded by the number of connections.
    ///
    /// It never waits: where a worker is just changing the queue, that one puts the job there.
    func submit(for key: AddressKey?, _ job: @escaping Job, whenFull: Job? = nil) {
        let submission = Submission(key: key, job: job, whenFull: whenFull)
        let limit = queueLimit
        if let step = state.withLockIfAvailable({ $0.place(submission, queueLimit: limit) }) {
            take(step)
        } else {
            _ = inbox.put(submission)
        }
        sortInbox()
    }

    /// Leaves things that workers have made to the next worker that finishes a job: freeing memory may
    /// mean to wait for the thread that allocated it, which the system may have stopped.
    func discard(_ things: consuming [any Sendable]) {
        _ = discarded.put(things)
    }

    /// Lets go of what was discarded, unless the workers are about to.
    func freeDiscarded() {
        guard !discarded.isEmpty,
            state.withLockIfAvailable({ !$0.idle.isEmpty }) == true
        else { return }
        _ = discarded.takeAll()
    }

    /// Whoever has changed the state looks what came meanwhile.
    private func change<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
        defer { sortInbox() }
        return state.withLock { body(&$0) }
    }

    /// Puts what lies in the inbox to its places, unless somebody else is about to.
    private func sortInbox() {
        let limit = queueLimit
        while !inbox.isEmpty {
            let steps = state.withLockIfAvailable { state in
                inbox.takeAll().map { state.place($0, queueLimit: limit) }
            }
            guard let steps else { return }
            for step in steps { take(step) }
        }
    }

    private func take(_ step: Step) {
        switch step {
        case .start(let worker): workers[worker].async { self.run(on: worker) }
        case .wait: break
        case .refuse(let refuse): refuse()
        }
    }

    /// Holds each job, and the body that may belong to it, no longer than it runs.
    private func run(on worker: Int) {
        // Loops, for whom it works, go first.
        Thread.yield(by: niceness)
        Thread.requestSlice(LoopContext.workerSlice)
        while let job = next(for: worker) {
            job()
            _ = discarded.takeAll()
        }
        // What came since, when it did not look idle yet.
        _ = discarded.takeAll()
    }

    private func next(for worker: Int) -> Job? {
        change { state in
            if let first = state.first[worker].take() { return first }
            let job = state.waiting.next()
            if job == nil { state.idle.append(worker) }
            return job
        }
    }
}
