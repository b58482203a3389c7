/// The publication record as anyone reads and checks it (Article 4.2).
public struct PublicationService: Sendable {
    let database: PortalDatabase

    private static let batch = 1000

    /// A site's entries, the newest first.
    public func page(
        of site: Site, page: PageRequest, limit: Int
    ) throws -> Page<PublicationEntry> {
        try database.read { try PublicationLog.page(siteID: site.id, page, limit: limit, $0) }
    }

    /// An entry with all entries of the same item; nil where there is none.
    public func entry(
        _ id: Int64, of site: Site
    ) throws -> (entry: PublicationEntry, history: [PublicationEntry])? {
        try database.read { db in
            guard let entry = try PublicationLog.entry(id: id, siteID: site.id, db) else {
                return nil
            }
            return (
                entry, try PublicationLog.history(of: id, siteID: site.id, db)
            )
        }
    }

    /// The content that an entry's hash stands for; nil for what was taken away since, which may
    /// have been for good reason.
    public func content(_ id: Int64, of site: Site) throws -> String? {
        try database.read { db in
            guard let entry = try PublicationLog.entry(id: id, siteID: site.id, db),
                try PublicationLog.history(of: id, siteID: site.id, db).last?.act
                    != .removed
            else { return nil }
            return try PublicationLog.content(hash: entry.contentHash, db)
        }
    }

    /// Entries of all sites after a number, oldest first, for those who keep a copy.
    public func entries(after id: Int64, limit: Int) throws -> [PublicationEntry] {
        try database.read { try PublicationLog.entries(after: id, limit: limit, $0) }
    }

    /// Checks every entry from the first, and that the content of each is the one it was hashed
    /// with.
    ///
    /// - Parameter noted: the last hash of an earlier check, kept elsewhere.
    /// - Returns: the number of entries and the last hash, or the first entry that is wrong.
    public func verify(expecting noted: String? = nil) throws -> AuditService.Verdict {
        var count: Int64 = 0
        var last = HashChain.beginning
        var isFound = noted == nil || noted == last
        while true {
            let entries = try entries(after: count, limit: Self.batch)
            if entries.isEmpty {
                return isFound ? .intact(count: count, lastHash: last) : .shortened
            }
            for entry in entries {
                guard entry.id == count + 1, entry.previous == last,
                    entry.hash == entry.expectedHash, try isContentKept(of: entry)
                else { return .broken(at: count + 1) }
                count += 1
                last = entry.hash
                isFound = isFound || noted == last
            }
        }
    }

    private func isContentKept(of entry: PublicationEntry) throws -> Bool {
        let content = try database.read {
            try PublicationLog.content(hash: entry.contentHash, $0)
        }
        return content.map(PublicationLog.digest) == entry.contentHash
    }
}
