import GRDB

/// Answers searches. Cost depends on the page, not on the archive.
public struct SearchService: Sendable {
    /// Hits that are ranked; what follows is sorted by age alone.
    public static let rankedLimit = 60
    /// The newest matches are looked at this far for words that stand near each other.
    static let newestLimit = 200
    /// Matches of a kind are counted up to this.
    public static let countCap = 1_000

    private let reader: any DatabaseReader

    /// - Parameter reader: a database with the tables of ``SearchSchema``, whose connections know
    ///   the tokenizer.
    public init(reader: any DatabaseReader) {
        self.reader = reader
    }

    /// A page of hits. Blocks while reading; an empty or meaningless question has no hits.
    public func search(_ request: SearchRequest) throws -> SearchPage {
        try reader.read { try Self.search(request, in: $0) }
    }

    /// The first hits of each kind.
    ///
    /// - Parameter request: its `kind` and `cursor` are not looked at; `limit` is for each group.
    public func overview(_ request: SearchRequest) throws -> SearchOverview {
        try reader.read { db in
            guard let lookup = try SearchLookup.first(for: request, in: db) else {
                return SearchOverview(groups: [], isRelaxed: false)
            }
            let limit = request.boundedLimit
            let groups = try SearchKind.allCases.compactMap { kind -> SearchOverview.Group? in
                let rows = try lookup.of(kind).ranked(limit: limit, in: db)
                guard !rows.isEmpty else { return nil }
                return SearchOverview.Group(
                    kind: kind,
                    count: try lookup.of(kind).count(cap: Self.countCap, in: db),
                    hits: try lookup.hits(rows, in: db))
            }
            return SearchOverview(groups: groups, isRelaxed: lookup.isRelaxed)
        }
    }

    /// Reads what common searches need into memory, so that the first visitor does not wait.
    public func warmUp(siteID: Int64) throws {
        for text in ["quyết định", "và", "th", "43/2020"] {
            _ = try search(SearchRequest(text: text, siteID: siteID, includesIntegrated: true))
        }
    }

    private static func search(_ request: SearchRequest, in db: Database) throws -> SearchPage {
        guard let lookup = try SearchLookup.first(for: request, in: db) else { return .empty }
        let (rows, next) = try lookup.page(request.cursor, limit: request.boundedLimit, in: db)
        return SearchPage(
            hits: try lookup.hits(rows, in: db),
            counts: try lookup.counts(cap: countCap, in: db),
            next: next,
            isRelaxed: lookup.isRelaxed)
    }
}

extension SearchRequest {
    var boundedLimit: Int {
        min(max(limit, Self.limits.lowerBound), Self.limits.upperBound)
    }
}
