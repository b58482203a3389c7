/// A `Range` field (RFC 9110 §14.2) against a content of known size.
enum ByteRange: Equatable {
    /// Answer with everything: there is no range, it is malformed, or it asks for more than a
    /// client in its right mind would.
    case whole
    /// Answer 206 with these bytes.
    case part(Range<Int>)
    /// Answer 206 with several parts, in the order in which they were asked for.
    case parts([Range<Int>])
    /// Answer 416: no byte of the content is asked for.
    case unsatisfiable

    /// More ranges than this are answered with everything. Together with the rule that parts do
    /// not overlap, an answer is never larger than the content and this many part heads.
    static let partLimit = 16

    init(_ fieldValue: String?, size: Int) {
        guard let fieldValue, fieldValue.prefix(6).equalsIgnoringCase("bytes=") else {
            self = .whole
            return
        }
        let members = fieldValue.dropFirst(6).parts(at: ",").map(\.trimmingBlanks)
            .filter { !$0.isEmpty }
        guard !members.isEmpty, members.count <= Self.partLimit else {
            self = .whole
            return
        }
        var parts: [Range<Int>] = []
        for member in members {
            switch Self.range(member, size: size) {
            case .malformed:
                self = .whole
                return
            case .beyond: break
            case .bytes(let part): parts.append(part)
            }
        }
        self = Self.choose(parts)
    }

    /// Overlapping ranges are the way to ask for more than there is (RFC 9110 §14.2 allows to
    /// ignore them).
    private static func choose(_ parts: [Range<Int>]) -> ByteRange {
        guard let first = parts.first else { return .unsatisfiable }
        if parts.count == 1 { return .part(first) }
        let sorted = parts.sorted { $0.lowerBound < $1.lowerBound }
        let overlaps = zip(sorted, sorted.dropFirst()).contains { $0.overlaps($1) }
        return overlaps ? .whole : .parts(parts)
    }

    private enum Member {
        case bytes(Range<Int>)
        case beyond
        case malformed
    }

    /// `first-`, `first-last` or `-length`
    private static func range(_ text: Substring, size: Int) -> Member {
        guard let dash = text.firstIndex(of: "-") else { return .malformed }
        let first = number(text[..<dash])
        let last = number(text[text.index(after: dash)...])
        switch (first, last) {
        case (.empty, .value(let suffix)):
            return suffix > 0 && size > 0 ? .bytes(max(0, size - suffix)..<size) : .beyond
        case (.value(let first), .empty):
            return first < size ? .bytes(first..<size) : .beyond
        case (.value(let first), .value(let last)) where first <= last:
            return first < size ? .bytes(first..<min(size, last + 1)) : .beyond
        default: return .malformed
        }
    }

    private enum Number {
        case empty
        case value(Int)
        case malformed
    }

    /// Digits; a number too large for any file counts as the largest.
    private static func number(_ text: Substring) -> Number {
        if text.isEmpty { return .empty }
        guard text.utf8.allSatisfy(ASCII.isDigit) else { return .malformed }
        return .value(min(Int(text) ?? .max, .max - 1))
    }
}
