import GRDB

/// Answers searches. Cost depends on the page, not on the archive.
public struct SearchService: Sendable {
    /// Hits that are ranked; what follows is sorted by age alone.
    public static let rankedLimit = 60
    /// The least number of the newest entries with the words in their title that are compared.
    static let headingLimit = 20
    /// The most entries with many words side by side whose titles are read to find those that have
    /// them there.
    static let candidateLimit = 100
    /// Matches of a kind are counted up to this.
    public static let countCap = 100

    private let source: Source

    /// Where it reads.
    private enum Source: Sendable {
        case portal(PortalDatabase)
        case archive(any DatabaseReader)

        func read<Value>(_ query: (Database) throws -> Value) throws -> Value {
            switch self {
            case .portal(let database): try database.read(query)
            case .archive(let reader): try reader.read(query)
            }
        }
    }

    init(database: PortalDatabase) {
        source = .portal(database)
    }

    /// - Parameter reader: a database of another kind with the tables of ``SearchSchema``.
    public init(reader: any DatabaseReader) {
        source = .archive(reader)
    }

    /// A page of hits. Blocks while reading; an empty or meaningless question has no hits.
    public func search(_ request: SearchRequest) throws -> SearchPage {
        try source.read { db in
            guard let lookup = try SearchLookup(request, in: db) else { return .empty }
            let kinds = request.kind.map { [$0] } ?? SearchKind.allCases
            let (rows, next) = try lookup.page(kinds, request.cursor, limit: request.boundedLimit)
            return SearchPage(
                hits: try lookup.hits(rows), counts: lookup.counts, next: next,
                isRelaxed: lookup.isRelaxed)
        }
    }

    /// The first hits of each kind.
    ///
    /// - Parameter request: its `kind` and `cursor` are not looked at; `limit` is for each group.
    public func overview(_ request: SearchRequest) throws -> SearchOverview {
        try source.read { db in
            guard let lookup = try SearchLookup(request, in: db) else {
                return SearchOverview(groups: [], isRelaxed: false)
            }
            let counts = lookup.counts
            let groups = try SearchKind.allCases.compactMap { kind -> SearchOverview.Group? in
                guard let count = counts[kind] else { return nil }
                let rows = try lookup.ranked([kind], limit: request.boundedLimit)
                return SearchOverview.Group(kind: kind, count: count, hits: try lookup.hits(rows))
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
}

extension SearchRequest {
    var boundedLimit: Int {
        min(max(limit, Self.limits.lowerBound), Self.limits.upperBound)
    }
}
