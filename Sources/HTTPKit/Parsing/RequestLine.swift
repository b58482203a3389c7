/// The parts of a request line (RFC 9112 §3) as ranges.
struct RequestLine: Sendable, Equatable {
    let method: TextRange
    let methodClass: MethodClass
    /// As it was sent.
    let target: TextRange
    /// The path of the target; empty for `*` and for `http://host`.
    let path: TextRange
    let query: TextRange?
    /// The authority and scheme of an absolute target.
    let authority: TextRange?
    let isAsterisk: Bool
    /// 1 for HTTP/1.1 and later minors, 0 for HTTP/1.0.
    let minorVersion: UInt8

    /// Longer method names are nobody's.
    private static let longestMethod = 32

    /// Refuses a line as soon as what stands first in it cannot be a method: no later byte can
    /// mend that.
    static func checkMethod(_ bytes: Span<UInt8>, from start: Int) throws(RequestError) {
        var index = start
        while index < bytes.count, ASCII.isToken(bytes[index]) {
            index += 1
            guard index - start <= longestMethod else { throw .malformedRequestLine }
        }
        guard index < bytes.count else { return }
        switch bytes[index] {
        case 0x20 where index > start: return
        case ASCII.carriageReturn where index > start || start == 0: return
        case ASCII.lineFeed where index > start: return
        default: throw .malformedRequestLine
        }
    }

    /// Parses the line that `range` holds, without its CRLF.
    static func parse(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(RequestError) -> RequestLine {
        var index = range.lowerBound
        while index < range.upperBound, ASCII.isToken(bytes[index]) { index += 1 }
        let method = TextRange(range.lowerBound, index)
        guard index < range.upperBound, bytes[index] == 0x20, !method.isEmpty,
            index - range.lowerBound <= longestMethod
        else { throw .malformedRequestLine }
        index += 1
        let targetStart = index
        while index < range.upperBound, ASCII.isTarget(bytes[index]) { index += 1 }
        guard index > targetStart else { throw .malformedRequestLine }
        guard index < range.upperBound else { throw .malformedRequestLine }
        guard bytes[index] == 0x20 else { throw .malformedTarget }
        let target = TextRange(targetStart, index)
        let minor = try minorVersion(bytes, index + 1..<range.upperBound)
        let form = try TargetForm.parse(bytes, target, method: method)
        return RequestLine(
            method: method, methodClass: MethodClass(bytes, method), target: target,
            path: form.path, query: form.query,
            authority: form.authority, isAsterisk: form.isAsterisk, minorVersion: minor)
    }

    /// `HTTP/1.0` or `HTTP/1.1`; a higher minor counts as 1.1 (RFC 9110 §2.5).
    private static func minorVersion(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(RequestError) -> UInt8 {
        let start = range.lowerBound
        guard range.count == 8,
            bytes.equalsExactly(TextRange(start, start + 5), "HTTP/"),
            ASCII.isDigit(bytes[start + 5]), bytes[start + 6] == UInt8(ascii: "."),
            ASCII.isDigit(bytes[start + 7])
        else { throw .malformedRequestLine }
        guard bytes[start + 5] == UInt8(ascii: "1") else { throw .unsupportedVersion }
        return bytes[start + 7] == UInt8(ascii: "0") ? 0 : 1
    }
}
