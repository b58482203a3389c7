import CSQLite
import Synchronization

/// A connection through SQLite's C interface, set as the portal sets its own.
final class RawConnection {
    struct Failure: Error {
        let code: Int32
        let sql: String
    }

    private var handle: OpaquePointer?

    init(path: String) throws {
        let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil)
        guard code == SQLITE_OK else { throw Failure(code: code, sql: "") }
        for sql in [
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
            "PRAGMA cache_size = -4096",
        ] { try run(sql) }
    }

    deinit { sqlite3_close_v2(handle) }

    /// Runs a statement to its end and reads every column as text.
    func run(_ sql: String) throws {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
            throw Failure(code: sqlite3_errcode(handle), sql: sql)
        }
        defer { sqlite3_finalize(statement) }
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw Failure(code: code, sql: sql) }
            for column in 0..<sqlite3_column_count(statement) {
                _ = sqlite3_column_text(statement, column)
            }
        }
    }
}

/// Keeps the statements that a database ran since recording began.
final class StatementRecorder: Sendable {
    private let kept = Mutex<[String]>([])

    func begin() { kept.withLock { $0 = [] } }

    func record(_ sql: String) { kept.withLock { $0.append(sql) } }

    /// Without settings, and without what triggers ran, which run by themselves again.
    var statements: [String] {
        kept.withLock { $0.filter { !$0.hasPrefix("--") && !$0.hasPrefix("PRAGMA") } }
    }
}
