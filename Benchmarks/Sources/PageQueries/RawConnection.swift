import CSQLite

/// A read-only connection through SQLite's C interface.
final class RawConnection {
    struct Failure: Error {
        let code: Int32
    }

    private var handle: OpaquePointer?

    init(path: String) throws {
        let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, nil)
        guard code == SQLITE_OK else { throw Failure(code: code) }
    }

    deinit { sqlite3_close_v2(handle) }

    func prepare(_ sql: String) throws -> RawStatement {
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
        guard code == SQLITE_OK, let statement else { throw Failure(code: code) }
        return RawStatement(statement)
    }
}

/// A prepared statement.
final class RawStatement {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    deinit { sqlite3_finalize(handle) }

    /// Steps through all rows and reads every column as text.
    func readAll() throws {
        defer { sqlite3_reset(handle) }
        while true {
            let code = sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw RawConnection.Failure(code: code) }
            for column in 0..<sqlite3_column_count(handle) {
                _ = sqlite3_column_text(handle, column)
            }
        }
    }
}
