/// What to ask the index, best matches first.
///
/// A tier is an expression; whatever matches an earlier tier ranks above whatever only matches a
/// later one, and within a tier the newest is first. FTS5's own ranking would have to look at every
/// match before it could give one; a tier stops after as many as are wanted.
struct SearchPlan {
    /// Syllables that proximity may lie apart.
    static let proximity = 10

    /// Better than mere matching, best first.
    let tiers: [SearchExpression]
    /// What makes an entry a match at all.
    let base: SearchExpression

    /// Everything of the query must be there.
    init(all query: SearchQuery) {
        let exact = Self.exactForms(query, in: .anywhere)
        let headingExact = Self.exactForms(query, in: .heading)
        var tiers: [SearchExpression] = []
        if query.units.count > 1 {
            let phrase = SearchExpression.phrase(query.words.map(SearchPlace.heading.word))
            tiers += Self.preferring(headingExact, phrase)
        }
        let headingUnits = Self.complete(query, in: .heading)
        tiers += Self.preferring(headingExact, headingUnits)
        if query.openWord != nil { tiers.append(Self.open(query, in: .heading)) }
        let units = Self.complete(query, in: .anywhere)
        if query.units.count > 1 {
            let words = query.words.map(SearchPlace.anywhere.word)
            tiers += Self.preferring(exact, .phrase(words))
            tiers.append(.near(words, distance: Self.proximity))
        }
        tiers += Self.preferring(exact, units)
        self.tiers = tiers
        base = query.openWord == nil ? units : Self.open(query, in: .anywhere)
    }

    /// Any part of the query will do; what lacks only one part comes first.
    init(any query: SearchQuery) {
        let units = query.units.map { Self.unit($0, in: .anywhere) }
        tiers =
            units.count < 3
            ? []
            : units.indices.map { left in
                .all(units.indices.filter { $0 != left }.map { units[$0] })
            }
        base = .any(units)
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
        .phrase(unit.words.map(place.word))
    }

    private static func exactForms(
        _ query: SearchQuery, in place: SearchPlace
    ) -> [SearchExpression] {
        query.words.compactMap(place.exact)
    }

    private static func preferring(
        _ exact: [SearchExpression], _ expression: SearchExpression
    ) -> [SearchExpression] {
        exact.isEmpty ? [expression] : [.all([expression] + exact), expression]
    }
}
