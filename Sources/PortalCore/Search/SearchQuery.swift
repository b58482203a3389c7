/// What a person asked for, understood: words and phrases. Everything else in the text is gone, so
/// nothing of it can reach the index as an operator.
struct SearchQuery: Hashable, Sendable {
    /// The most characters looked at; nobody types more on purpose.
    static let textLimit = 300
    /// The most syllables searched for.
    static let wordLimit = 16

    struct Word: Hashable, Sendable {
        let folded: String
        /// With marks; nil where none were typed.
        let exact: String?
    }

    /// Words that must stand together in this order; mostly a single one.
    struct Unit: Hashable, Sendable {
        var words: [Word]
        /// In quotation marks: complete words, nothing that merely begins so.
        var isQuoted: Bool
    }

    let units: [Unit]

    var words: [Word] { units.flatMap(\.words) }
    var isEmpty: Bool { units.isEmpty }

    /// The word still being typed, which also stands for what it begins: the last, from two letters.
    var openWord: Word? {
        guard let last = units.last, !last.isQuoted, let word = last.words.last,
            word.folded.utf8.count >= SearchTerms.prefixLengths.lowerBound,
            word.folded.utf8.allSatisfy({ $0 < 0x80 })
        else { return nil }
        return word
    }

    init(units: [Unit]) {
        self.units = units
    }

    /// Reads what a person typed. Never fails: what cannot be searched for is left out.
    init(_ text: String) {
        let bounded = String(text.unicodeScalars.prefix(Self.textLimit)).composed
        var units: [Unit] = []
        var remaining = Self.wordLimit
        for part in QuotedText.parts(of: bounded) {
            let texts =
                part.isQuoted ? [part.text[...]] : part.text.split(whereSeparator: \.isWhitespace)
            for text in texts {
                let words = SyllableScanner.syllables(of: String(text), limit: remaining)
                    .map { Word(folded: $0.folded, exact: $0.exact) }
                guard !words.isEmpty else { continue }
                remaining -= words.count
                units.append(Unit(words: words, isQuoted: part.isQuoted))
            }
        }
        self.units = units
    }
}
