import GRDB

/// The part of the index that a request may see.
struct SearchPostings {
    private let scope: SearchExpression
    /// Whether nearly everything is in the scope, so that it hardly helps to find anything.
    private let isWide: Bool
    private let db: Database

    init(_ request: SearchRequest, _ db: Database) {
        let own = SearchExpression.term(SearchScope.site(request.siteID))
        isWide = request.includesIntegrated
        scope = isWide ? .any([own, .term(SearchScope.integrated)]) : own
        self.db = db
    }

    /// The matches of some kinds, newest first.
    ///
    /// - Parameter age: only what is older than this ``SearchRowID/age(of:)``.
    func rows(
        _ expression: SearchExpression, _ kinds: [SearchKind], below age: Int64? = nil, limit: Int
    ) throws -> [Int64] {
        Self.newest(
            try kinds.map {
                try rows(expression, in: SearchRowID.range(of: $0, below: age), limit: limit)
            },
            limit: limit)
    }

    /// The newest matches of each kind that has any, up to one more than are counted.
    func newestOfEachKind(_ expression: SearchExpression) throws -> [SearchKind: [Int64]] {
        var matches: [SearchKind: [Int64]] = [:]
        for kind in SearchKind.allCases {
            let rows = try rows(expression, [kind], limit: SearchService.countCap + 1)
            if !rows.isEmpty { matches[kind] = rows }
        }
        return matches
    }

    /// Whether anything matches.
    func contains(_ expression: SearchExpression) throws -> Bool {
        try !rows(expression, in: .min ... .max, limit: 1).isEmpty
    }

    /// Lists that are each sorted newest first as one.
    static func newest(_ lists: [[Int64]], limit: Int) -> [Int64] {
        guard lists.count > 1 else { return Array(lists.joined().prefix(limit)) }
        let rows = lists.joined().map { (age: SearchRowID.age(of: $0), rowID: $0) }
        return rows.sorted { $0.age > $1.age }.prefix(limit).map(\.rowID)
    }

    private static let select: StaticSQL = """
        SELECT rowid FROM search_index
        WHERE search_index MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY rowid DESC LIMIT ?
        """

    private func rows(
        _ expression: SearchExpression, in range: ClosedRange<Int64>, limit: Int
    ) throws -> [Int64] {
        let scoped = SearchExpression.all([isWide ? .apart(expression) : expression, scope]).text
        return try db.rows(Self.select, [scoped, range.lowerBound, range.upperBound, limit]) {
            $0[0]
        }
    }
}
