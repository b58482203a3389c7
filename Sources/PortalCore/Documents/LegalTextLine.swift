/// A line of extracted text without marks of typography, or a break between paragraphs.
struct LegalTextLine {
    /// Words separated by single spaces; empty for a break.
    let text: String
    /// Whether the break is a rule or the edge of a table cell, which nothing runs across.
    let isHard: Bool

    static let softBreak = LegalTextLine(text: "", isHard: false)
    static let hardBreak = LegalTextLine(text: "", isHard: true)

    /// The lines of the text, cleaned; lines of the printed page are left out.
    static func lines(from source: [Substring], leavingOut pageIndices: Set<Int>) -> [LegalTextLine]
    {
        var result: [LegalTextLine] = []
        for index in source.indices where !pageIndices.contains(index) {
            let cells = source[index].utf8
                .split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
                .map { Substring($0) }
            for (place, cell) in cells.enumerated() {
                if place > 0 { result.append(.hardBreak) }
                let text = cleaned(cell)
                if text.contains(where: { $0.isLetter || $0.isNumber }) {
                    result.append(LegalTextLine(text: text, isHard: false))
                } else if place == 0 {
                    result.append(text.isEmpty ? .softBreak : .hardBreak)
                }
            }
        }
        return joiningSplitLabels(result)
    }

    /// Drops the asterisks of bold and italic type and the number signs of headings; evens spaces.
    private static func cleaned(_ text: Substring) -> String {
        var plain = text.drop { $0 == "#" }
        if plain.utf8.contains(UInt8(ascii: "*")), !plain.contains("(*)") {
            plain.removeAll { $0 == "*" }
        }
        if isEven(plain) { return String(plain) }
        let words = plain.unicodeScalars.split(whereSeparator: isBlank)
        return words.map { String($0) }.joined(separator: " ")
    }

    /// Whether there is nothing but single spaces between words, as in most lines. Looks at bytes;
    /// what may begin one of the rarer blanks is left to ``isBlank(_:)``.
    private static func isEven(_ text: Substring) -> Bool {
        var before = UInt8(ascii: " ")
        for byte in text.utf8 {
            switch byte {
            case 0x20 where before == 0x20: return false
            case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xE3: return false
            case 0x80..<0xC0 where before == 0xE1 && byte < 0xB0: return false
            default: before = byte
            }
        }
        return before != UInt8(ascii: " ")
    }

    /// Blanks and control characters; the Unicode tables are asked for the rare rest only.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F, 0xA0: true
        case 0x1680...0x3000: scalar.properties.isWhitespace
        default: false
        }
    }

    /// Bold type ends lines between `Điều` and its number; they are one label.
    private static func joiningSplitLabels(_ lines: [LegalTextLine]) -> [LegalTextLine] {
        var result: [LegalTextLine] = []
        for line in lines {
            if let last = result.last, !line.text.isEmpty, last.isLabelWithoutNumber {
                result[result.count - 1] = LegalTextLine(
                    text: last.text + " " + line.text, isHard: false)
            } else {
                result.append(line)
            }
        }
        return result
    }

    /// In bytes, with room for decomposed letters.
    private static let longestLabel = 12

    private var isLabelWithoutNumber: Bool {
        text.utf8.count <= Self.longestLabel
            && ["điều", "chương", "mục"].contains(text.lowercased())
    }
}

extension LegalTextLine {
    /// Whether every cased letter is a capital, with two of them at least.
    var isCapitals: Bool {
        let scalars = text.unicodeScalars
        return !scalars.contains { $0.properties.isLowercase }
            && scalars.lazy.filter { $0.properties.isUppercase }.prefix(2).count == 2
    }

    /// Whether a sentence, a point or an enumeration can end here.
    var endsSentence: Bool {
        switch text.unicodeScalars.last {
        case nil, ".", ";", ":", "!", "?", "”", "\"": true
        default: false
        }
    }

    /// Whether the first letter or digit cannot begin a sentence.
    var startsWithinSentence: Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return ("0"..."9").contains(first) || first.properties.isLowercase
    }

    /// In code points, which for composed text is what the eye counts and much faster to find.
    var length: Int { Self.scalars(in: text.utf8) }

    var firstWordLength: Int {
        Self.scalars(in: text.utf8.prefix { $0 != UInt8(ascii: " ") })
    }

    /// Every scalar has one byte that continues none.
    private static func scalars(in bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(into: 0) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
    }
}
