import GRDB

/// One question put to the index, within one reading of the database.
struct SearchLookup {
    let query: SearchQuery
    let isRelaxed: Bool
    /// The newest matches of each kind that has any, up to one more than are counted.
    private let matches: [SearchKind: [Int64]]
    private let plan: SearchPlan
    private let index: SearchPostings
    private let db: Database

    /// The strict reading of the question where anything matches it, the relaxed one otherwise;
    /// nil where there is nothing to look for.
    ///
    /// Whether to relax is decided over all kinds, so that filtering never widens a question.
    init?(_ request: SearchRequest, in db: Database) throws {
        let query = SearchQuery(request.text)
        guard !query.isEmpty else { return nil }
        let index = SearchPostings(request, db)
        let strict = SearchPlan(all: query)
        let matches = try index.newestOfEachKind(strict.base)
        self.query = query
        self.index = index
        self.db = db
        guard matches.isEmpty, query.units.count > 1 else {
            (plan, self.matches, isRelaxed) = (strict, matches, false)
            return
        }
        let occurring = try query.units.filter { try index.contains(SearchPlan.unit($0)) }
        // All of them together have just been looked for.
        let isPart = occurring.count < query.units.count
        plan = SearchPlan(anyOf: query, occurring: isPart ? occurring : [])
        self.matches = occurring.isEmpty ? [:] : try index.newestOfEachKind(plan.base)
        isRelaxed = !occurring.isEmpty
    }

    /// How many entries match, of each kind that has any.
    var counts: [SearchKind: CappedCount] {
        matches.mapValues { CappedCount($0.count, cap: SearchService.countCap) }
    }

    /// The best matches, each once: tier by tier, newest first within a tier.
    func ranked(_ kinds: [SearchKind], limit: Int) throws -> [Int64] {
        let kinds = kinds.filter { matches[$0] != nil }
        let newest = SearchPostings.newest(kinds.compactMap { matches[$0] }, limit: limit)
        guard newest.count > 1 else { return newest }
        var rows = OrderedRows(limit: limit)
        let candidates = try headingCandidates(kinds)
        rows.add(
            try rankedHeadings(kinds, candidates, limit: max(limit, SearchService.headingLimit)))
        for tier in plan.tiers where !rows.isFull {
            // Each row found before can come again in this tier.
            let more = limit + rows.rows.count
            let isKnown = tier == plan.heading?.candidates
            rows.add(isKnown ? candidates : try index.rows(tier, kinds, limit: more))
        }
        rows.add(newest)
        return rows.rows
    }

    func page(
        _ kinds: [SearchKind], _ cursor: SearchCursor?, limit: Int
    ) throws -> (rows: [Int64], next: SearchCursor?) {
        let ranked = try ranked(kinds, limit: SearchService.rankedLimit)
        if case .older(let age) = cursor {
            return try older(kinds, than: age, after: Set(ranked), limit: limit)
        }
        let shown = if case .ranked(let count) = cursor { min(count, ranked.count) } else { 0 }
        let rows = Array(ranked[shown...].prefix(limit))
        if shown + rows.count < ranked.count { return (rows, .ranked(shown + rows.count)) }
        guard ranked.count == SearchService.rankedLimit else { return (rows, nil) }
        let rest = try older(kinds, than: .max, after: Set(ranked), limit: 1)
        return (rows, rest.rows.isEmpty ? nil : .older(.max))
    }

    func hits(_ rows: [Int64]) throws -> [SearchHit] {
        let highlighter = Highlighter(query)
        return try rows.compactMap { rowID in
            try SearchHit.find(rowID: rowID, highlighter, in: db)
        }
    }

    /// The newest entries with the words in their title, better matches above worse.
    private func rankedHeadings(
        _ kinds: [SearchKind], _ candidates: [Int64], limit: Int
    ) throws -> [Int64] {
        guard let heading = plan.heading else { return [] }
        // Where too many have the words side by side, one that is older than all of these may be
        // the one that is meant.
        let areAll =
            heading.candidates != nil && candidates.count <= SearchService.candidateLimit
        let rows =
            areAll ? candidates : try index.rows(heading.expression, kinds, limit: limit)
        // Grouping keeps the order within a group.
        let groups = try Dictionary(grouping: rows) {
            try StoredEntry.rank(heading.match, rowID: $0, in: db) ?? (areAll ? nil : .begun)
        }
        return HeadingMatch.Rank.allCases.flatMap { groups[$0] ?? [] }
    }

    /// What has the words side by side, where titles are looked for among it: one more than their
    /// limit at the most, newest first.
    private func headingCandidates(_ kinds: [SearchKind]) throws -> [Int64] {
        guard let expression = plan.heading?.candidates else { return [] }
        let limit = SearchService.candidateLimit + 1
        guard expression != plan.base else {
            return SearchPostings.newest(kinds.compactMap { matches[$0] }, limit: limit)
        }
        return try index.rows(expression, kinds, limit: limit)
    }

    /// What the ranked hits leave over, newest first.
    private func older(
        _ kinds: [SearchKind], than age: Int64, after ranked: Set<Int64>, limit: Int
    ) throws -> (rows: [Int64], next: SearchCursor?) {
        let wanted = limit + 1
        let found = try index.rows(plan.base, kinds, below: age, limit: wanted + ranked.count)
        let rows = found.filter { !ranked.contains($0) }.prefix(wanted)
        guard rows.count == wanted else { return (Array(rows), nil) }
        let shown = Array(rows.dropLast())
        return (shown, shown.last.map { .older(SearchRowID.age(of: $0)) })
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
