/// Shows the words of a query in a text.
struct Highlighter {
    /// The most bytes of a body in which an excerpt is looked for.
    static let scanLimit = 20_000
    /// The bytes around an excerpt that are read as characters, more than a cut ever moves.
    private static let margin = 512

    private let finder: WordFinder

    init(_ query: SearchQuery) {
        finder = WordFinder(query)
    }

    /// The whole text with its matches.
    func mark(_ text: String) -> [Snippet.Segment] {
        var text = text
        let matches = text.withUTF8 { bytes in finder.matches(in: bytes) { _ in nil } }
        return segments(of: text, within: 0..<text.utf8.count, matches: matches.map(\.range))
    }

    /// The piece of the text with the most different words of the query, and its matches.
    func excerpt(_ text: String) -> [Snippet.Segment] {
        var text = text
        return text.withUTF8(excerpt)
    }

    /// The same of UTF-8 that is no string yet, of which only the piece becomes one.
    func excerpt(_ text: UnsafeBufferPointer<UInt8>) -> [Snippet.Segment] {
        let scanned = text.start(atMost: Self.scanLimit)
        let place = ExcerptFinder(finder: finder).place(in: scanned)
        let lower = scanned.scalarStart(at: place.range.lowerBound - Self.margin)
        let upper = scanned.scalarStart(at: place.range.upperBound + Self.margin)
        let piece = String(
            decoding: UnsafeBufferPointer(rebasing: scanned[lower..<upper]), as: UTF8.self)
        let window = WordBoundary.expand(place.range.moved(by: -lower), in: piece)
        let inside = place.matches.lazy.map { $0.moved(by: -lower) }.filter {
            $0.lowerBound >= window.lowerBound && $0.upperBound <= window.upperBound
        }
        var segments = segments(of: piece, within: window, matches: Array(inside))
            .map(\.onOneLine)
        if lower + window.lowerBound > 0 {
            segments.insert(.init(text: "… ", isMatch: false), at: 0)
        }
        if lower + window.upperBound < text.count {
            segments.append(.init(text: " …", isMatch: false))
        }
        return segments
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

extension Range where Bound == Int {
    fileprivate func moved(by distance: Int) -> Range<Int> {
        (lowerBound + distance)..<(upperBound + distance)
    }
}

extension UnsafeBufferPointer where Element == UInt8 {
    /// The nearest place at or before a byte at which a scalar begins, kept within the text.
    fileprivate func scalarStart(at offset: Int) -> Int {
        var place = Swift.min(Swift.max(offset, 0), count)
        while place > 0, place < count, self[place] & 0xC0 == 0x80 { place -= 1 }
        return place
    }

    fileprivate func start(atMost bytes: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: self[..<scalarStart(at: bytes)])
    }
}
