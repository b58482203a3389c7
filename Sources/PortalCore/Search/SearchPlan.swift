/// What to ask the index for a query.
///
/// Whatever matches an earlier tier ranks above whatever only matches a later one, and within a
/// tier the newest is first. FTS5's own ranking would have to look at every match before it could
/// give one; a tier stops after as many as are wanted.
struct SearchPlan {
    /// The most words of a query whose marks rank matches in the text: each tier reads the lists
    /// of all its words, and more words leave little doubt about their marks.
    static let markedLimit = 2
    /// The most words that are looked for in titles in any order.
    static let titleLimit = 3

    /// What has the words in its title or number, newest first, and how to rank it further.
    struct Heading {
        let expression: SearchExpression
        let match: HeadingMatch
        /// What finds all of them and more, but reads less; the titles tell which they are. The
        /// others have the words side by side in their text, so it is one of the tiers, too.
        let candidates: SearchExpression?
    }

    /// Above all tiers; nil where only some words may be there.
    let heading: Heading?
    /// Better ways to match than merely matching, best first.
    let tiers: [SearchExpression]
    /// What makes an entry a match at all.
    let base: SearchExpression

    /// Everything of the query must be there.
    init(all query: SearchQuery) {
        let words = query.words
        let together = SearchExpression.phrase(words)
        let marked =
            words.count > Self.markedLimit
            ? [] : words.filter { $0.exact != nil }.map(SearchExpression.exact)
        let base = Self.open(query)
        var tiers = marked.isEmpty ? [] : [SearchExpression.all([together] + marked)]
        let heading = Self.heading(query)
        tiers.append(heading.candidates ?? together)
        if words.count > Self.titleLimit {
            tiers.append(.all(Self.neighbours(words).map(SearchExpression.phrase)))
        }
        if query.units.count > 1, !marked.isEmpty {
            tiers.append(.all(query.units.map(Self.exact)))
        }
        // The base follows all tiers by itself.
        self.tiers = tiers.filter { $0 != base }
        self.base = base
        self.heading = heading
    }

    /// Any unit of the query will do; what has all those that occur at all comes first.
    init(anyOf query: SearchQuery, occurring: [SearchQuery.Unit]) {
        let best = occurring.isEmpty ? nil : SearchPlan(all: SearchQuery(units: occurring))
        heading = best?.heading
        tiers = best.map { $0.tiers + [$0.base] } ?? []
        base = .any(query.units.map(Self.unit))
    }

    /// The words two by two, three at the end of an odd number: most words of Vietnamese are two
    /// syllables, and whoever leaves out a "của" still means the same words.
    private static func neighbours<Word>(_ words: [Word]) -> [[Word]] {
        var groups = stride(from: 0, to: words.count - 1, by: 2).map {
            Array(words[$0..<$0 + 2])
        }
        if !words.count.isMultiple(of: 2), let last = words.last, !groups.isEmpty {
            groups[groups.count - 1].append(last)
        }
        return groups
    }

    static func unit(_ unit: SearchQuery.Unit) -> SearchExpression { .phrase(unit.words) }

    /// The unit with the marks as typed.
    private static func exact(_ unit: SearchQuery.Unit) -> SearchExpression {
        let words = unit.words.map(SearchExpression.exact)
        return .all(unit.words.count > 1 ? words + [Self.unit(unit)] : words)
    }

    /// The last word may go on. Of `43/2020/QĐ-UB` the finished part must stand together and the
    /// rest be anywhere.
    private static func open(_ query: SearchQuery) -> SearchExpression {
        guard let word = query.openWord else { return .all(query.units.map(unit)) }
        return .all(finished(query).map(unit) + [.beginning(word)])
    }

    /// Of many words every list would be read to its end, mostly to find that no title has them all.
    /// But whoever types many, or a phrase, means them side by side, and what has them so is rare.
    private static func heading(_ query: SearchQuery) -> Heading {
        let isPhrase = query.units.count == 1 && query.openWord == nil && query.words.count > 1
        let isLong = query.units.count > 1 && query.words.count > titleLimit
        return Heading(
            expression: inTitle(query), match: HeadingMatch(query),
            candidates: isPhrase || isLong ? sideBySide(query) : nil)
    }

    private static func inTitle(_ query: SearchQuery) -> SearchExpression {
        let together = finished(query).filter { $0.words.count > 1 }.map(unit)
        guard let word = query.openWord else {
            return .all(query.words.map(SearchExpression.heading) + together)
        }
        let words = query.words.dropLast().map(SearchExpression.heading)
        return .all(words + [.beginning(word, inHeading: true)] + together)
    }

    private static func sideBySide(_ query: SearchQuery) -> SearchExpression {
        guard let word = query.openWord else { return .phrase(query.words) }
        return .all([.phrase(query.words.dropLast()), .beginning(word)])
    }

    /// The units without the open word.
    private static func finished(_ query: SearchQuery) -> [SearchQuery.Unit] {
        guard query.openWord != nil, let last = query.units.last else { return query.units }
        let rest = SearchQuery.Unit(words: last.words.dropLast(), isQuoted: false)
        return query.units.dropLast() + (rest.words.isEmpty ? [] : [rest])
    }
}
