/// Finds the words of a query in a text again, to show them.
struct Highlighter {
    /// The most bytes of a body in which an excerpt is looked for.
    static let scanLimit = 20_000
    /// The most matches considered for an excerpt.
    static let matchLimit = 200
    /// The length of an excerpt in bytes, some 50 Vietnamese words.
    static let excerptLength = 320
    /// How much of it stands before the first match.
    static let leadLength = 60

    private let words: [[UInt8]]
    private let beginning: [UInt8]?

    init(_ query: SearchQuery) {
        words = query.words.map { Array($0.folded.utf8) }
        beginning = query.openWord.map { Array($0.folded.utf8) }
    }

    /// The whole text with its matches.
    func mark(_ text: String) -> [Snippet.Segment] {
        let matches = matches(in: text) { _ in nil }
        return segments(
            of: text, within: 0..<text.utf8.count, matches: matches.map(\.range))
    }

    /// The piece of the text with the most different words of the query, and its matches.
    func excerpt(_ text: String) -> [Snippet.Segment] {
        let scanned = String(SearchText.prefix(of: text, bytes: Self.scanLimit))
        var gathering = Gathering(words: Set(words).count)
        let matches = matches(in: scanned) { gathering.end(after: $0) }
        let window = window(around: matches, in: scanned)
        let inside = matches.map(\.range).filter {
            $0.lowerBound >= window.lowerBound && $0.upperBound <= window.upperBound
        }
        var segments = segments(of: scanned, within: window, matches: inside).map(\.onOneLine)
        if window.lowerBound > 0 { segments.insert(.init(text: "… ", isMatch: false), at: 0) }
        if window.upperBound < text.utf8.count {
            segments.append(.init(text: " …", isMatch: false))
        }
        return segments
    }

    private struct Match {
        let range: Range<Int>
        let word: Int
    }

    /// Watches for the first place that has every word, behind which nothing better can come.
    private struct Gathering {
        let words: Int
        private var seen: [Int: Int] = [:]
        private var matches = 0

        init(words: Int) {
            self.words = words
        }

        mutating func end(after match: Match) -> Int? {
            seen[match.word] = match.range.lowerBound
            matches += 1
            let first = seen.values.min() ?? 0
            let isComplete =
                seen.count == words
                && match.range.upperBound - first <= Highlighter.excerptLength
                    - Highlighter.leadLength
            guard isComplete || matches >= Highlighter.matchLimit else { return nil }
            return isComplete ? first + Highlighter.excerptLength : 0
        }
    }

    /// The matches in their order, up to the byte after which no more are wanted.
    private func matches(in text: String, until end: (Match) -> Int?) -> [Match] {
        SyllableScanner.scan(text) { scanner in
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
    }

    private func word(of syllable: [UInt8]) -> Int? {
        if let index = words.firstIndex(of: syllable) { return index }
        guard let beginning, syllable.starts(with: beginning) else { return nil }
        return words.count - 1
    }

    /// Around the start with the most different words behind it, the earliest of equals.
    private func window(around matches: [Match], in text: String) -> Range<Int> {
        var best = (start: 0, words: 0)
        var counts = [Int](repeating: 0, count: words.count)
        var different = 0
        var end = 0
        for (index, match) in matches.enumerated() {
            let limit = match.range.lowerBound + Self.excerptLength - Self.leadLength
            while end < matches.count, matches[end].range.upperBound <= limit {
                if counts[matches[end].word] == 0 { different += 1 }
                counts[matches[end].word] += 1
                end += 1
            }
            guard end > index else {
                // A syllable longer than an excerpt.
                end = index + 1
                continue
            }
            if different > best.words { best = (match.range.lowerBound, different) }
            counts[match.word] -= 1
            if counts[match.word] == 0 { different -= 1 }
        }
        let start = max(0, best.start - Self.leadLength)
        return WordBoundary.expand(start..<(start + Self.excerptLength), in: text)
    }

    private func segments(
        of text: String, within window: Range<Int>, matches: [Range<Int>]
    ) -> [Snippet.Segment] {
        var segments: [Snippet.Segment] = []
        var end = window.lowerBound
        for match in joined(matches, in: text) {
            segments.append(text.piece(end..<match.lowerBound), isMatch: false)
            segments.append(text.piece(match), isMatch: true)
            end = match.upperBound
        }
        segments.append(text.piece(end..<window.upperBound), isMatch: false)
        return segments
    }

    /// Matches with one blank, hyphen or slash between them become one, so that `quyết định` is
    /// marked as a whole.
    private func joined(_ matches: [Range<Int>], in text: String) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for match in matches {
            if let last = result.last, match.lowerBound - last.upperBound == 1,
                " -/.".utf8.contains(text.byte(at: last.upperBound))
            {
                result[result.count - 1] = last.lowerBound..<match.upperBound
            } else {
                result.append(match)
            }
        }
        return result
    }
}

extension SearchHit {
    init(_ entry: SearchEntry, _ highlighter: Highlighter) {
        kind = entry.kind
        id = entry.id
        siteID = entry.siteID
        slug = entry.slug
        time = entry.time
        title = highlighter.mark(entry.title)
        identifier = entry.identifier.map(highlighter.mark) ?? []
        excerpt = highlighter.excerpt(entry.body)
        detail = entry.detail
    }
}

extension Snippet.Segment {
    /// Line ends and runs of blanks as one blank.
    fileprivate var onOneLine: Snippet.Segment {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            let isBlank = byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
            if !isBlank {
                bytes.append(byte)
            } else if bytes.last != UInt8(ascii: " ") {
                bytes.append(UInt8(ascii: " "))
            }
        }
        return Snippet.Segment(text: String(decoding: bytes, as: UTF8.self), isMatch: isMatch)
    }
}

extension [Snippet.Segment] {
    fileprivate mutating func append(_ text: String, isMatch: Bool) {
        if !text.isEmpty { append(Snippet.Segment(text: text, isMatch: isMatch)) }
    }
}
