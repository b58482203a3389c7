/// A syllable as values, for short texts: queries, titles, what is highlighted.
struct Syllable: Hashable, Sendable {
    /// Lower case without marks.
    let folded: String
    /// Lower case with marks; nil where there are none.
    let exact: String?
    /// Where it lies in the text, in UTF-8 bytes.
    let range: Range<Int>
}

extension SyllableScanner {
    /// Calls `body` with a scanner over the text; the scanner must not outlive the call.
    static func scan<Result>(
        _ text: String, only initials: Initials? = nil, keepsMarks: Bool = true,
        _ body: (inout SyllableScanner) throws -> Result
    ) rethrows -> Result {
        var text = text
        return try text.withUTF8 { bytes in
            var scanner = SyllableScanner(bytes, only: initials, keepsMarks: keepsMarks)
            return try body(&scanner)
        }
    }

    /// The first syllables of a text.
    static func syllables(of text: String, limit: Int = .max) -> [Syllable] {
        scan(text) { scanner in
            var result: [Syllable] = []
            while result.count < limit, scanner.next() { result.append(scanner.syllable) }
            return result
        }
    }

    private var syllable: Syllable {
        Syllable(
            folded: String(decoding: folded, as: UTF8.self),
            exact: isMarked ? String(decoding: exact, as: UTF8.self) : nil,
            range: range
        )
    }
}
