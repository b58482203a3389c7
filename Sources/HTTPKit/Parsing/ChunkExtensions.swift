/// The extensions after a chunk size, which are read only to be sure where they end.
enum ChunkExtensions {
    /// `*( BWS ";" BWS token [ BWS "=" BWS ( token / quoted-string ) ] )` (RFC 9112 §7.1.1)
    static func areValid(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        let end = range.upperBound
        while index < end {
            skipBlanks(bytes, &index, end)
            guard index < end, bytes[index] == UInt8(ascii: ";") else { return false }
            index += 1
            skipBlanks(bytes, &index, end)
            guard skipToken(bytes, &index, end) else { return false }
            // Blanks before `;` belong to the next extension, those before `=` to this one.
            var next = index
            skipBlanks(bytes, &next, end)
            guard next < end, bytes[next] == UInt8(ascii: "=") else { continue }
            index = next + 1
            skipBlanks(bytes, &index, end)
            guard skipValue(bytes, &index, end) else { return false }
        }
        return true
    }

    private static func skipBlanks(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) {
        while index < end, ASCII.isBlank(bytes[index]) { index += 1 }
    }

    private static func skipToken(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Bool {
        let start = index
        while index < end, ASCII.isToken(bytes[index]) { index += 1 }
        return index > start
    }

    /// A token, or text in quotes in which a backslash covers the next character.
    private static func skipValue(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Bool {
        guard index < end, bytes[index] == UInt8(ascii: "\"") else {
            return skipToken(bytes, &index, end)
        }
        index += 1
        while index < end, ASCII.isFieldValue(bytes[index]) {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return true
            case UInt8(ascii: "\\"):
                index += 1
                guard index < end, ASCII.isFieldValue(bytes[index]) else { return false }
                index += 1
            default: index += 1
            }
        }
        return false
    }
}
