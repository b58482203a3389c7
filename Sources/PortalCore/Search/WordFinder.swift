/// Finds the words of a query in a text again.
struct WordFinder {
    /// A word of the query at its place, in bytes.
    struct Match {
        let range: Range<Int>
        let word: Int
    }

    /// The words in lower case without marks.
    let words: [[UInt8]]
    private let beginning: [UInt8]?
    private let initials: Initials

    init(_ query: SearchQuery) {
        words = query.words.map { Array($0.folded.utf8) }
        beginning = query.openWord.map { Array($0.folded.utf8) }
        initials = Initials(of: words)
    }

    /// The matches in their order, up to the byte after which no more are wanted.
    ///
    /// - Parameter end: told each match; names that byte once it is known.
    func matches(
        in text: UnsafeBufferPointer<UInt8>, until end: (Match) -> Int?
    ) -> [Match] {
        var scanner = SyllableScanner(text, only: initials, keepsMarks: false)
        var matches: [Match] = []
        var last = Int.max
        while scanner.next(), scanner.range.lowerBound < last {
            guard let word = word(of: scanner.folded) else { continue }
            let match = Match(range: scanner.range, word: word)
            matches.append(match)
            last = end(match) ?? last
        }
        return matches
    }

    private func word(of syllable: [UInt8]) -> Int? {
        if let index = words.firstIndex(of: syllable) { return index }
        guard let beginning, syllable.starts(with: beginning) else { return nil }
        return words.count - 1
    }
}
