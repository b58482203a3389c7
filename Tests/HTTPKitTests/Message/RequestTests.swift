import Testing

@testable import HTTPKit

struct RequestTests {
    @Test(
        "path segments are decoded",
        arguments: [
            ("/", []), ("/a", ["a"]), ("/a/", ["a", ""]), ("//a", ["", "a"]),
            ("/v%C4%83n-b%E1%BA%A3n/1", ["văn-bản", "1"]), ("/a+b%2B", ["a+b+"]),
            ("/a/...", ["a", "..."]), ("/.well-known/x", [".well-known", "x"]),
            ("/a?b/c", ["a"]), ("http://x", []), ("http://x?q=1", []),
        ])
    func segments(_ target: String, _ expected: [String]) throws {
        #expect(try Request(target: target).pathSegments == expected)
    }

    @Test("query and form share their decoding")
    func query() throws {
        let query = try Request(target: "/?a=1+2&b=%C4%91&a=&c&=x&&d=%zz&e=%FF").query
        #expect(
            query.items.map { "\($0.name)=\($0.value)" } == [
                "a=1 2", "b=đ", "a=", "c=", "=x", "d=%zz", "e=\u{FFFD}",
            ])
        #expect(query.first("a") == "1 2")
        #expect(query.all("a") == ["1 2", ""])
        #expect(query.first("z") == nil)
    }

    @Test("a form needs its media type and not too many fields")
    func form() throws {
        let type = [("Content-Type", "Application/x-www-form-urlencoded; charset=utf-8")]
        let good = try Request(method: .post, fields: type, body: Array("h=%C3%AA+1".utf8))
        #expect(try good.form().first("h") == "ê 1")
        let other = try Request(method: .post, body: Array("a=1".utf8))
        #expect(throws: FormError.wrongMediaType) { try other.form() }
        let many = Array(String(repeating: "a&", count: Request.fieldLimit + 1).utf8)
        let flood = try Request(method: .post, fields: type, body: many)
        #expect(throws: FormError.tooManyFields(limit: Request.fieldLimit)) { try flood.form() }
    }

    @Test(
        "cookies",
        arguments: [
            ("a=1; b=2", "b", "2"), ("a=1;b=2", "b", "2"), ("b=1; b=2", "b", "1"),
            ("xb=1", "b", nil), ("b", "b", nil), ("b=", "b", ""), ("b=a%20b", "b", "a b"),
            ("b=50%", "b", "50%"), ("b=x=y", "b", "x=y"), (";; b=1;", "b", "1"),
            ("=1; b=2", "b", "2"),
            ("=1", "", "1"), (" ; \t b=1 \t;", "b", "1"), ("B=1", "b", nil), ("bb=1; b", "b", nil),
            ("b =1", "b", nil), ("b= 1", "b", " 1"), ("", "b", nil), (";", "b", nil),
        ] as [(String, String, String?)])
    func cookies(_ field: String, _ name: String, _ value: String?) throws {
        #expect(try Request(fields: [("Cookie", field)]).cookie(name) == value)
    }

    @Test(
        "a cookie that is set comes back as it was", arguments: ["plain", "có dấu; \"x\", 50%", ""])
    func cookieRoundTrip(_ value: String) throws {
        let text = SetCookie("__Host-s", value, isSecure: false).text
        let pair = try #require(text.split(separator: ";", omittingEmptySubsequences: false).first)
        #expect(try Request(fields: [("Cookie", String(pair))]).cookie("__Host-s") == value)
        #expect(text.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax"))
    }

    @Test(
        "host and port",
        arguments: [
            ("A.vn", "a.vn", nil), ("a:81", "a", 81), ("[::1]:8", "[::1]", 8), ("a:", "a", nil),
        ] as [(String, String, Int?)])
    func host(_ field: String, _ host: String, _ port: Int?) throws {
        let request = try Request(host: field)
        #expect(request.host == host)
        #expect(request.port == port)
    }

    @Test("an address ends where its text does, not at a NUL")
    func addressWithNUL() {
        #expect(IPAddress("::1\0") == nil)
        #expect(IPAddress("127.0.0.1\0.evil.example") == nil)
        let host = Array("[::1\0\0]:80".utf8)
        #expect(throws: RequestError.invalidHost) {
            try Authority.parse(host.span, TextRange(0, host.count))
        }
    }

    @Test("what a server would refuse cannot be made")
    func refused() {
        #expect(throws: RequestError.unsafePath) { try Request(target: "/..") }
    }
}

struct PeerTests {
    private let proxies = TrustedProxies(["10.0.0.0/8", "::1"].compactMap { IPNetwork($0) })

    @Test(
        "the nearest address that is no trusted proxy",
        arguments: [
            ("192.0.2.1", ["198.51.100.1"], "192.0.2.1"),
            ("10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
            ("10.0.0.1", ["203.0.113.9, 198.51.100.1"], "198.51.100.1"),
            ("10.0.0.1", ["198.51.100.1, 10.9.9.9"], "198.51.100.1"),
            ("10.0.0.1", ["203.0.113.9", "198.51.100.1"], "198.51.100.1"),
            ("10.0.0.1", [], "10.0.0.1"), ("10.0.0.1", ["nonsense"], "10.0.0.1"),
            ("::1", ["2001:db8::5"], "2001:db8::5"),
        ] as [(String, [String], String)])
    func client(_ peer: String, _ lines: [String], _ expected: String) throws {
        let address = try #require(IPAddress(peer))
        let info = Peer(address: address, trustedProxies: proxies, idPrefix: "")
        let made = try Request(
            fields: lines.map { ("X-Forwarded-For", $0) } + [("X-Forwarded-Proto", "https")])
        let request = Request(head: made.head, peer: info, number: 1)
        #expect(request.clientAddress == expected)
        #expect(request.isSecure == (peer != "192.0.2.1"))
    }

    @Test(
        "networks",
        arguments: [
            ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false),
            ("192.0.2.128/25", "192.0.2.127", false), ("192.0.2.128/25", "192.0.2.200", true),
            ("0.0.0.0/0", "8.8.8.8", true), ("0.0.0.0/0", "::1", false),
            ("2001:db8::/33", "2001:db8:8000::1", false), ("192.0.2.1", "::ffff:192.0.2.1", true),
        ])
    func networks(_ network: String, _ address: String, _ contained: Bool) throws {
        let network = try #require(IPNetwork(network))
        #expect(network.contains(try #require(IPAddress(address))) == contained)
    }

    @Test(
        "malformed networks",
        arguments: ["", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "a/8", "1.2.3.4/8/8"])
    func malformed(_ text: String) {
        #expect(IPNetwork(text) == nil)
    }
}
