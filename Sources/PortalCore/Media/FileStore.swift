import Crypto
import Foundation

/// Files kept by the hash of their content, outside every folder that is served directly.
public struct FileStore: Sendable {
    private let root: URL

    /// - Parameter root: the folder; made when the first file is kept.
    public init(root: URL) {
        self.root = root
    }

    /// Keeps a copy of a file and returns the SHA-256 of its content in hexadecimal.
    ///
    /// The copy is complete and on disk when this returns: it is written beside its place, synced,
    /// and renamed into it.
    public func keep(contentsOf source: URL) throws -> String {
        let data = try Data(contentsOf: source, options: .mappedIfSafe)
        let digest = SHA256.hash(data: data).map(Self.hexadecimal).joined()
        let place = location(of: digest)
        guard !FileManager.default.fileExists(atPath: place.path) else { return digest }
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        let draft = place.appendingPathExtension("part-\(UUID().uuidString)")
        try data.write(to: draft)
        try FileHandle(forUpdating: draft).synchronizeAndClose()
        try FileManager.default.moveItem(at: draft, to: place)
        return digest
    }

    /// Where a kept file lies.
    public func location(of digest: String) -> URL {
        root.appendingPathComponent(String(digest.prefix(2)), isDirectory: true)
            .appendingPathComponent(digest, isDirectory: false)
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }
}

extension FileHandle {
    fileprivate func synchronizeAndClose() throws {
        try synchronize()
        try close()
    }
}
