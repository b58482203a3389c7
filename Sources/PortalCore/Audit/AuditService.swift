/// The audit trail as administrators read and check it.
public struct AuditService: Sendable {
    let database: PortalDatabase

    /// Entries read at once while the whole chain is checked.
    private static let batch = 1000

    /// A page of the trail, the newest first.
    public func page(
        _ filter: AuditFilter, page: PageRequest, limit: Int
    ) throws -> Page<AuditEntry> {
        try database.read { try AuditTrail.page(filter, page, limit: limit, $0) }
    }

    /// What checking the chain found.
    public enum Verdict: Sendable, Equatable {
        /// Every entry stands as it was written; the last hash is to be noted elsewhere, since the
        /// removal of the newest entries can only be seen by one who knows it.
        case intact(count: Int64, lastHash: String)
        /// The first entry that was changed, or before which one is missing.
        case broken(at: Int64)
        /// A hash that was noted earlier is not there any more: the newest entries were removed.
        case shortened
    }

    /// Checks every entry from the first.
    ///
    /// - Parameter noted: the last hash of an earlier check, kept elsewhere.
    public func verify(expecting noted: String? = nil) throws -> Verdict {
        var count: Int64 = 0
        var last = HashChain.beginning
        var isFound = noted == nil || noted == last
        while true {
            let entries = try database.read {
                try AuditTrail.entries(after: count, limit: Self.batch, $0)
            }
            if entries.isEmpty {
                return isFound ? .intact(count: count, lastHash: last) : .shortened
            }
            for entry in entries {
                guard entry.id == count + 1, entry.previous == last,
                    entry.hash == entry.expectedHash
                else { return .broken(at: count + 1) }
                count += 1
                last = entry.hash
                isFound = isFound || noted == last
            }
        }
    }

    /// Entries after a number, oldest first, for export.
    public func entries(after id: Int64, limit: Int) throws -> [AuditEntry] {
        try database.read { try AuditTrail.entries(after: id, limit: limit, $0) }
    }
}
