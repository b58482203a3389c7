import GRDB
import Synchronization

/// Tells whether what visitors see may have changed since it was last asked, by this process or by
/// another one such as `portal import`.
public final class ChangeMonitor: Sendable {
    private let queue: DatabaseQueue
    private let last: Mutex<Int64>

    /// - Parameter database: watched through a connection of the monitor's own, which never waits
    ///   for those of the workers.
    public init(of database: PortalDatabase) throws {
        var configuration = Configuration()
        configuration.readonly = true
        queue = try DatabaseQueue(path: database.pool.path, configuration: configuration)
        last = Mutex(try queue.read(ContentVersion.number))
    }

    /// Whether anything was committed by `PortalDatabase.write` since the last call. What
    /// `writeQuietly` commits does not count. Costs some microseconds.
    public func hasChanged() throws -> Bool {
        let version = try queue.read(ContentVersion.number)
        return last.withLock { last in
            defer { last = version }
            return last != version
        }
    }
}
