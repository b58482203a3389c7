import Foundation
import GRDB

@testable import PortalCore

/// A database of its own for each test: a copy of one that is migrated once in this process.
final class TestDatabase: Sendable {
    let database: PortalDatabase
    let path: String
    let portal: Portal
    private let folder: URL

    init(options: PortalDatabase.Options = PortalDatabase.Options(readers: 2)) throws {
        folder = try TemporaryFolder.make()
        path = folder.appendingPathComponent("portal.sqlite").path
        try FileManager.default.copyItem(atPath: try Self.template.get(), toPath: path)
        database = try PortalDatabase.existing(path: path, options: options)
        portal = Portal(database: database)
    }

    deinit {
        try? database.close()
        try? FileManager.default.removeItem(at: folder)
    }

    /// The migrated file, into which the log beside it was written back.
    private static let template = Result { () -> String in
        let path = try TemporaryFolder.makeForProcess().appendingPathComponent("template.sqlite")
            .path
        let database = try PortalDatabase.migrated(path: path)
        try database.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try database.close()
        return path
    }

    func write<Value>(_ changes: (Database) throws -> Value) throws -> Value {
        try database.write(changes)
    }

    func read<Value>(_ query: (Database) throws -> Value) throws -> Value {
        try database.read(query)
    }

    /// The rows of a table.
    func count(_ table: StaticSQL) throws -> Int {
        try read { db in try db.row("SELECT count(*) FROM " + table) { $0[0] } ?? 0 }
    }
}

/// Folders under the system's temporary one.
enum TemporaryFolder {
    /// A fresh folder; whoever made it removes it.
    static func make() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("portal-core-tests-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// A fresh folder that is removed when the process ends; for one call in a process.
    static func makeForProcess() throws -> URL {
        let folder = try make()
        forProcess = folder
        atexit { TemporaryFolder.forProcess.map { try? FileManager.default.removeItem(at: $0) } }
        return folder
    }

    nonisolated(unsafe) private static var forProcess: URL?
}
