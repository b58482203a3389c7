/// The terms of an entry: everything a search can ask for, each a word that is there or is not.
///
/// | term | says |
/// |---|---|
/// | `duong` | has the syllable, with whatever marks |
/// | `=đường` | has it with exactly these marks |
/// | `^du`, `^duo` | has a syllable that begins so, but goes on |
/// | `quyet_dinh`, `quyet_dinh_so` | has the two or three syllables side by side |
/// | `.duong`, `.^du` | the same in the title or number |
/// | `@7` | stands on site 7 |
/// | `@` | the provincial portal integrates it |
///
/// Syllables consist of letters and digits, so that no text can pose as a term of another sort. A
/// term may be named several times; the index notes it once.
struct SearchTerms {
    /// Beginnings have this many letters; longer ones are looked up by their first so many.
    static let prefixLengths = 2...8

    private var bytes: [UInt8] = []

    /// The terms with blanks between them.
    static func text(of entry: SearchEntry) -> String {
        var terms = SearchTerms()
        terms.bytes.reserveCapacity(entry.body.utf8.count * 6)
        terms.append(SearchScope.site(entry.siteID).utf8)
        if entry.isProvincial { terms.append(SearchScope.integrated.utf8) }
        terms.collect(entry.title, isHeading: true)
        terms.collect(entry.identifier ?? "", isHeading: true)
        terms.collect(entry.body, isHeading: false)
        return String(decoding: terms.bytes, as: UTF8.self)
    }

    private mutating func collect(_ text: String, isHeading: Bool) {
        SyllableScanner.scan(text) { scanner in
            var before: (first: [UInt8], second: [UInt8]) = ([], [])
            while scanner.next() {
                append(scanner.folded)
                if scanner.isMarked { append(scanner.exact, mark: UInt8(ascii: "=")) }
                appendBeginnings(of: scanner.folded)
                if isHeading {
                    append(scanner.folded, mark: UInt8(ascii: "."))
                    appendBeginnings(of: scanner.folded, mark: UInt8(ascii: "."))
                }
                appendNeighbours(before, scanner.folded)
                before = (before.second, scanner.folded)
            }
        }
    }

    private mutating func appendBeginnings(of syllable: [UInt8], mark: UInt8? = nil) {
        guard syllable.count > Self.prefixLengths.lowerBound,
            syllable.allSatisfy({ $0 < 0x80 })
        else { return }
        for length in Self.prefixLengths where length < syllable.count {
            if let mark { bytes.append(mark) }
            append(syllable.prefix(length), mark: UInt8(ascii: "^"))
        }
    }

    private mutating func appendNeighbours(
        _ before: (first: [UInt8], second: [UInt8]), _ syllable: [UInt8]
    ) {
        guard !before.second.isEmpty else { return }
        append(before.second, joinedTo: syllable)
        guard !before.first.isEmpty else { return }
        bytes.append(contentsOf: before.first)
        bytes.append(UInt8(ascii: "_"))
        append(before.second, joinedTo: syllable)
    }

    private mutating func append(_ first: [UInt8], joinedTo second: [UInt8]) {
        bytes.append(contentsOf: first)
        append(second, mark: UInt8(ascii: "_"))
    }

    private mutating func append(_ term: some Sequence<UInt8>, mark: UInt8? = nil) {
        if let mark { bytes.append(mark) }
        bytes.append(contentsOf: term)
        bytes.append(UInt8(ascii: " "))
    }
}

/// Where an entry may be found.
enum SearchScope {
    /// In the province's view of its members.
    static let integrated = "@"

    /// Where no entry is: sites are numbered from 1.
    static let nowhere = "@0"

    /// On its own site.
    static func site(_ id: Int64) -> String { "@\(id)" }
}
