import Foundation
import Synchronization

/// Runs asynchronous work on the thread that asks for it, so that a worker can call what offers no
/// other way, and no thread of the shared pool is blocked.
///
/// For work that computes only: what waits for something else would wait here.
final class SynchronousExecutor: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    private let arrived = DispatchSemaphore(value: 0)

    private init() {}

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        arrived.signal()
    }

    /// - Returns: what the work gives.
    static func run<Value: Sendable>(
        _ work: @escaping @Sendable () async -> Value
    ) -> Value? {
        let executor = SynchronousExecutor()
        let box = ResultBox<Value>()
        let task = Task(executorPreference: executor) {
            let value = await work()
            box.set(value)
        }
        while box.isEmpty {
            executor.arrived.wait()
            let job = executor.jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            job?.runSynchronously(on: executor.asUnownedTaskExecutor())
        }
        withExtendedLifetime(task) {}
        return box.value
    }
}

/// Where the work leaves what it found.
private final class ResultBox<Value: Sendable>: Sendable {
    private let content = Mutex<Value?>(nil)

    var isEmpty: Bool { content.withLock { $0 == nil } }
    var value: Value? { content.withLock { $0 } }

    func set(_ value: Value) { content.withLock { $0 = value } }
}
