/// An expression of FTS5's language: terms of ``SearchTerms`` joined by AND and OR.
///
/// Its terms are only made of syllables, which contain letters and digits alone, so nothing that a
/// person typed can be an operator.
struct SearchExpression: Hashable, Sendable {
    let text: String

    private init(_ text: String) {
        self.text = text
    }

    static func term(_ term: String) -> SearchExpression { SearchExpression("\"\(term)\"") }

    static func all(_ parts: [SearchExpression]) -> SearchExpression { joined(parts, by: " AND ") }

    static func any(_ parts: [SearchExpression]) -> SearchExpression { joined(parts, by: " OR ") }

    /// The part as one that is looked for by itself before the others of an AND.
    ///
    /// FTS5 makes one flat AND of nested ones and moves each of its terms on whenever another one
    /// was: a long list beside two that hardly meet would be read along all the way. An alternative
    /// that no entry has keeps them apart.
    static func apart(_ part: SearchExpression) -> SearchExpression {
        any([part, term(SearchScope.nowhere)])
    }

    /// The word, whatever its marks.
    static func word(_ word: SearchQuery.Word) -> SearchExpression { term(word.folded) }

    /// The word in the title or number.
    static func heading(_ word: SearchQuery.Word) -> SearchExpression { term("." + word.folded) }

    /// The word with the marks as typed, where any were.
    static func exact(_ word: SearchQuery.Word) -> SearchExpression {
        term(word.exact.map { "=" + $0 } ?? word.folded)
    }

    /// The words side by side in this order, told by each three of them. Of four and more words an
    /// entry can have every three apart from each other, which hardly happens.
    static func phrase(_ words: [SearchQuery.Word]) -> SearchExpression {
        let length = min(words.count, 3)
        return all(
            (0...(words.count - length)).map { start in
                term(words[start..<(start + length)].map(\.folded).joined(separator: "_"))
            })
    }

    /// The word or anything longer that begins so, in the title or anywhere.
    static func beginning(
        _ word: SearchQuery.Word, inHeading: Bool = false
    ) -> SearchExpression {
        let mark = inHeading ? "." : ""
        let longest = SearchTerms.prefixLengths.upperBound
        let beginning = term(mark + "^" + word.folded.prefix(longest))
        guard word.folded.utf8.count <= longest else { return beginning }
        return any([term(mark + word.folded), beginning])
    }

    /// Each part once: who repeats a word asks for no more, but its list would be read again.
    private static func joined(
        _ parts: [SearchExpression], by joint: String
    ) -> SearchExpression {
        var known: Set<SearchExpression> = []
        let parts = parts.filter { known.insert($0).inserted }
        guard parts.count != 1 else { return parts[0] }
        return SearchExpression("(" + parts.map(\.text).joined(separator: joint) + ")")
    }
}
