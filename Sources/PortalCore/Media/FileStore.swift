import Crypto
import Foundation

/// Files kept by the hash of their content, outside every folder that is served directly.
public struct FileStore: Sendable {
    private let root: URL

    /// - Parameter root: the folder; made when the first file is kept.
    public init(root: URL) {
        self.root = root
    }

    /// A store of its own in a folder below this one, such as that of the media library.
    public func folder(_ name: String) -> FileStore {
        FileStore(root: root.appendingPathComponent(name, isDirectory: true))
    }

    /// Keeps a copy of a file and returns the SHA-256 of its content in hexadecimal.
    ///
    /// The copy is complete and on disk when this returns: it is written beside its place, synced,
    /// renamed into it, and its folder is synced.
    public func keep(contentsOf source: URL) throws -> String {
        try keep(Data(contentsOf: source, options: .mappedIfSafe))
    }

    /// The same for content in memory.
    public func keep(_ data: Data) throws -> String {
        let digest = Self.digest(of: data)
        let place = location(of: digest)
        if touch(place) { return digest }
        let folder = place.deletingLastPathComponent()
        try make(folder)
        let draft = place.appendingPathExtension(Self.draftMark + UUID().uuidString)
        do {
            try data.write(to: draft)
            try FileHandle(forUpdating: draft).synchronizeAndClose()
            try FileManager.default.moveItem(at: draft, to: place)
        } catch {
            try? FileManager.default.removeItem(at: draft)
            // Somebody else kept the same content meanwhile.
            guard touch(place) else { throw error }
        }
        try FileHandle(forReadingFrom: folder).synchronizeAndClose()
        return digest
    }

    /// A new folder is on disk before anything lies in it.
    private func make(_ folder: URL) throws {
        let manager = FileManager.default
        guard !manager.fileExists(atPath: folder.path) else { return }
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileHandle(forReadingFrom: root).synchronizeAndClose()
        try FileHandle(forReadingFrom: root.deletingLastPathComponent()).synchronizeAndClose()
    }

    /// The SHA-256 of content in hexadecimal.
    static func digest(of data: Data) -> String {
        SHA256.hash(data: data).map(hexadecimal).joined()
    }

    /// Where a kept file lies.
    public func location(of digest: String) -> URL {
        root.appendingPathComponent(String(digest.prefix(2)), isDirectory: true)
            .appendingPathComponent(digest, isDirectory: false)
    }

    /// Whether a file is kept.
    func holds(_ digest: String) -> Bool {
        FileManager.default.fileExists(atPath: location(of: digest).path)
    }

    /// A folder for files that are on their way, on the same file system; made where it is missing.
    public func workFolder() throws -> URL {
        let folder = root.appendingPathComponent("work", isDirectory: true)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        return folder
    }

    /// Makes a kept file young again, so that nobody who tidies takes it for forgotten; false where
    /// there is none.
    private func touch(_ place: URL) -> Bool {
        let now: [FileAttributeKey: Any] = [.modificationDate: Date()]
        return (try? FileManager.default.setAttributes(now, ofItemAtPath: place.path)) != nil
    }

    private static let draftMark = "part-"

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }
}

/// A file that lies in a store.
struct StoredFile: Sendable, Equatable {
    /// Where it lies.
    let place: URL
    /// The hash that names it; nil for what was left behind half written.
    let digest: String?
    /// When it was last written or kept.
    let modified: Date
}

extension FileStore {
    /// Everything that lies in the store and in its folder for work, in no order.
    func files() throws -> [StoredFile] {
        let manager = FileManager.default
        guard manager.fileExists(atPath: root.path) else { return [] }
        return try manager.contentsOfDirectory(atPath: root.path).flatMap { name in
            let folder = root.appendingPathComponent(name, isDirectory: true)
            guard name.utf8.count == 2 || name == "work" else { return [StoredFile]() }
            return try manager.contentsOfDirectory(atPath: folder.path).compactMap { file in
                let place = folder.appendingPathComponent(file, isDirectory: false)
                let facts = try? manager.attributesOfItem(atPath: place.path)
                guard let modified = facts?[.modificationDate] as? Date else { return nil }
                let isWhole = file.utf8.count == 64 && file.hasPrefix(name)
                return StoredFile(
                    place: place, digest: isWhole ? file : nil, modified: modified)
            }
        }
    }
}

extension FileHandle {
    fileprivate func synchronizeAndClose() throws {
        try synchronize()
        try close()
    }
}
