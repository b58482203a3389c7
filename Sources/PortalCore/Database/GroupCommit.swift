import Dispatch
import GRDB
import Synchronization

/// Lets writes that would wait for one another share a transaction, and so one sync of the disk.
///
/// A write that finds nobody writing goes at once and alone. Those that come while it is on its way
/// to the disk go together in the next transaction, in the order they came, each in a savepoint of
/// its own, so that one that fails takes nothing of the others with it. Every write returns when its
/// transaction is on disk.
final class GroupCommit: Sendable {
    private struct State {
        var isWriting = false
        var waiting: [PendingWrite] = []
    }

    private let pool: DatabasePool
    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: the most writes in one transaction, so that the first does not wait long
    ///   for the last.
    init(_ pool: DatabasePool, limit: Int) {
        self.pool = pool
        self.limit = limit
    }

    /// Writes that wait for the one that is under way.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// Blocks the calling thread until the write is on disk.
    ///
    /// - Throws: what `changes` throws; what SQLite reports, also where it ended the transaction of
    ///   the whole group, as on a full disk.
    func write<Value>(_ changes: (Database) throws -> Value) throws -> Value {
        try withoutActuallyEscaping(changes) { changes in
            var value: Value?
            let write = PendingWrite { value = try changes($0) }
            if waitsForTurn(write) { write.wake.wait() }
            if !write.isDone { lead() }
            try write.check()
            guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
            return value
        }
    }

    /// Lets a write begin, or puts it in the queue behind the one that is under way.
    private func waitsForTurn(_ write: PendingWrite) -> Bool {
        state.withLock { state in
            state.waiting.append(write)
            defer { state.isWriting = true }
            return state.isWriting
        }
    }

    /// Writes the first in the queue and those behind it; then the next in the queue leads.
    private func lead() {
        let group = state.withLock { state in
            let group = Array(state.waiting.prefix(limit))
            state.waiting.removeFirst(group.count)
            return group
        }
        commit(group)
        let next = state.withLock { state in
            state.isWriting = !state.waiting.isEmpty
            return state.waiting.first
        }
        next?.wake.signal()
        // Whoever leads waits for nobody, so the signal of its own is never taken.
        for write in group.dropFirst() { write.wake.signal() }
    }

    private func commit(_ group: [PendingWrite]) {
        do {
            try pool.write { db in
                guard group.count > 1 else { return try group.forEach { try $0.perform(db) } }
                for write in group { try attempt(write, db) }
            }
            for write in group { write.end(.success(())) }
        } catch {
            for write in group { write.end(.failure(error)) }
        }
    }

    /// - Throws: what ended the transaction of the whole group.
    private func attempt(_ write: PendingWrite, _ db: Database) throws {
        do {
            try db.run("SAVEPOINT member")
            try write.perform(db)
            try db.run("RELEASE member")
        } catch {
            write.end(.failure(error))
            guard db.isInsideTransaction else { throw error }
            // GRDB's own savepoints keep silent where undoing fails, and half a write would be stored.
            try db.run("ROLLBACK TO member")
            try db.run("RELEASE member")
        }
    }
}

/// A write in the queue, and what became of it.
private final class PendingWrite: Sendable {
    let wake = DispatchSemaphore(value: 0)
    private let outcome = Mutex<Result<Void, any Error>?>(nil)
    /// Nil once it is done, since the closure must not outlive the call that brought it. It need not be
    /// Sendable: the thread that brought it sleeps from the moment it is in the queue until `wake`, and
    /// only the one that leads touches it meanwhile.
    private nonisolated(unsafe) var work: ((Database) throws -> Void)?

    init(_ work: @escaping (Database) throws -> Void) {
        self.work = work
    }

    var isDone: Bool { outcome.withLock { $0 != nil } }

    func perform(_ db: Database) throws { try work?(db) }

    /// Keeps what became of it; the first word holds.
    func end(_ result: Result<Void, any Error>) {
        work = nil
        outcome.withLock { $0 = $0 ?? result }
    }

    /// - Throws: why it was not stored.
    func check() throws { try outcome.withLock { try $0?.get() } }
}
