/// An expression of FTS5's language over the terms of the index.
///
/// It is only made of words of a ``SearchQuery``, which contain letters and digits alone, and of
/// the terms of ``SearchTerms``.
struct SearchExpression: Hashable, Sendable {
    let text: String

    private init(_ text: String) {
        self.text = text
    }

    /// A term, or several that stand together.
    static func term(_ term: String) -> SearchExpression { SearchExpression("\"\(term)\"") }

    static func phrase(_ terms: [String]) -> SearchExpression { term(terms.joined(separator: " ")) }

    /// Terms at most so many syllables apart, in any order.
    static func near(_ terms: [String], distance: Int) -> SearchExpression {
        SearchExpression(
            "NEAR(" + terms.map { "\"\($0)\"" }.joined(separator: " ") + ", \(distance))")
    }

    static func all(_ parts: [SearchExpression]) -> SearchExpression { joined(parts, by: " AND ") }

    static func any(_ parts: [SearchExpression]) -> SearchExpression { joined(parts, by: " OR ") }

    private static func joined(
        _ parts: [SearchExpression], by joint: String
    ) -> SearchExpression {
        guard parts.count != 1 else { return parts[0] }
        return SearchExpression("(" + parts.map(\.text).joined(separator: joint) + ")")
    }
}

/// Where words are looked for: anywhere, or in the title and number.
enum SearchPlace: String {
    case anywhere = ""
    case heading = "H"

    func word(_ word: SearchQuery.Word) -> String { rawValue + word.folded }

    /// The words side by side in this order. The pairs find the few entries in which positions
    /// have to be compared; a single pair needs not even that.
    func phrase(_ words: [SearchQuery.Word]) -> SearchExpression {
        guard words.count > 1 else { return .phrase(words.map(word)) }
        let pairs = zip(words, words.dropFirst()).map { first, second in
            SearchExpression.term(rawValue + first.folded + "_" + second.folded)
        }
        return words.count == 2 ? .all(pairs) : .all(pairs + [.phrase(words.map(word))])
    }

    func exact(_ word: SearchQuery.Word) -> SearchExpression? {
        word.exact.map { .term(rawValue + "=" + $0) }
    }

    /// The word or anything longer that begins so.
    func beginning(_ word: SearchQuery.Word) -> SearchExpression {
        let longest = SearchTerms.prefixLengths.upperBound
        guard word.folded.utf8.count <= longest else {
            return .term(rawValue + "^" + word.folded.prefix(longest))
        }
        return .any([.term(rawValue + word.folded), .term(rawValue + "^" + word.folded)])
    }
}
