/// A `Range` field (RFC 9110 §14.2) against a content of known size.
enum ByteRange: Equatable {
    /// Answer with everything: there is no range, it is malformed, or there are several.
    case whole
    /// Answer 206 with these bytes.
    case part(Range<Int>)
    /// Answer 416: no byte of the content is asked for.
    case unsatisfiable

    init(_ fieldValue: String?, size: Int) {
        guard let fieldValue, fieldValue.prefix(6).equalsIgnoringCase("bytes=") else {
            self = .whole
            return
        }
        let spec = fieldValue.dropFirst(6).trimmingBlanks
        // Several ranges may be answered with everything, which also bounds what a client can ask.
        guard let dash = spec.firstIndex(of: "-"), !spec.contains(",") else {
            self = .whole
            return
        }
        let first = Self.number(spec[..<dash])
        let last = Self.number(spec[spec.index(after: dash)...])
        switch (first, last) {
        case (.empty, .value(let suffix)):
            self = suffix > 0 && size > 0 ? .part(max(0, size - suffix)..<size) : .unsatisfiable
        case (.value(let first), .empty):
            self = first < size ? .part(first..<size) : .unsatisfiable
        case (.value(let first), .value(let last)) where first <= last:
            self = first < size ? .part(first..<min(size, last + 1)) : .unsatisfiable
        default: self = .whole
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
