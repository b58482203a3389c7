import Testing

@testable import HTTPKit

/// Requests that must be refused, each with the reason.
struct HostileRequest: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let error: RequestError

    init(_ name: String, _ text: String, _ error: RequestError) {
        self.name = name
        bytes = Array(text.utf8)
        self.error = error
    }

    /// A request line of GET and these field lines.
    init(_ name: String, fields: String, _ error: RequestError) {
        self.init(name, "GET / HTTP/1.1\r\n" + fields + "\r\n\r\n", error)
    }

    /// A POST with `Host`, these fields and this body.
    init(_ name: String, post fields: String, _ body: String, _ error: RequestError) {
        self.init(name, "POST / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n\(body)", error)
    }

    var testDescription: String { name }

    static let requestLines = [
        HostileRequest("no version", "GET /\r\n\r\n", .malformedRequestLine),
        HostileRequest("two blanks", "GET  / HTTP/1.1\r\n", .malformedRequestLine),
        HostileRequest("blank at the end", "GET / HTTP/1.1 \r\n", .malformedRequestLine),
        HostileRequest("blank at the start", " GET / HTTP/1.1\r\n", .malformedRequestLine),
        HostileRequest("tab between", "GET\t/ HTTP/1.1\r\n", .malformedRequestLine),
        HostileRequest("blank in the target", "GET /a b HTTP/1.1\r\n", .malformedRequestLine),
        HostileRequest("method is no token", "G@T / HTTP/1.1\r\n", .malformedRequestLine),
        HostileRequest(
            "method too long", String(repeating: "A", count: 40) + " / HTTP/1.1\r\n",
            .malformedRequestLine),
        HostileRequest("TLS greeting", "\u{16}\u{3}\u{1}", .malformedRequestLine),
        HostileRequest(
            "two empty lines first", "\r\n\r\nGET / HTTP/1.1\r\n", .malformedRequestLine),
        HostileRequest("CR alone first", "\rGET / HTTP/1.1\r\n", .malformedRequestLine),
        HostileRequest("LF first", "\nGET / HTTP/1.1\r\n", .malformedRequestLine),
        HostileRequest("bare LF", "GET / HTTP/1.1\nHost: a\r\n\r\n", .bareLineBreak),
        HostileRequest("CR in the line", "GET /\rx HTTP/1.1\r\n", .bareLineBreak),
        HostileRequest("two CR", "GET / HTTP/1.1\r\r\n", .bareLineBreak),
        HostileRequest("lower-case protocol", "GET / http/1.1\r\n", .malformedRequestLine),
        HostileRequest("version of one digit", "GET / HTTP/1\r\n", .malformedRequestLine),
        HostileRequest("version of three", "GET / HTTP/1.10\r\n", .malformedRequestLine),
        HostileRequest("HTTP/2", "PRI * HTTP/2.0\r\n", .unsupportedVersion),
        HostileRequest("HTTP/0.9", "GET / HTTP/0.9\r\n", .unsupportedVersion),
    ]

    static let targets = [
        HostileRequest("relative", "GET a HTTP/1.1\r\n", .malformedTarget),
        HostileRequest("asterisk for GET", "GET * HTTP/1.1\r\n", .malformedTarget),
        HostileRequest("other scheme", "GET ftp://a/ HTTP/1.1\r\n", .malformedTarget),
        HostileRequest("fragment", "GET /a#b HTTP/1.1\r\n", .malformedTarget),
        HostileRequest("quote", "GET /a\"b HTTP/1.1\r\n", .malformedTarget),
        HostileRequest("raw UTF-8", "GET /ă HTTP/1.1\r\n", .malformedTarget),
        HostileRequest("NUL", "GET /a\0b HTTP/1.1\r\n", .malformedTarget),
        HostileRequest("tunnel", "CONNECT a:80 HTTP/1.1\r\n", .unsupportedMethod),
        HostileRequest("parent", "GET /a/../b HTTP/1.1\r\n", .unsafePath),
        HostileRequest("encoded parent", "GET /%2e%2E/b HTTP/1.1\r\n", .unsafePath),
        HostileRequest("half-encoded parent", "GET /.%2e HTTP/1.1\r\n", .unsafePath),
        HostileRequest("dot", "GET /./a HTTP/1.1\r\n", .unsafePath),
        HostileRequest("encoded slash", "GET /a%2Fb HTTP/1.1\r\n", .unsafePath),
        HostileRequest("encoded backslash", "GET /a%5cb HTTP/1.1\r\n", .unsafePath),
        HostileRequest("backslash", "GET /a\\b HTTP/1.1\r\n", .unsafePath),
        HostileRequest("encoded NUL", "GET /a%00 HTTP/1.1\r\n", .unsafePath),
        HostileRequest("encoded LF", "GET /a%0A HTTP/1.1\r\n", .unsafePath),
        HostileRequest("broken escape", "GET /a%zz HTTP/1.1\r\n", .unsafePath),
        HostileRequest("cut escape", "GET /a%2 HTTP/1.1\r\n", .unsafePath),
        HostileRequest("overlong UTF-8", "GET /%c0%ae%c0%ae HTTP/1.1\r\n", .unsafePath),
        HostileRequest("lone surrogate", "GET /%ed%a0%80 HTTP/1.1\r\n", .unsafePath),
    ]

    static let fields = [
        HostileRequest("folded", fields: "Host: a\r\nX: b\r\n c", .foldedField),
        HostileRequest("folded first", fields: " Host: a", .foldedField),
        HostileRequest("blank before colon", fields: "Host : a", .malformedFieldName),
        HostileRequest("tab before colon", fields: "Host\t: a", .malformedFieldName),
        HostileRequest("no colon", fields: "Host: a\r\nX", .malformedFieldName),
        HostileRequest("empty name", fields: "Host: a\r\n: b", .malformedFieldName),
        HostileRequest("name is no token", fields: "Host: a\r\nX(: b", .malformedFieldName),
        HostileRequest("NUL in a name", fields: "Host: a\r\nX\0: b", .malformedFieldName),
        HostileRequest("NUL in a value", fields: "Host: a\r\nX: b\0c", .malformedFieldValue),
        HostileRequest("escape code", fields: "Host: a\r\nX: \u{1B}[2J", .malformedFieldValue),
        HostileRequest(
            "DEL far in", fields: "Host: a\r\nX: 0123456789\u{7F}", .malformedFieldValue),
        HostileRequest("CR in a value", fields: "Host: a\r\nX: b\rY: c", .bareLineBreak),
        HostileRequest("bare LF after a field", fields: "Host: a\nX: b", .bareLineBreak),
        HostileRequest("bare LF at the end", "GET / HTTP/1.1\r\nHost: a\r\n\n", .bareLineBreak),
        HostileRequest(
            "unknown expectation", post: "Content-Length: 1\r\nExpect: tea", "",
            .unsupportedExpectation),
    ]

    static let hosts = [
        HostileRequest("no host", fields: "X: a", .invalidHost),
        HostileRequest("two hosts", fields: "Host: a\r\nHost: a", .invalidHost),
        HostileRequest("two hosts, other case", fields: "Host: a\r\nhOST: b", .invalidHost),
        HostileRequest("empty host", fields: "Host:", .invalidHost),
        HostileRequest("only a port", fields: "Host: :80", .invalidHost),
        HostileRequest("user info", fields: "Host: u@a", .invalidHost),
        HostileRequest("path", fields: "Host: a/b", .invalidHost),
        HostileRequest("list", fields: "Host: a, b", .invalidHost),
        HostileRequest("blank inside", fields: "Host: a b", .invalidHost),
        HostileRequest("port is no number", fields: "Host: a:8x", .invalidHost),
        HostileRequest("port too large", fields: "Host: a:65536", .invalidHost),
        HostileRequest("port zero", fields: "Host: a:0", .invalidHost),
        HostileRequest("port signed", fields: "Host: a:+80", .invalidHost),
        HostileRequest("two ports", fields: "Host: a:80:80", .invalidHost),
        HostileRequest("open bracket", fields: "Host: [::1", .invalidHost),
        HostileRequest("no IPv6 in brackets", fields: "Host: [a]", .invalidHost),
        HostileRequest("IPv4 in brackets", fields: "Host: [127.0.0.1]", .invalidHost),
        HostileRequest("text after the bracket", fields: "Host: [::1]a", .invalidHost),
        HostileRequest("NUL hidden in brackets", fields: "Host: [::1%00]", .invalidHost),
        HostileRequest("escape", fields: "Host: a%2eb", .invalidHost),
        HostileRequest(
            "absolute target with user info", "GET http://u@a/ HTTP/1.1\r\nHost: a\r\n\r\n",
            .invalidHost),
        HostileRequest(
            "absolute target without host", "GET http:///x HTTP/1.1\r\nHost: a\r\n\r\n",
            .invalidHost),
        HostileRequest(
            "absolute target does not excuse Host", "GET http://a/ HTTP/1.1\r\n\r\n", .invalidHost),
    ]

    static let lengths = [
        HostileRequest(
            "twice", post: "Content-Length: 1\r\nContent-Length: 1", "x", .invalidContentLength),
        HostileRequest("list", post: "Content-Length: 1, 1", "x", .invalidContentLength),
        HostileRequest("plus", post: "Content-Length: +1", "x", .invalidContentLength),
        HostileRequest("minus", post: "Content-Length: -1", "x", .invalidContentLength),
        HostileRequest("hexadecimal", post: "Content-Length: 0x1", "x", .invalidContentLength),
        HostileRequest("blank inside", post: "Content-Length: 1 1", "x", .invalidContentLength),
        HostileRequest("empty", post: "Content-Length:", "x", .invalidContentLength),
        HostileRequest("other digits", post: "Content-Length: ١", "x", .invalidContentLength),
        HostileRequest(
            "beyond 64 bits", post: "Content-Length: 18446744073709551617", "", .bodyTooLarge),
        HostileRequest("beyond the limit", post: "Content-Length: 2097153", "", .bodyTooLarge),
        HostileRequest(
            "with a coding", post: "Content-Length: 1\r\nTransfer-Encoding: chunked", "",
            .ambiguousLength),
        HostileRequest(
            "after a coding", post: "Transfer-Encoding: chunked\r\nContent-Length: 0", "",
            .ambiguousLength),
    ]

    static let codings = [
        HostileRequest(
            "identity", post: "Transfer-Encoding: identity", "", .invalidTransferEncoding),
        HostileRequest("empty", post: "Transfer-Encoding:", "", .invalidTransferEncoding),
        HostileRequest(
            "chunked first", post: "Transfer-Encoding: chunked, gzip", "", .invalidTransferEncoding),
        HostileRequest(
            "chunked twice", post: "Transfer-Encoding: chunked, chunked", "",
            .invalidTransferEncoding),
        HostileRequest(
            "chunked on two lines",
            post: "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "",
            .invalidTransferEncoding),
        HostileRequest(
            "xchunked", post: "Transfer-Encoding: xchunked", "", .invalidTransferEncoding),
        HostileRequest(
            "parameter", post: "Transfer-Encoding: chunked;a=b", "", .invalidTransferEncoding),
        HostileRequest(
            "quoted", post: "Transfer-Encoding: \"chunked\"", "", .invalidTransferEncoding),
        HostileRequest(
            "empty member", post: "Transfer-Encoding: chunked,", "", .invalidTransferEncoding),
        HostileRequest(
            "vertical tab", post: "Transfer-Encoding: \u{B}chunked", "", .malformedFieldValue),
        HostileRequest(
            "gzip below", post: "Transfer-Encoding: gzip, chunked", "", .unsupportedTransferEncoding
        ),
        HostileRequest(
            "HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
            .invalidTransferEncoding),
    ]

    static let chunks = [
        ("no size", "\r\n", RequestError.malformedChunk),
        ("no hexadecimal", "g\r\n", .malformedChunk),
        ("prefix", "0x1\r\nx\r\n", .malformedChunk),
        ("sign", "+1\r\nx\r\n", .malformedChunk),
        ("blank first", " 1\r\nx\r\n", .malformedChunk),
        ("blank after", "1 \r\nx\r\n", .malformedChunk),
        ("bare LF", "1\nx\r\n", .bareLineBreak),
        ("bare LF after data", "1\r\nx\n", .malformedChunk),
        ("data too long", "1\r\nxy\r\n", .malformedChunk),
        ("control in an extension", "1;a=\u{1}\r\nx\r\n", .malformedChunk),
        ("CR in an extension", "1;a\rb\r\nx\r\n", .malformedChunk),
        ("line too long", "1;" + String(repeating: "a", count: 300) + "\r\n", .malformedChunk),
        ("beyond 64 bits", "10000000000000001\r\n", .bodyTooLarge),
        ("beyond the limit", "200001\r\n", .bodyTooLarge),
        ("trailer folded", "0\r\nA: b\r\n c\r\n", .foldedField),
        ("trailer no token", "0\r\nA : b\r\n", .malformedFieldName),
        ("trailer bare LF", "0\r\n\n", .bareLineBreak),
    ].map { HostileRequest("chunk: \($0.0)", post: "Transfer-Encoding: chunked", $0.1, $0.2) }

    static let all = requestLines + targets + fields + hosts + lengths + codings + chunks
}

struct HostileRequestTests {
    @Test("is refused for its reason, however it is cut", arguments: HostileRequest.all)
    func refused(_ hostile: HostileRequest) {
        for pieces in everySplit(hostile.bytes) {
            let stream = parse(pieces)
            #expect(stream.error == hostile.error)
            #expect(stream.requests.isEmpty)
        }
    }

    @Test("every reason but the size limits has a case")
    func reasonsCovered() {
        let covered = Set(HostileRequest.all.map(\.error))
        let bySize: Set<RequestError> = [.requestLineTooLong, .fieldsTooLarge]
        #expect(covered.union(bySize) == Set(RequestError.allCases))
    }
}
