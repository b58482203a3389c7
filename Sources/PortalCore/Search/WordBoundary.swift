/// Cutting text between words.
enum WordBoundary {
    /// The farthest a cut moves, in bytes, to reach a blank.
    static let reach = 40

    /// The range moved outwards to blanks, or at least to ends of characters.
    static func expand(_ range: Range<Int>, in text: String) -> Range<Int> {
        let count = text.utf8.count
        let start = Swift.min(range.lowerBound, count)
        let end = Swift.min(range.upperBound, count)
        return left(of: start, in: text)..<right(of: end, in: text)
    }

    private static func left(of offset: Int, in text: String) -> Int {
        guard offset > 0 else { return 0 }
        var index = text.index(at: offset)
        var steps = 0
        while index > text.startIndex, steps < reach {
            let before = text.index(before: index)
            if text[before].isWhitespace { break }
            index = before
            steps += 1
        }
        return text.offset(of: index)
    }

    private static func right(of offset: Int, in text: String) -> Int {
        guard offset < text.utf8.count else { return offset }
        var index = text.index(at: offset)
        var steps = 0
        while index < text.endIndex, steps < reach, !text[index].isWhitespace {
            index = text.index(after: index)
            steps += 1
        }
        return text.offset(of: index)
    }
}

extension String {
    /// The start of the character in which the byte lies.
    func index(at byte: Int) -> String.Index {
        // Moving by no character still goes back to the start of the one it is in.
        index(utf8.index(startIndex, offsetBy: byte), offsetBy: 0)
    }

    func offset(of index: String.Index) -> Int { utf8.distance(from: startIndex, to: index) }

    func byte(at offset: Int) -> UInt8 { utf8[utf8.index(startIndex, offsetBy: offset)] }

    func piece(_ range: Range<Int>) -> String {
        guard range.lowerBound < range.upperBound else { return "" }
        return String(self[index(at: range.lowerBound)..<index(at: range.upperBound)])
    }
}
