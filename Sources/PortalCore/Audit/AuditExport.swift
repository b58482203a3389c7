import Synchronization

/// Entries of the audit trail on their way out, a part at a time.
public final class AuditExport: Sendable {
    private let database: PortalDatabase
    private let filter: AuditFilter
    private let last: Int64
    private let position = Mutex<Int64>(0)

    init(database: PortalDatabase, filter: AuditFilter, last: Int64) {
        self.database = database
        self.filter = filter
        self.last = last
    }

    /// The next entries; empty at the end. What is written meanwhile is not among them.
    public func next(_ count: Int) throws -> [AuditEntry] {
        try position.withLock { position in
            let entries = try database.read {
                try AuditTrail.entries(filter, after: position, upTo: last, limit: count, $0)
            }
            if let newest = entries.last { position = newest.id }
            return entries
        }
    }
}
