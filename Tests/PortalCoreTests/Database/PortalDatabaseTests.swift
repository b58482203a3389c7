import Foundation
import GRDB
import Testing

@testable import PortalCore

struct PortalDatabaseTests {
    @Test func aWriteIsOnDiskWhenItReturns() throws {
        let base = try TestDatabase()
        let settings = try base.write { db in
            [
                try Int.fetchOne(db, sql: "PRAGMA synchronous"),
                try Int.fetchOne(db, sql: "PRAGMA foreign_keys"),
            ]
        }
        #expect(settings == [2, 1])  // FULL; enforced
        let mode = try base.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect(mode == "wal")
    }

    @Test func aMissingFileIsAnErrorAndIsNotMade() throws {
        let folder = try TemporaryFolder.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("portal.sqlite").path
        #expect(throws: PortalDatabase.OpeningError.missing(path: path)) {
            try PortalDatabase.existing(path: path)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func anEmptyFileAwaitsItsMigrations() throws {
        let folder = try TemporaryFolder.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("portal.sqlite").path
        _ = try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE khac (a)") }
        #expect(throws: PortalDatabase.OpeningError.pendingMigrations(path: path)) {
            try PortalDatabase.existing(path: path)
        }
        try PortalDatabase.migrated(path: path).close()
        try PortalDatabase.existing(path: path).close()
    }

    @Test func aNewerSchemaIsRefused() throws {
        let base = try TestDatabase()
        try base.write { db in
            try db.run("INSERT INTO grdb_migrations (identifier) VALUES ('tương lai')")
        }
        for open in [PortalDatabase.existing, PortalDatabase.migrated] {
            #expect(throws: PortalDatabase.OpeningError.newerSchema(path: base.path)) {
                try open(base.path, PortalDatabase.Options())
            }
        }
    }

    @Test func changesOfAnotherConnectionAreNoticedOnce() throws {
        let base = try TestDatabase()
        let monitor = try ChangeMonitor(of: base.database)
        #expect(try !monitor.hasChanged())
        let other = try PortalDatabase.existing(path: base.path)
        defer { try? other.close() }
        try other.write { try $0.run("INSERT INTO document_issuer (slug, name) VALUES ('a', 'A')") }
        #expect(try monitor.hasChanged())
        #expect(try !monitor.hasChanged())
        try base.write { try $0.run("DELETE FROM document_issuer") }
        #expect(try monitor.hasChanged())
        #expect(try !monitor.hasChanged())
    }

    @Test(arguments: [
        ("5.7", PageCursor(key: 5, id: 7)), ("-5.7", PageCursor(key: -5, id: 7)), ("5", nil),
        ("5.", nil), (".7", nil), ("5.7.9", nil), ("a.b", nil), ("", nil), ("5 .7", nil),
        ("99999999999999999999.1", nil),
    ])
    func cursorsAreReadStrictly(text: String, cursor: PageCursor?) {
        #expect(PageCursor(text) == cursor)
        if let cursor { #expect(cursor.text == text) }
    }
}
