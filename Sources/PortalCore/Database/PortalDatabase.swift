import Foundation
import GRDB

/// The portal's one SQLite database: opened, migrated, and shared by all services.
///
/// Write-ahead log and `synchronous=FULL`: a write that returned survives a crash of the process
/// and of the machine.
public final class PortalDatabase: Sendable {
    /// How the database is opened.
    public struct Options: Sendable {
        /// Connections that read at the same time; at least the number of workers.
        public var readers: Int
        /// How long a write waits for another process's write, in seconds.
        public var busyTimeout: Double
        /// Page cache of each connection, in KiB.
        public var cacheKiB: Int
        /// The most writes that share one transaction where many come at once; 1 for none.
        public var groupLimit: Int
        /// Called with the SQL of each statement, its arguments in their places, for tests and
        /// benchmarks.
        public var trace: (@Sendable (String) -> Void)?

        /// Options with defaults that suit a public site.
        public init(
            readers: Int = 8, busyTimeout: Double = 10, cacheKiB: Int = 4096,
            groupLimit: Int = 32, trace: (@Sendable (String) -> Void)? = nil
        ) {
            self.readers = readers
            self.busyTimeout = busyTimeout
            self.cacheKiB = cacheKiB
            self.groupLimit = groupLimit
            self.trace = trace
        }
    }

    /// Why a database could not be opened.
    public enum OpeningError: Error, Sendable, Equatable {
        /// There is no file at this path; `portal migrate` or `portal demo` makes one.
        case missing(path: String)
        /// The file has a schema that this program does not know: it is newer.
        case newerSchema(path: String)
        /// The schema is older than this program; `portal migrate` brings it up to date.
        case pendingMigrations(path: String)
    }

    /// Something was to be read or written after `close()`.
    public struct Closed: Error, Sendable, Equatable {}

    /// A read was ended since nobody waits for it any more.
    public struct Unwanted: Error, Sendable, Equatable {}

    let pool: DatabasePool
    private let path: String
    private let gate: ClosingGate
    private let writes: GroupCommit
    /// Who may end the reads; nil where they run to their end.
    private let watch: ReadWatch?

    /// Opens the file, making it where it is missing, and brings the schema up to date.
    ///
    /// - Throws: `OpeningError.newerSchema`, or what SQLite reports.
    public static func migrated(
        path: String, options: Options = Options()
    ) throws -> PortalDatabase {
        let database = try PortalDatabase(path: path, options: options)
        try database.refuseNewerSchema()
        try Schema.migrator.migrate(database.pool)
        return database
    }

    /// Opens an existing, up-to-date file.
    ///
    /// - Throws: `OpeningError`, or what SQLite reports.
    public static func existing(
        path: String, options: Options = Options()
    ) throws -> PortalDatabase {
        guard FileManager.default.fileExists(atPath: path) else {
            throw OpeningError.missing(path: path)
        }
        let database = try PortalDatabase(path: path, options: options)
        try database.refuseNewerSchema()
        let isComplete = try database.pool.read(Schema.migrator.hasCompletedMigrations)
        guard isComplete else { throw OpeningError.pendingMigrations(path: path) }
        return database
    }

    private init(path: String, options: Options) throws {
        self.path = path
        gate = ClosingGate()
        watch = nil
        pool = try DatabasePool(path: path, configuration: Self.configuration(options))
        writes = GroupCommit(pool, limit: max(1, options.groupLimit))
        // GRDB sets NORMAL when it enters WAL mode; an acknowledged write must be on disk.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }

    private init(_ database: PortalDatabase, watch: ReadWatch) {
        pool = database.pool
        path = database.path
        gate = database.gate
        writes = database.writes
        self.watch = watch
    }

    /// The same database for somebody who may leave: what is read through it ends when nobody waits
    /// any more. Writes are finished all the same.
    ///
    /// - Parameter demand: asked again and again on the thread that reads; it must not block.
    public func reading(while demand: @escaping @Sendable () -> ReadDemand) -> PortalDatabase {
        reading(ReadWatch(demand: demand))
    }

    func reading(_ watch: ReadWatch) -> PortalDatabase { PortalDatabase(self, watch: watch) }

    private static func configuration(_ options: Options) -> Configuration {
        var configuration = Configuration()
        configuration.maximumReaderCount = options.readers
        configuration.busyMode = .timeout(options.busyTimeout)
        configuration.prepareDatabase { [trace = options.trace, cacheKiB = options.cacheKiB] db in
            try db.execute(sql: "PRAGMA cache_size = -\(cacheKiB)")
            // What is deleted, such as personal data, is overwritten in the file.
            try db.execute(sql: "PRAGMA secure_delete = ON")
            if let trace {
                db.trace { event in trace(event.expandedDescription) }
            }
        }
        return configuration
    }

    private func refuseNewerSchema() throws {
        if try pool.read(Schema.migrator.hasBeenSuperseded) {
            throw OpeningError.newerSchema(path: path)
        }
    }

    /// Reads in one consistent snapshot; blocks the calling thread.
    ///
    /// - Throws: `Closed`, `Unwanted`, what `query` throws, or what SQLite reports.
    func read<Value>(_ query: (Database) throws -> Value) throws -> Value {
        guard let watch else { return try gate.pass { try pool.read(query) } }
        guard watch.demand() != .gone else { throw Unwanted() }
        return try gate.pass { try pool.read { try watch.read($0, query) } }
    }

    /// Writes all or nothing; returns when it is on disk. Blocks the calling thread. What is written
    /// at the same time shares the transaction (`GroupCommit`), and is apart all the same.
    ///
    /// All kept pages are dropped afterwards, since visitors may see the change.
    /// - Throws: `Closed`, what `changes` throws, or what SQLite reports.
    func write<Value>(_ changes: (Database) throws -> Value) throws -> Value {
        try gate.pass { try writes.write { try counted(changes, $0) } }
    }

    /// Writes as `write` does, in a transaction that nothing else shares: for what sets something for
    /// the whole transaction, would keep others waiting for long, or erases (to undo one of a group
    /// SQLite may put old pages into a temporary file, which `secure_delete` does not reach).
    func writeAlone<Value>(_ changes: (Database) throws -> Value) throws -> Value {
        try gate.pass { try pool.write { try counted(changes, $0) } }
    }

    private func counted<Value>(
        _ changes: (Database) throws -> Value, _ db: Database
    ) throws -> Value {
        let value = try changes(db)
        try ContentVersion.advance(db)
        return value
    }

    /// Writes what no visitor ever sees: sessions, drafts, notices. Kept pages stay.
    func writeQuietly<Value>(_ changes: (Database) throws -> Value) throws -> Value {
        try gate.pass { try writes.write(changes) }
    }

    /// Closes all connections, once what is being read and written is done. Whoever comes later
    /// gets an error.
    public func close() throws {
        guard gate.shut() else { return }
        // Moves the log into the file, so that a copy of the file alone is complete. Another process
        // that reads may stand in the way; the log then stays, and loses nothing.
        try? pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try pool.close()
    }
}
