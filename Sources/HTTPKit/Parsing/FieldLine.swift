/// One field line (RFC 9112 §5).
enum FieldLine {
    /// Parses `name: value` without its CRLF; the value's range is trimmed of blanks.
    static func parse(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(RequestError) -> FieldRange {
        if ASCII.isBlank(bytes[range.lowerBound]) { throw .foldedField }
        precondition(range.upperBound <= bytes.count, "a line lies within the bytes")
        var index = range.lowerBound
        while index < range.upperBound, ASCII.isToken(bytes[unchecked: index]) { index &+= 1 }
        guard index > range.lowerBound, index < range.upperBound,
            bytes[index] == UInt8(ascii: ":")
        else { throw .malformedFieldName }
        let name = TextRange(range.lowerBound, index)
        var start = index + 1
        var end = range.upperBound
        while start < end, ASCII.isBlank(bytes[start]) { start &+= 1 }
        while end > start, ASCII.isBlank(bytes[end - 1]) { end &-= 1 }
        guard bytes.isFieldValue(start..<end) else {
            for position in start..<end where bytes[position] == ASCII.carriageReturn {
                throw .bareLineBreak
            }
            throw .malformedFieldValue
        }
        return FieldRange(name: name, value: TextRange(start, end))
    }
}
