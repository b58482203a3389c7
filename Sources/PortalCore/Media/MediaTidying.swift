import Foundation
import GRDB

/// Removes files that no row refers to: left behind by a crash, by a file that was refused after it
/// was kept, or by an item that was taken away.
public struct MediaTidying: Sendable {
    /// What is younger may be on its way into the database, in seconds.
    private static let youth: Double = 86_400

    let library: MediaLibrary

    /// Tidies the files of a library.
    public init(library: MediaLibrary) {
        self.library = library
    }

    /// - Parameter now: by the clock of the file system.
    /// - Returns: how many files were removed.
    @discardableResult
    public func tidy(now: Date) throws -> Int {
        let oldest = now.addingTimeInterval(-Self.youth)
        let old = try library.store.files().filter { $0.modified < oldest }
        guard !old.isEmpty else { return 0 }
        // Read after the files, so that what was kept meanwhile is known.
        let known: Set<String> = try library.database.read { db in
            Set(
                try db.rows(
                    "SELECT digest FROM media_version UNION SELECT digest FROM media_rendition"
                ) { $0[0] })
        }
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
