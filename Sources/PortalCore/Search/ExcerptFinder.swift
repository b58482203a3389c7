/// Finds the piece of a text with the most different words of a query.
struct ExcerptFinder {
    /// The most matches considered.
    static let matchLimit = 200
    /// The length of an excerpt in bytes, some 50 Vietnamese words.
    static let length = 320
    /// How much of it stands before the first match.
    static let leadLength = 60

    /// Where the excerpt is, and every match that was found on the way.
    struct Place {
        let range: Range<Int>
        let matches: [Range<Int>]
    }

    let finder: WordFinder

    /// Without any match the beginning. May end behind the text.
    func place(in text: UnsafeBufferPointer<UInt8>) -> Place {
        var gathering = Gathering(words: Set(finder.words).count)
        let matches = finder.matches(in: text) { gathering.end(after: $0) }
        let start = max(0, bestStart(of: matches) - Self.leadLength)
        return Place(range: start..<(start + Self.length), matches: matches.map(\.range))
    }

    /// Watches for the first place that has every word, behind which nothing better can come.
    private struct Gathering {
        let words: Int
        private var seen: [Int: Int] = [:]
        private var matches = 0

        init(words: Int) {
            self.words = words
        }

        mutating func end(after match: WordFinder.Match) -> Int? {
            seen[match.word] = match.range.lowerBound
            matches += 1
            let first = seen.values.min() ?? 0
            let isComplete =
                seen.count == words
                && match.range.upperBound - first <= ExcerptFinder.length - ExcerptFinder.leadLength
            guard isComplete || matches >= ExcerptFinder.matchLimit else { return nil }
            return isComplete ? first + ExcerptFinder.length : 0
        }
    }

    /// The start with the most different words behind it, the earliest of equals.
    private func bestStart(of matches: [WordFinder.Match]) -> Int {
        var best = (start: 0, words: 0)
        var counts = [Int](repeating: 0, count: finder.words.count)
        var different = 0
        var end = 0
        for (index, match) in matches.enumerated() {
            let limit = match.range.lowerBound + Self.length - Self.leadLength
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
        return best.start
    }
}
