import GRDB

/// The audit trail as administrators read and check it.
public struct AuditService: Sendable {
    let database: PortalDatabase

    /// Entries read at once while the whole chain is checked.
    private static let batch = 1000

    /// A page of what somebody may see of the trail from a site, the newest first.
    public func page(
        _ search: AuditSearch, on siteID: Int64, of actor: Actor, page: PageRequest, limit: Int
    ) throws -> Page<AuditEntry> {
        let filter = try database.read { try Self.filter(search, on: siteID, of: actor, $0) }
        return try self.page(filter, page: page, limit: limit)
    }

    /// A page of the entries that a filter admits, whoever asks.
    func page(
        _ filter: AuditFilter, page: PageRequest, limit: Int
    ) throws -> Page<AuditEntry> {
        try database.read { try AuditTrail.page(filter, page, limit: limit, $0) }
    }

    /// Who keeps the whole installation reads from the provincial portal what happened anywhere;
    /// all others what happened on the site.
    private static func filter(
        _ search: AuditSearch, on siteID: Int64, of actor: Actor, _ db: Database
    ) throws -> AuditFilter {
        let isWhole =
            try actor.holdsEverywhere(.seeAudit) && SiteQueries.provinceID(db) == siteID
        return AuditFilter(
            siteID: isWhole ? nil : siteID,
            accounts: try search.who.map { who in
                let wanted = who.folded
                let found = try AccountQueries.all(db).filter {
                    $0.username == wanted || $0.displayName.folded.contains(wanted)
                }
                return AuditFilter.Accounts(
                    ids: found.map(\.id),
                    includesOperator: Actor.operatorAtConsole.name.folded.contains(wanted))
            },
            subject: search.subject, act: search.act, from: search.from, until: search.until)
    }

    /// What is taken out of the house: a cursor over the entries, the oldest first. That it was
    /// taken is an entry itself.
    public func export(
        _ search: AuditSearch, on siteID: Int64, of actor: Actor, now: Instant
    ) throws -> AuditExport {
        try database.writeQuietly { db in
            let filter = try Self.filter(search, on: siteID, of: actor, db)
            let last = try AuditTrail.lastID(db)
            let wanted = AuditSearch.Field.allCases.compactMap { field in
                search.values[field].flatMap { $0.isEmpty ? nil : "\(field.rawValue)=\($0)" }
            }
            try AuditTrail.append(
                AuditRecord(
                    "audit.export", "audit \(last)", siteID: siteID,
                    after: wanted.isEmpty ? nil : wanted.joined(separator: "; ")),
                by: actor, at: now, db)
            return AuditExport(database: database, filter: filter, last: last)
        }
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
}
