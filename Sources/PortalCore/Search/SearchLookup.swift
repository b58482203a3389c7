import GRDB

/// One question put to the index, within one reading of the database.
struct SearchLookup {
    let query: SearchQuery
    let isRelaxed: Bool
    private let plan: SearchPlan
    private let scopes: [SearchScope]
    private let kind: SearchKind?

    private init(_ query: SearchQuery, _ request: SearchRequest, isRelaxed: Bool) {
        self.query = query
        self.isRelaxed = isRelaxed
        plan = isRelaxed ? SearchPlan(any: query) : SearchPlan(all: query)
        scopes = [.own(request.siteID)] + (request.includesIntegrated ? [.integrated] : [])
        kind = request.kind
    }

    private init(_ lookup: SearchLookup, kind: SearchKind?) {
        query = lookup.query
        isRelaxed = lookup.isRelaxed
        plan = lookup.plan
        scopes = lookup.scopes
        self.kind = kind
    }

    /// The strict reading of the question where anything matches it, the relaxed one otherwise;
    /// nil where there is nothing to look for.
    ///
    /// Whether to relax is decided over all kinds, so that filtering never widens a question.
    static func first(for request: SearchRequest, in db: Database) throws -> SearchLookup? {
        let query = SearchQuery(request.text)
        guard !query.isEmpty else { return nil }
        let strict = SearchLookup(query, request, isRelaxed: false)
        guard query.units.count > 1,
            try strict.of(nil).rows(strict.plan.base, limit: 1, in: db).isEmpty
        else { return strict }
        return SearchLookup(query, request, isRelaxed: true)
    }

    /// The same question about one kind, or about all.
    func of(_ kind: SearchKind?) -> SearchLookup { SearchLookup(self, kind: kind) }

    /// The best matches, each once: tier by tier, newest first within a tier.
    func ranked(limit: Int, in db: Database) throws -> [Int64] {
        var rows = OrderedRows(limit: limit)
        if !isRelaxed { rows.add(try rowsByIdentifier(limit: limit, in: db)) }
        let newest = try self.rows(plan.base, limit: SearchService.newestLimit, in: db)
        for tier in plan.tiers where !rows.isFull && !newest.isEmpty {
            let oldest = tier.isAmongNewest ? newest.last : nil
            // Each row found before can come again in this tier.
            rows.add(try self.rows(tier.expression, from: oldest ?? .min, limit: limit, in: db))
        }
        rows.add(newest)
        return rows.rows
    }

    func page(
        _ cursor: SearchCursor?, limit: Int, in db: Database
    ) throws -> (rows: [Int64], next: SearchCursor?) {
        let ranked = try ranked(limit: SearchService.rankedLimit, in: db)
        if case .older(let rowID) = cursor {
            return try older(than: rowID, after: Set(ranked), limit: limit, in: db)
        }
        let shown = if case .ranked(let count) = cursor { min(count, ranked.count) } else { 0 }
        let rows = Array(ranked[shown...].prefix(limit))
        if shown + rows.count < ranked.count { return (rows, .ranked(shown + rows.count)) }
        guard ranked.count == SearchService.rankedLimit else { return (rows, nil) }
        let rest = try older(than: .max, after: Set(ranked), limit: 1, in: db)
        return (rows, rest.rows.isEmpty ? nil : .older(.max))
    }

    func counts(cap: Int, in db: Database) throws -> [SearchKind: CappedCount] {
        var counts: [SearchKind: CappedCount] = [:]
        for kind in SearchKind.allCases {
            let count = try of(kind).count(cap: cap, in: db)
            if count.value > 0 { counts[kind] = count }
        }
        return counts
    }

    func count(cap: Int, in db: Database) throws -> CappedCount {
        let statement = try db.cachedStatement(
            sql: """
                SELECT count(*) FROM (SELECT 1 FROM searchText WHERE searchText MATCH ? LIMIT ?)
                """)
        let arguments: StatementArguments = [scoped(plan.base), cap + 1]
        return CappedCount(try Int.fetchOne(statement, arguments: arguments) ?? 0, cap: cap)
    }

    func hits(_ rows: [Int64], in db: Database) throws -> [SearchHit] {
        let highlighter = Highlighter(query)
        return try rows.compactMap { rowID in
            try StoredEntry.find(rowID: rowID, in: db).map { SearchHit($0.entry, highlighter) }
        }
    }

    /// What the ranked hits leave over, newest first.
    private func older(
        than rowID: Int64, after ranked: Set<Int64>, limit: Int, in db: Database
    ) throws -> (rows: [Int64], next: SearchCursor?) {
        let wanted = limit + 1
        let found = try rows(plan.base, below: rowID, limit: wanted + ranked.count, in: db)
        let rows = found.filter { !ranked.contains($0) }.prefix(wanted)
        guard rows.count == wanted else { return (Array(rows), nil) }
        return (Array(rows.dropLast()), rows.dropLast().last.map(SearchCursor.older))
    }

    private func rows(
        _ expression: SearchExpression, from oldest: Int64 = .min, below newest: Int64 = .max,
        limit: Int, in db: Database
    ) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT rowid FROM searchText
                WHERE searchText MATCH ? AND rowid >= ? AND rowid < ?
                ORDER BY rowid DESC LIMIT ?
                """)
        let arguments: StatementArguments = [scoped(expression), oldest, newest, limit]
        return try Int64.fetchAll(statement, arguments: arguments)
    }

    private func scoped(_ expression: SearchExpression) -> String {
        let facets = scopes.map { SearchExpression.term($0.term(kind)) }
        return SearchExpression.all([expression, .any(facets)]).text
    }

    private func rowsByIdentifier(limit: Int, in db: Database) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT rowid FROM searchEntry
                WHERE identifierKey = :key AND (siteID = :site OR (:integrated AND isProvincial))
                    AND (:kind IS NULL OR kind = :kind)
                ORDER BY rowid DESC LIMIT :limit
                """)
        let arguments: StatementArguments = [
            "key": query.identifierKey, "site": ownSiteID, "integrated": scopes.count > 1,
            "kind": kind?.rawValue, "limit": limit,
        ]
        return try Int64.fetchAll(statement, arguments: arguments)
    }

    private var ownSiteID: Int64? {
        scopes.lazy.compactMap { if case .own(let site) = $0 { site } else { nil } }.first
    }
}

/// Rows in the order they came, each once, up to a limit.
private struct OrderedRows {
    private(set) var rows: [Int64] = []
    private var known: Set<Int64> = []
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    var isFull: Bool { rows.count >= limit }

    mutating func add(_ more: [Int64]) {
        for row in more where !isFull && known.insert(row).inserted { rows.append(row) }
    }
}
