/// What to ask the index, best matches first.
///
/// A tier is an expression; whatever matches an earlier tier ranks above whatever only matches a
/// later one, and within a tier the newest is first. FTS5's own ranking would have to look at every
/// match before it could give one; a tier stops after as many as are wanted.
struct SearchPlan {
    /// Syllables that words near each other may lie apart.
    static let proximity = 10

    /// A better way to match than merely matching.
    struct Tier: Hashable, Sendable {
        let expression: SearchExpression
        /// Only looked for among the newest matches, since it compares positions in each.
        let isAmongNewest: Bool
    }

    /// Best first.
    let tiers: [Tier]
    /// What makes an entry a match at all.
    let base: SearchExpression

    /// Everything of the query must be there.
    init(all query: SearchQuery) {
        tiers = Self.tiers(query, in: .heading) + Self.tiers(query, in: .anywhere)
        base = Self.open(query, in: .anywhere)
    }

    /// Any part of the query will do; what lacks only one part comes first.
    init(any query: SearchQuery) {
        let units = query.units.map { Self.unit($0, in: .anywhere) }
        let lackingOne: [SearchExpression] = units.indices.map { left in
            .all(units.indices.filter { $0 != left }.map { units[$0] })
        }
        tiers = units.count < 3 ? [] : lackingOne.map { Tier(expression: $0, isAmongNewest: false) }
        base = .any(units)
    }

    private static func tiers(_ query: SearchQuery, in place: SearchPlace) -> [Tier] {
        let exact = query.words.compactMap(place.exact)
        var tiers: [Tier] = []
        func append(_ expression: SearchExpression) {
            if !exact.isEmpty {
                tiers.append(Tier(expression: .all([expression] + exact), isAmongNewest: false))
            }
            tiers.append(Tier(expression: expression, isAmongNewest: false))
        }
        if query.units.count > 1 {
            append(place.phrase(query.words))
            let near = SearchExpression.near(query.words.map(place.word), distance: proximity)
            if place == .anywhere { tiers.append(Tier(expression: near, isAmongNewest: true)) }
        }
        append(complete(query, in: place))
        if place == .heading, query.openWord != nil {
            tiers.append(Tier(expression: open(query, in: place), isAmongNewest: false))
        }
        return tiers
    }

    private static func complete(
        _ query: SearchQuery, in place: SearchPlace
    ) -> SearchExpression {
        .all(query.units.map { unit($0, in: place) })
    }

    /// Like `complete`, but the last word may go on. Of `43/2020/QĐ-UB` the finished part must
    /// stand together and the rest be anywhere.
    private static func open(_ query: SearchQuery, in place: SearchPlace) -> SearchExpression {
        guard let word = query.openWord, let last = query.units.last else {
            return complete(query, in: place)
        }
        var units = query.units.dropLast()
        if last.words.count > 1 {
            units.append(.init(words: last.words.dropLast(), isQuoted: false))
        }
        return .all(units.map { unit($0, in: place) } + [place.beginning(word)])
    }

    private static func unit(
        _ unit: SearchQuery.Unit, in place: SearchPlace
    ) -> SearchExpression {
        place.phrase(unit.words)
    }
}
