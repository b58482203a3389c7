/// How well a title and a number match a query, found by reading them.
///
/// Runs of words are found by the shift-and method: bit *n* of a state says that the last *n* + 1
/// syllables are the first *n* + 1 words of the query.
struct HeadingMatch {
    /// Best first.
    enum Rank: CaseIterable {
        /// The number is what was typed, or ends with it.
        case number
        case exactPhrase
        case phrase
        case exact
        case complete
        /// Some word only begins as typed.
        case begun
    }

    private let words: [(folded: [UInt8], exact: [UInt8]?)]
    /// The last word where it may go on.
    private let beginning: [UInt8]?
    private let initials: Initials
    /// The bits of all words.
    private let all: UInt32
    /// The bit of the last word.
    private let last: UInt32

    init(_ query: SearchQuery) {
        let words = query.words.prefix(SearchQuery.wordLimit)
        self.words = words.map { (Array($0.folded.utf8), $0.exact.map { Array($0.utf8) }) }
        beginning = query.openWord.map { Array($0.folded.utf8) }
        initials = Initials(of: self.words.map(\.folded))
        all = (1 << UInt32(words.count)) - 1
        last = 1 << UInt32(words.count - 1)
    }

    /// Nil where some word is missing.
    func rank(title: String, identifier: String?) -> Rank? {
        let title = Seen(title, self)
        guard let identifier else { return rank(title) }
        let number = Seen(identifier, self)
        if number.endsWithAll { return .number }
        var both = title
        both.words |= number.words
        both.exactWords |= number.exactWords
        both.hasBeginning = title.hasBeginning || number.hasBeginning
        both.hasPhrase = title.hasPhrase || number.hasPhrase
        both.hasExactPhrase = title.hasExactPhrase || number.hasExactPhrase
        return rank(both)
    }

    private func rank(_ seen: Seen) -> Rank? {
        if words.count > 1, seen.hasExactPhrase { return .exactPhrase }
        if words.count > 1, seen.hasPhrase { return .phrase }
        if seen.exactWords == all { return .exact }
        if seen.words == all { return .complete }
        return seen.hasBeginning && seen.words | last == all ? .begun : nil
    }

    private struct Seen {
        var words: UInt32 = 0
        var exactWords: UInt32 = 0
        /// Whether a syllable begins with the last word.
        var hasBeginning = false
        var hasPhrase = false
        var hasExactPhrase = false
        /// Whether the text ends with the whole query.
        var endsWithAll = false

        init(_ text: String, _ match: HeadingMatch) {
            SyllableScanner.scan(text, only: match.initials) { scanner in
                var run: UInt32 = 0
                var exactRun: UInt32 = 0
                while scanner.next() {
                    // What was passed over is no word of the query, so it ends a run.
                    if scanner.hasPassedOver { (run, exactRun) = (0, 0) }
                    let (folded, exact) = match.bits(of: scanner.folded, scanner.exact)
                    words |= folded
                    if let beginning = match.beginning, !hasBeginning {
                        hasBeginning = scanner.folded.starts(with: beginning)
                    }
                    exactWords |= exact
                    run = (run << 1 | 1) & folded
                    exactRun = (exactRun << 1 | 1) & exact
                    endsWithAll = run & match.last != 0
                    hasPhrase = hasPhrase || endsWithAll
                    hasExactPhrase = hasExactPhrase || exactRun & match.last != 0
                }
                if scanner.hasPassedOver { endsWithAll = false }
            }
        }
    }

    /// The words of the query that the syllable is, and those that it is with its marks.
    private func bits(
        of syllable: [UInt8], _ marked: [UInt8]
    ) -> (folded: UInt32, exact: UInt32) {
        var folded: UInt32 = 0
        var exact: UInt32 = 0
        for (index, word) in words.enumerated() where word.folded == syllable {
            folded |= 1 << UInt32(index)
            // What was typed without marks asks for none.
            if word.exact == nil || word.exact == marked { exact |= 1 << UInt32(index) }
        }
        return (folded, exact)
    }
}
