/// Finds bold text and links in a line. Signs without their counterpart are text.
///
/// Looking for a counterpart stops at the next sign of its kind, and what failed once for a whole
/// line is not tried again, so that a line of ten thousand brackets is read once.
struct InlineParser {
    private var rest: Substring
    private var plain = ""
    private var inlines: [StructuredText.Inline] = []
    private var hasBoldEnd = true

    static func parse(_ line: Substring) -> [StructuredText.Inline] {
        var parser = InlineParser(rest: line)
        return parser.run()
    }

    static func parse(lines: [Substring]) -> [StructuredText.Inline] {
        Array(lines.map(parse).joined(separator: [.lineBreak]))
    }

    private init(rest: Substring) {
        self.rest = rest
    }

    private mutating func run() -> [StructuredText.Inline] {
        takeText()
        while let character = rest.first {
            if !(character == "*" && takeBold()) && !(character == "[" && takeLink()) {
                plain.append(character)
                rest.removeFirst()
            }
            takeText()
        }
        flush()
        return inlines
    }

    /// Takes what stands before the next sign in one piece.
    private mutating func takeText() {
        let end = rest.utf8.firstIndex { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "[") }
        plain += rest[..<(end ?? rest.endIndex)]
        rest = rest[(end ?? rest.endIndex)...]
    }

    private mutating func takeBold() -> Bool {
        guard hasBoldEnd, rest.hasPrefix("**") else { return false }
        let inner = rest.dropFirst(2)
        guard let end = inner.firstRange(of: "**") else {
            hasBoldEnd = false
            return false
        }
        guard end.lowerBound > inner.startIndex else { return false }
        flush()
        inlines.append(.bold(String(inner[..<end.lowerBound])))
        rest = inner[end.upperBound...]
        return true
    }

    private mutating func takeLink() -> Bool {
        let inner = rest.dropFirst()
        guard let middle = inner.firstIndex(where: { $0 == "[" || $0 == "]" }),
            inner[middle...].hasPrefix("](")
        else { return false }
        let target = inner[middle...].dropFirst(2)
        guard let end = target.firstIndex(where: { "()[".contains($0) || $0.isWhitespace }),
            target[end] == ")", middle > inner.startIndex, end > target.startIndex
        else { return false }
        flush()
        let address = String(target[..<end])
        inlines.append(.link(text: String(inner[..<middle]), address: address))
        rest = target[end...].dropFirst()
        return true
    }

    private mutating func flush() {
        if !plain.isEmpty { inlines.append(.text(plain)) }
        plain = ""
    }
}

extension Substring {
    /// Where two ASCII characters stand together, found without a pattern engine.
    fileprivate func firstRange(of pair: String) -> Range<Index>? {
        var position = startIndex
        while let found = self[position...].utf8.firstIndex(of: pair.utf8.first ?? 0) {
            if self[found...].hasPrefix(pair) {
                return found..<index(found, offsetBy: pair.count)
            }
            position = utf8.index(after: found)
        }
        return nil
    }
}
