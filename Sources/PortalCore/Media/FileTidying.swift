import Foundation
import GRDB

/// Removes files of a store that no row refers to: left behind by a crash, by a form that was
/// refused after its files were kept, or by an item that was taken away.
public struct FileTidying: Sendable {
    /// What is younger may be on its way into the database, in seconds.
    private static let youth: Double = 86_400

    let store: FileStore
    let database: PortalDatabase
    /// The digests of all files that rows refer to.
    let known: @Sendable (Database) throws -> [String]

    /// - Parameter now: by the clock of the file system.
    /// - Returns: how many files were removed.
    @discardableResult
    public func tidy(now: Date) throws -> Int {
        let oldest = now.addingTimeInterval(-Self.youth)
        let old = try store.files().filter { $0.modified < oldest }
        guard !old.isEmpty else { return 0 }
        // Read after the files, so that what was kept meanwhile is known.
        let known = Set(try database.read(self.known))
        let forgotten = old.filter { file in file.digest.map { !known.contains($0) } ?? true }
        return try forgotten.count { file in
            // Kept again meanwhile, it is young.
            guard try isOlder(file.place, than: oldest) else { return false }
            try FileManager.default.removeItem(at: file.place)
            return true
        }
    }

    private func isOlder(_ place: URL, than time: Date) throws -> Bool {
        let facts = try FileManager.default.attributesOfItem(atPath: place.path)
        return (facts[.modificationDate] as? Date).map { $0 < time } ?? false
    }
}

extension MediaLibrary {
    /// Tidies the files of the library.
    public var tidying: FileTidying {
        FileTidying(store: store, database: database) { db in
            try db.rows(
                "SELECT digest FROM media_version UNION SELECT digest FROM media_rendition"
            ) { $0[0] }
        }
    }
}
