/// A checked `host[:port]` (RFC 3986 §3.2): no user info, no escapes, a port from 1 to 65535.
struct Authority: Sendable, Equatable {
    let host: TextRange
    let port: UInt16?
    static func parse(_ bytes: Span<UInt8>, _ range: TextRange) throws(RequestError) -> Authority {
        let end = Int(range.end)
        let hostEnd = try hostEnd(bytes, range.range)
        guard hostEnd > Int(range.start) else { throw .invalidHost }
        let host = TextRange(Int(range.start), hostEnd)
        guard hostEnd < end else { return Authority(host: host, port: nil) }
        guard bytes[hostEnd] == UInt8(ascii: ":"), end - hostEnd <= 6 else { throw .invalidHost }
        var port = 0
        for index in hostEnd + 1..<end {
            guard ASCII.isDigit(bytes[index]) else { throw .invalidHost }
            port = port * 10 + Int(bytes[index] - 0x30)
        }
        // RFC 3986 allows `host:` with no digits; it means the default port.
        if end == hostEnd + 1 { return Authority(host: host, port: nil) }
        guard (1...65_535).contains(port) else { throw .invalidHost }
        return Authority(host: host, port: UInt16(port))
    }

    private static func hostEnd(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(RequestError) -> Int {
        var index = range.lowerBound
        guard index < range.upperBound else { throw .invalidHost }
        if bytes[index] == UInt8(ascii: "[") { return try bracketEnd(bytes, range) }
        while index < range.upperBound, ASCII.isUnreserved(bytes[index]) { index += 1 }
        return index
    }

    /// An IPv6 literal: its characters are checked here, its grouping by `IPAddress`.
    private static func bracketEnd(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(RequestError) -> Int {
        var index = range.lowerBound + 1
        var text = ""
        while index < range.upperBound, bytes[index] != UInt8(ascii: "]") {
            text.unicodeScalars.append(Unicode.Scalar(bytes[index]))
            index += 1
        }
        guard index < range.upperBound, text.utf8.contains(UInt8(ascii: ":")),
            IPAddress(text) != nil
        else { throw .invalidHost }
        return index + 1
    }
}
