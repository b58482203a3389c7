@testable import HTTPKit

/// Field lines against RFC 9112 §5, and hosts against RFC 3986 §3.2.2.
extension HostileRequest {
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
        HostileRequest("NUL first", fields: "\0Host: a", .malformedFieldName),
        HostileRequest("CR before the name", fields: "\rHost: a", .malformedFieldName),
        HostileRequest("quoted name", fields: "\"Host\": a", .malformedFieldName),
        HostileRequest("name beyond ASCII", fields: "Hôst: a", .malformedFieldName),
        HostileRequest("blank inside a name", fields: "Content Length: 0", .malformedFieldName),
        HostileRequest("request in a field", fields: "GET / HTTP/1.1", .malformedFieldName),
        HostileRequest("blank line with a blank", fields: "Host: a\r\n ", .foldedField),
        HostileRequest("blank line with a tab", fields: "Host: a\r\n\t", .foldedField),
        HostileRequest("NUL at the end", fields: "Host: a\0", .malformedFieldValue),
        HostileRequest("vertical tab", fields: "Host: a\r\nX: \u{B}", .malformedFieldValue),
        HostileRequest("two CR at the end", "GET / HTTP/1.1\r\nHost: a\r\r\n", .bareLineBreak),
        HostileRequest("CR for CRLF", "GET / HTTP/1.1\rHost: a\r\r\n", .bareLineBreak),
        HostileRequest(
            "connection option is no token", fields: "Host: a\r\nConnection: keep alive",
            .invalidConnection),
        HostileRequest(
            "connection option in brackets", fields: "Host: a\r\nConnection: close, {x}",
            .invalidConnection),
        HostileRequest(
            "two content types",
            fields: "Host: a\r\nContent-Type: text/plain\r\ncontent-type: text/html",
            .repeatedField),
        HostileRequest(
            "expectations", post: "Content-Length: 1\r\nExpect: 100-continue, x", "",
            .unsupportedExpectation),
        HostileRequest(
            "unknown expectation", post: "Content-Length: 1\r\nExpect: tea", "",
            .unsupportedExpectation),
    ]

    static let hosts = [
        HostileRequest("no host", fields: "X: a", .invalidHost),
        HostileRequest("two hosts", fields: "Host: a\r\nHost: a", .invalidHost),
        HostileRequest("two hosts, other case", fields: "Host: a\r\nhOST: b", .invalidHost),
        HostileRequest("empty host", fields: "Host:", .invalidHost),
        HostileRequest("blank host", fields: "Host: \t ", .invalidHost),
        HostileRequest("two hosts, one line each kind", fields: "Host: a\r\nhost:", .invalidHost),
        HostileRequest("scheme", fields: "Host: http://a", .invalidHost),
        HostileRequest("query", fields: "Host: a?b", .invalidHost),
        HostileRequest("fragment", fields: "Host: a#b", .invalidHost),
        HostileRequest("backslash", fields: "Host: a\\b", .invalidHost),
        HostileRequest("quote", fields: "Host: \"a\"", .invalidHost),
        HostileRequest("equals", fields: "Host: a=80", .invalidHost),
        HostileRequest("beyond ASCII", fields: "Host: xã.vn", .invalidHost),
        HostileRequest("password", fields: "Host: u:p@a", .invalidHost),
        HostileRequest("IPv6 without brackets", fields: "Host: ::1", .invalidHost),
        HostileRequest("empty brackets", fields: "Host: []", .invalidHost),
        HostileRequest("zone", fields: "Host: [fe80::1%25eth0]", .invalidHost),
        HostileRequest("future address", fields: "Host: [v1.a]", .invalidHost),
        HostileRequest("bracket twice", fields: "Host: [[::1]]", .invalidHost),
        HostileRequest("bracket shut only", fields: "Host: ::1]", .invalidHost),
        HostileRequest("port of six digits", fields: "Host: a:000080", .invalidHost),
        HostileRequest("port negative", fields: "Host: a:-1", .invalidHost),
        HostileRequest("port with a blank", fields: "Host: a: 80", .invalidHost),
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
        HostileRequest("NUL in brackets", fields: "Host: [::1\0\0]:80", .malformedFieldValue),
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
        HostileRequest(
            "absolute target does not excuse a wrong Host",
            "GET http://a/ HTTP/1.1\r\nHost: u@a\r\n\r\n", .invalidHost),
        HostileRequest(
            "absolute target with a wrong port", "GET http://a:x/ HTTP/1.1\r\nHost: a\r\n\r\n",
            .invalidHost),
        HostileRequest(
            "HTTP/1.0 with a wrong host", "GET / HTTP/1.0\r\nHost: a/b\r\n\r\n", .invalidHost),
    ]
}
