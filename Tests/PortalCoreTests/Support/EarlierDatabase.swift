import GRDB
import Testing

@testable import PortalCore

/// A database as an earlier version left it, to be brought up to date.
struct EarlierDatabase {
    let queue: DatabaseQueue

    /// - Parameters:
    ///   - last: the last migration of that version.
    ///   - fill: what it stored; the province's portal is there, with the number 1.
    init(upTo last: Migration, fill: (Database) throws -> Void) throws {
        queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: last.name)
        try queue.write { db in
            try db.run(
                """
                INSERT INTO site (id, label, kind, status, name, short_name, owner, operating_body,
                    board)
                VALUES (1, '', 'province', 'live', 'a', 'a', 'a', 'a', 'a')
                """)
            try fill(db)
        }
    }

    /// Applies all that came since; nothing stored may lose what it refers to.
    func migrate() throws {
        try Schema.migrator.migrate(queue)
        #expect(try queue.read { try $0.foreignKeyViolations().next() } == nil)
    }

    func read<Value>(_ query: (Database) throws -> Value) throws -> Value {
        try queue.read(query)
    }
}
