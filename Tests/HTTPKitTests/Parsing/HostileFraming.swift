@testable import HTTPKit

/// Lengths, codings and chunks that leave open where a request ends (RFC 9112 §6, §7).
extension HostileRequest {
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
            "beyond 64 bits", post: "Content-Length: 18446744073709551617", "",
            .invalidContentLength),
        HostileRequest(
            "beyond 63 bits", post: "Content-Length: 9223372036854775808", "",
            .invalidContentLength),
        HostileRequest(
            "just 63 bits", post: "Content-Length: 9223372036854775807", "", .bodyTooLarge),
        HostileRequest("fraction", post: "Content-Length: 1.0", "x", .invalidContentLength),
        HostileRequest("exponent", post: "Content-Length: 1e0", "x", .invalidContentLength),
        HostileRequest("semicolon", post: "Content-Length: 1;", "x", .invalidContentLength),
        HostileRequest("comma first", post: "Content-Length: ,1", "x", .invalidContentLength),
        HostileRequest("grouped", post: "Content-Length: 1_0", "x", .invalidContentLength),
        HostileRequest("quoted", post: "Content-Length: \"1\"", "x", .invalidContentLength),
        HostileRequest(
            "twice, other case", post: "Content-Length: 1\r\ncontent-length: 2", "x",
            .invalidContentLength),
        HostileRequest(
            "twice, one empty", post: "Content-Length: 1\r\nContent-Length:", "x",
            .invalidContentLength),
        HostileRequest(
            "HTTP/1.0 with both",
            "POST / HTTP/1.0\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
            .ambiguousLength),
        HostileRequest("type without length", post: "Content-Type: text/plain", "", .missingLength),
        HostileRequest(
            "with an unknown coding", post: "Content-Length: 1\r\nTransfer-Encoding: x", "",
            .ambiguousLength),
        HostileRequest(
            "with an empty coding", post: "Content-Length: 1\r\nTransfer-Encoding:", "",
            .ambiguousLength),
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
            "empty member first", post: "Transfer-Encoding: , chunked", "",
            .unsupportedTransferEncoding),
        HostileRequest(
            "chunked, then empty line", post: "Transfer-Encoding: chunked\r\nTransfer-Encoding:",
            "", .invalidTransferEncoding),
        HostileRequest(
            "chunked between", post: "Transfer-Encoding: gzip, chunked, gzip", "",
            .invalidTransferEncoding),
        HostileRequest(
            "chunked and a word", post: "Transfer-Encoding: chunked x", "", .invalidTransferEncoding
        ),
        HostileRequest(
            "chunked and a letter beyond ASCII", post: "Transfer-Encoding: chun\u{212A}ed", "",
            .invalidTransferEncoding),
        HostileRequest(
            "no-break space first", post: "Transfer-Encoding: \u{A0}chunked", "",
            .invalidTransferEncoding),
        HostileRequest(
            "identity below", post: "Transfer-Encoding: identity, chunked", "",
            .unsupportedTransferEncoding),
        HostileRequest(
            "gzip on the line before",
            post: "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked", "",
            .unsupportedTransferEncoding),
        HostileRequest(
            "NUL at the end", post: "Transfer-Encoding: chunked\0", "", .malformedFieldValue),
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
        ("beyond 64 bits", "10000000000000001\r\n", .malformedChunk),
        ("zeros without end", String(repeating: "0", count: 40) + "\r\n", .malformedChunk),
        ("only an extension", ";a=b\r\n", .malformedChunk),
        ("bare semicolon", "1;\r\nx\r\n", .malformedChunk),
        ("semicolon and blank", "1; \r\nx\r\n", .malformedChunk),
        ("two semicolons", "1;;a\r\nx\r\n", .malformedChunk),
        ("extension without a name", "1;=a\r\nx\r\n", .malformedChunk),
        ("extension without a value", "1;a=\r\nx\r\n", .malformedChunk),
        ("extension in brackets", "1;[a]\r\nx\r\n", .malformedChunk),
        ("extension with two values", "1;a=b=c\r\nx\r\n", .malformedChunk),
        ("extension after a blank", "1;a b\r\nx\r\n", .malformedChunk),
        ("blank at the end of an extension", "1;a \r\nx\r\n", .malformedChunk),
        ("quote not shut", "1;a=\"b\r\nx\r\n", .malformedChunk),
        ("quote not shut, escaped", "1;a=\"b\\\"\r\nx\r\n", .malformedChunk),
        ("backslash at the end", "1;a=\"b\\\r\nx\r\n", .malformedChunk),
        ("CR in quotes", "1;a=\"\r\"\r\nx\r\n", .malformedChunk),
        ("control escaped in quotes", "1;a=\"\\\u{1}\"\r\nx\r\n", .malformedChunk),
        ("text after quotes", "1;a=\"b\"c\r\nx\r\n", .malformedChunk),
        ("LF in an extension", "1;a\n\r\nx\r\n", .bareLineBreak),
        ("CR after data", "1\r\nx\r\r\n", .malformedChunk),
        ("data cut short", "2\r\nx\r\n0\r\n\r\n", .malformedChunk),
        ("negative", "-1\r\n", .malformedChunk),
        ("underscore", "1_0\r\n", .malformedChunk),
        ("comma", "1,1\r\n", .malformedChunk),
        ("last chunk without digits", "\r\n\r\n", .malformedChunk),
        ("trailer: length", "0\r\nContent-Length: 3\r\n", .forbiddenTrailer),
        ("trailer: coding", "0\r\ntransfer-encoding: chunked\r\n", .forbiddenTrailer),
        ("trailer: host", "0\r\nA: b\r\nHOST: b\r\n", .forbiddenTrailer),
        ("trailer: authorization", "0\r\nAuthorization: x\r\n", .forbiddenTrailer),
        ("trailer: cookie", "0\r\nCookie: a=b\r\n", .forbiddenTrailer),
        ("trailer: NUL", "0\r\nA: \0\r\n", .malformedFieldValue),
        ("trailer: no colon", "0\r\nGET / HTTP/1.1\r\n", .malformedFieldName),
        ("beyond the limit", "200001\r\n", .bodyTooLarge),
        ("trailer folded", "0\r\nA: b\r\n c\r\n", .foldedField),
        ("trailer no token", "0\r\nA : b\r\n", .malformedFieldName),
        ("trailer bare LF", "0\r\n\n", .bareLineBreak),
    ].map { HostileRequest("chunk: \($0.0)", post: "Transfer-Encoding: chunked", $0.1, $0.2) }
}
