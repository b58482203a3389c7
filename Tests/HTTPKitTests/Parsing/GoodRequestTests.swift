import Testing

@testable import HTTPKit

/// Streams that must be understood, and what they mean.
struct GoodStream: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let requests: [ParsedStream.Parsed]

    init(_ name: String, _ text: String, _ requests: [ParsedStream.Parsed]) {
        self.name = name
        bytes = Array(text.utf8)
        self.requests = requests
    }

    var testDescription: String { name }

    static func request(
        _ line: String, host: String = "a", _ fields: [String] = ["Host=a"], body: String = "",
        keepsAlive: Bool = true
    ) -> ParsedStream.Parsed {
        ParsedStream.Parsed(
            line: line, host: host, fields: fields, body: body, keepsAlive: keepsAlive)
    }

    static let all = [
        GoodStream("plain", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", [request("GET /")]),
        GoodStream("empty line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", [request("GET /")]),
        GoodStream(
            "blanks around a value", "GET / HTTP/1.1\r\nHost:\t a \t\r\nX:\r\n\r\n",
            [request("GET /", ["Host=a", "X="])]),
        GoodStream(
            "duplicates keep their order", "GET / HTTP/1.1\r\nX: 1\r\nHost: a\r\nx: 2\r\n\r\n",
            [request("GET /", ["X=1", "Host=a", "x=2"])]),
        GoodStream(
            "host in any case with a port", "GET / HTTP/1.1\r\nhOsT: A.Vn:8080\r\n\r\n",
            [request("GET /", host: "a.vn", ["hOsT=A.Vn:8080"])]),
        GoodStream(
            "IPv6 host", "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n",
            [request("GET /", host: "[::1]", ["Host=[::1]:80"])]),
        GoodStream(
            "absolute target decides the host", "GET http://b/x HTTP/1.1\r\nHost: a\r\n\r\n",
            [request("GET http://b/x", host: "b")]),
        GoodStream("asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", [request("OPTIONS *")]),
        GoodStream("unknown method", "get / HTTP/1.1\r\nHost: a\r\n\r\n", [request("get /")]),
        GoodStream("later minor", "GET / HTTP/1.7\r\nHost: a\r\n\r\n", [request("GET /")]),
        GoodStream(
            "query with what browsers leave", "GET /?a=[1]|{2} HTTP/1.1\r\nHost: a\r\n\r\n",
            [request("GET /?a=[1]|{2}")]),
        GoodStream(
            "HTTP/1.0 without host", "GET / HTTP/1.0\r\n\r\n",
            [request("GET /", host: "", [], keepsAlive: false)]),
        GoodStream(
            "HTTP/1.0 kept alive", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n",
            [request("GET /", host: "", ["Connection=Keep-Alive"])]),
        GoodStream(
            "close among tokens", "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n",
            [request("GET /", ["Host=a", "Connection=x, Close"], keepsAlive: false)]),
        GoodStream(
            "length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 003\r\n\r\nabc",
            [request("POST /", ["Host=a", "Content-Length=003"], body: "abc")]),
        GoodStream(
            "chunks, extension, trailer",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
                + "3\r\nabc\r\n00A ;x=\"y\"\r\n0123456789\r\n0\r\nT: u\r\n\r\n",
            [request("POST /", ["Host=a", "Transfer-Encoding=Chunked"], body: "abc0123456789")]),
        GoodStream(
            "extensions of every form",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "1;a\r\nx\r\n1\t; a = b ;c=\"d;\\\" e\"\r\ny\r\n0;z\r\n\r\n",
            [request("POST /", ["Host=a", "Transfer-Encoding=chunked"], body: "xy")]),
        GoodStream(
            "coding after a tab",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\tchunked\t\r\n\r\n"
                + "0\r\n\r\n",
            [request("POST /", ["Host=a", "Transfer-Encoding=chunked"])]),
        GoodStream(
            "a field that only looks like a coding",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer_Encoding: chunked\r\nContent-Length: 1\r\n\r\nx",
            [
                request(
                    "POST /", ["Host=a", "Transfer_Encoding=chunked", "Content-Length=1"], body: "x"
                )
            ]),
        GoodStream(
            "close beats keep-alive",
            "GET / HTTP/1.0\r\nConnection: close\r\nConnection: keep-alive\r\n\r\n",
            [
                request(
                    "GET /", host: "", ["Connection=close", "Connection=keep-alive"],
                    keepsAlive: false)
            ]),
        GoodStream(
            "empty connection options", "GET / HTTP/1.1\r\nHost: a\r\nConnection: ,, x ,\r\n\r\n",
            [request("GET /", ["Host=a", "Connection=,, x ,"])]),
        GoodStream(
            "type of nothing", "GET / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n\r\n",
            [request("GET /", ["Host=a", "Content-Type=text/plain"])]),
        GoodStream(
            "POST of nothing", "POST / HTTP/1.1\r\nHost: a\r\n\r\n", [request("POST /")]),
        GoodStream(
            "expectation without a body",
            "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
            [request("GET /", ["Host=a", "Expect=100-continue"])]),
        GoodStream(
            "pipelined, with a body between",
            "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nPOST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi"
                + "GET /3 HTTP/1.1\r\nHost: a\r\n\r\n",
            [
                request("GET /1"), request("POST /2", ["Host=a", "Content-Length=2"], body: "hi"),
                request("GET /3"),
            ]),
    ]
}

struct GoodRequestTests {
    @Test("is understood, however it is cut", arguments: GoodStream.all)
    func understood(_ good: GoodStream) {
        for pieces in everySplit(good.bytes) {
            #expect(parse(pieces) == ParsedStream(requests: good.requests))
        }
    }

    @Test("a value may hold bytes beyond ASCII")
    func obsoleteText() {
        let bytes =
            Array("GET / HTTP/1.1\r\nHost: a\r\nX: ".utf8) + [0xFF, 0xE9] + Array("\r\n\r\n".utf8)
        #expect(parse([bytes]).requests.first?.fields.last == "X=\u{FFFD}\u{FFFD}")
    }
}
