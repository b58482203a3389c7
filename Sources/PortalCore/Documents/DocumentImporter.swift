import Foundation
import GRDB

/// Takes documents from JSON Lines into a site; the same file can be taken again.
public struct DocumentImporter: Sendable {
    /// How an import is done.
    public struct Options: Sendable {
        /// A folder that holds the files which the rows name; nil where there is none.
        public var filesFolder: URL?
        /// Other names for issuers, for sources that leave out whose "UBND tỉnh" they mean.
        public var issuerNames: [String: String]

        /// Options; none by default.
        public init(filesFolder: URL? = nil, issuerNames: [String: String] = [:]) {
            self.filesFolder = filesFolder
            self.issuerNames = issuerNames
        }
    }

    /// What became of a line.
    public enum Outcome: Sendable, Equatable {
        case added
        case updated
        case unchanged
        case rejected(DocumentRowError)
    }

    private let database: PortalDatabase
    private let siteID: Int64
    private let store: FileStore
    private let options: Options

    /// - Parameters:
    ///   - siteID: the site the documents belong to.
    ///   - store: keeps the files.
    public init(
        database: PortalDatabase, siteID: Int64, store: FileStore, options: Options = Options()
    ) {
        self.database = database
        self.siteID = siteID
        self.store = store
        self.options = options
    }

    /// Takes some lines in one transaction; one outcome a line, in their order.
    ///
    /// - Throws: what the database or the disk reports; nothing of the batch is taken then.
    public func take(lines: [String], now: Instant) throws -> [Outcome] {
        try database.write { db in try take(lines: lines, now: now, in: db) }
    }

    /// Merges the pieces of the search index that an import leaves, which makes searching cheaper.
    /// For the end of an import.
    public func finish() throws {
        try database.write(SearchIndex.optimize)
    }

    func take(lines: [String], now: Instant, in db: Database) throws -> [Outcome] {
        try lines.map { try take($0, now: now, db) }
    }

    private func take(_ line: String, now: Instant, _ db: Database) throws -> Outcome {
        var record: DocumentRecord
        do {
            record = try DocumentRowReading.record(fromLine: line)
        } catch {
            return .rejected(error)
        }
        record.issuer = record.issuer.map { options.issuerNames[$0] ?? $0 }
        let files = try record.fileNames.map(file)
        return try DocumentStorage(siteID: siteID, now: now, db: db).put(record, files: files)
    }

    /// The file of that name from the given folder, kept; only its name where it is not there.
    private func file(named name: String) throws -> DocumentStorage.File {
        var file = DocumentStorage.File(name: name, byteCount: nil, digest: nil)
        // A name is one path component; anything else would lead out of the folder.
        guard let folder = options.filesFolder, !name.contains("/"), name != "..", name != "."
        else {
            return file
        }
        let source = folder.appendingPathComponent(name, isDirectory: false)
        let values = try? source.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
        guard values?.isRegularFile == true, let size = values?.fileSize else { return file }
        file.digest = try store.keep(contentsOf: source)
        file.byteCount = Int64(size)
        return file
    }
}
