/// The four forms of a request target (RFC 9112 §3.2), taken apart.
struct TargetForm {
    let path: TextRange
    let query: TextRange?
    let authority: TextRange?
    let isAsterisk: Bool

    static func parse(
        _ bytes: Span<UInt8>, _ target: TextRange, method: TextRange
    ) throws(RequestError) -> TargetForm {
        if bytes.equalsExactly(method, "CONNECT") { throw .unsupportedMethod }
        let start = Int(target.start)
        let end = Int(target.end)
        if bytes[start] == UInt8(ascii: "/") {
            return try origin(bytes, start..<end, authority: nil)
        }
        if bytes[start] == UInt8(ascii: "*") {
            guard start + 1 == end, bytes.equalsExactly(method, "OPTIONS") else {
                throw .malformedTarget
            }
            return TargetForm(
                path: TextRange(start, start), query: nil, authority: nil, isAsterisk: true)
        }
        return try absolute(bytes, start..<end)
    }

    /// `http://host[:port][/path][?query]`
    private static func absolute(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(RequestError) -> TargetForm {
        var start = range.lowerBound
        if range.count > 7, bytes.equals(TextRange(start, start + 7), "http://") {
            start += 7
        } else if range.count > 8, bytes.equals(TextRange(start, start + 8), "https://") {
            start += 8
        } else {
            throw .malformedTarget
        }
        var end = start
        while end < range.upperBound, bytes[end] != UInt8(ascii: "/"),
            bytes[end] != UInt8(ascii: "?")
        {
            end += 1
        }
        return try origin(bytes, end..<range.upperBound, authority: TextRange(start, end))
    }

    /// `/path[?query]`
    private static func origin(
        _ bytes: Span<UInt8>, _ range: Range<Int>, authority: TextRange?
    ) throws(RequestError) -> TargetForm {
        var index = range.lowerBound
        var needsCheck = false
        var previous: UInt8 = 0
        while index < range.upperBound, bytes[index] != UInt8(ascii: "?") {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\")
                || (byte == UInt8(ascii: ".") && previous == UInt8(ascii: "/"))
            {
                needsCheck = true
            }
            previous = byte
            index += 1
        }
        let path = TextRange(range.lowerBound, index)
        if needsCheck, !PathRules.isSafe(bytes, path.range) { throw .unsafePath }
        let query = index < range.upperBound ? TextRange(index + 1, range.upperBound) : nil
        return TargetForm(path: path, query: query, authority: authority, isAsterisk: false)
    }
}
