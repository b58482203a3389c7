import Foundation
import GRDB

@testable import PortalCore

/// The demonstration content in a database that is filled once in this process and copied for
/// each test.
enum DemoTemplate {
    /// When it was filled: 09:00 on 24 November 2026.
    static let now = Instant(epochSeconds: 1_795_485_600)

    /// A fresh folder with a database; whoever asked removes it.
    static func copy() throws -> URL {
        let folder = try makeFolder()
        try FileManager.default.copyItem(
            at: try filled.get().appendingPathComponent("portal.sqlite"),
            to: folder.appendingPathComponent("portal.sqlite"))
        return folder
    }

    private static let filled = Result { () -> URL in
        let folder = try makeFolder()
        toRemove = folder
        atexit { DemoTemplate.toRemove.map { try? FileManager.default.removeItem(at: $0) } }
        let path = folder.appendingPathComponent("portal.sqlite").path
        let database = try PortalDatabase.migrated(path: path)
        let loader = DemoLoader(
            database: database, folder: PackageFiles.resources,
            store: FileStore(root: folder.appendingPathComponent("files")))
        var generator = SeededGenerator(seed: 1)
        _ = try loader.load(now: now, using: &generator)
        // The log is written back, so that the one file holds everything.
        try database.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try database.close()
        return folder
    }

    nonisolated(unsafe) private static var toRemove: URL?

    static func makeFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("portal-tests-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
