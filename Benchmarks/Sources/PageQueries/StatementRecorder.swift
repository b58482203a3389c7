import Synchronization

/// Keeps the statements that a database ran while recording.
final class StatementRecorder: Sendable {
    private let statements = Mutex<[String]>([])

    func record(_ sql: String) {
        statements.withLock { $0.append(sql) }
    }

    /// The SELECT statements that run within `work`.
    func recording(_ work: () throws -> Void) rethrows -> [String] {
        statements.withLock { $0 = [] }
        try work()
        return statements.withLock { $0.filter { $0.hasPrefix("SELECT") } }
    }
}
