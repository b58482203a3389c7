import Testing

@testable import HTTPKit

private let signature = ProxyHeaderV2.signature
private let v4: [UInt8] = [192, 0, 2, 1, 192, 0, 2, 2, 0xDC, 0x04, 0x01, 0xBB]
private let v6: [UInt8] =
    [0x20, 0x01, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [1]
    + [UInt8](repeating: 9, count: 16) + [0, 1, 0, 2]
private let extensions: [UInt8] = [0x02, 0, 3, 0x61, 0x62, 0x63]

private func v2(_ command: UInt8, _ family: UInt8, _ rest: [UInt8]) -> [UInt8] {
    signature + [command, family, UInt8(rest.count >> 8), UInt8(rest.count & 0xFF)] + rest
}

/// Shows a parser the bytes one by one, as a connection that collects them does.
private func parseGrowing(_ bytes: [UInt8]) throws(MalformedProxyHeader) -> ProxyStep {
    for count in 0..<bytes.count {
        let step = try ProxyHeader.parse(Array(bytes[..<count]))
        if step != .needMore { return step }
    }
    return try ProxyHeader.parse(bytes)
}

struct ProxyHeaderTests {
    @Test(
        "lines of version 1",
        arguments: [
            ("PROXY TCP4 192.0.2.1 192.0.2.2 56324 443\r\n", "192.0.2.1"),
            ("PROXY TCP4 255.255.255.255 0.0.0.0 65535 0\r\n", "255.255.255.255"),
            ("PROXY TCP6 2001:db8::1 2001:db8::2 1 2\r\n", "2001:db8::1"),
            ("PROXY TCP6 ::ffff:192.0.2.1 ::1 1 2\r\n", "192.0.2.1"),
            (
                "PROXY TCP6 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 65535 65535\r\n",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
            ),
            ("PROXY UNKNOWN\r\n", nil), ("PROXY UNKNOWN whatever is here\r\n", nil),
        ] as [(String, String?)])
    func version1(line: String, expected: String?) throws {
        let bytes = Array(line.utf8)
        let header = expected.flatMap { IPAddress($0) }.map { ProxyHeader.client($0) }
        let step = ProxyStep.complete(header ?? .proxyItself, consumed: bytes.count)
        #expect(try ProxyHeader.parse(bytes) == step)
        #expect(try ProxyHeader.parse(bytes + Array("GET / HTTP/1.1\r\n".utf8)) == step)
        #expect(try parseGrowing(bytes) == step)
    }

    @Test(
        "what is no line of version 1 is refused, also when it comes byte by byte",
        arguments: [
            "GET / HTTP/1.1\r\n", "PROXY\r\n", "PROXY \r\n", "PROXY TCP4\r\n",
            "proxy TCP4 192.0.2.1 192.0.2.2 1 2\r\n", "PROXY tcp4 192.0.2.1 192.0.2.2 1 2\r\n",
            "PROXY TCP5 192.0.2.1 192.0.2.2 1 2\r\n", "PROXY TCP4  192.0.2.1 192.0.2.2 1 2\r\n",
            "PROXY TCP4 192.0.2.1 192.0.2.2 1\r\n", "PROXY TCP4 192.0.2.1 192.0.2.2 1 2 3\r\n",
            "PROXY TCP4 192.0.2.1 192.0.2.2 1 2 \r\n", "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\n",
            "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\rX", "PROXY TCP4 192.0.2.1 192.0.2.2 1 65536\r\n",
            "PROXY TCP4 192.0.2.1 192.0.2.2 01 2\r\n", "PROXY TCP4 192.0.2.1 192.0.2.2 -1 2\r\n",
            "PROXY TCP4 192.0.2.1 192.0.2.2 +1 2\r\n", "PROXY TCP4 192.0.2.1 192.0.2.2 1 \r\n",
            "PROXY TCP4 192.0.2.256 192.0.2.2 1 2\r\n", "PROXY TCP4 192.0.2 192.0.2.2 1 2\r\n",
            "PROXY TCP4 192.0.2.1\0 192.0.2.2 1 2\r\n", "PROXY TCP4 2001:db8::1 ::1 1 2\r\n",
            "PROXY TCP6 192.0.2.1 192.0.2.2 1 2\r\n", "PROXY TCP6 fe80::1%eth0 ::1 1 2\r\n",
            "PROXY TCP4 192.0.2.1 x 1 2\r\n", "PROXY UNKNOWNS\r\n", "PROXY UNKNOWN \u{1}\r\n",
            "PROXY UNKNOWN " + String(repeating: "x", count: 92) + "\r\n", "\r\nPROXY TCP4",
        ])
    func malformedVersion1(line: String) {
        let bytes = Array(line.utf8)
        #expect(throws: MalformedProxyHeader()) { try ProxyHeader.parse(bytes) }
        #expect(throws: MalformedProxyHeader()) { try parseGrowing(bytes) }
    }

    @Test("a line of 107 bytes is the longest")
    func longestVersion1() throws {
        let longest = Array(("PROXY UNKNOWN " + String(repeating: "x", count: 91) + "\r\n").utf8)
        #expect(longest.count == 107)
        let step = ProxyStep.complete(.proxyItself, consumed: 107)
        #expect(try parseGrowing(longest) == step)
        #expect(try ProxyHeader.parse(longest + [0x47]) == step)
    }

    @Test(
        "headers of version 2",
        arguments: [
            (v2(0x21, 0x11, v4), "192.0.2.1"), (v2(0x21, 0x11, v4 + extensions), "192.0.2.1"),
            (v2(0x21, 0x21, v6), "2001:db8::1"), (v2(0x21, 0x21, v6 + extensions), "2001:db8::1"),
            (v2(0x20, 0x00, []), nil), (v2(0x20, 0x11, v4), nil), (v2(0x20, 0x7F, extensions), nil),
            (v2(0x21, 0x00, []), nil), (v2(0x21, 0x00, extensions), nil),
            (v2(0x21, 0x31, [UInt8](repeating: 0, count: 216)), nil),
            (v2(0x21, 0x11, v4 + [UInt8](repeating: 4, count: 4084)), "192.0.2.1"),
        ] as [([UInt8], String?)])
    func version2(bytes: [UInt8], expected: String?) throws {
        let header = expected.flatMap { IPAddress($0) }.map { ProxyHeader.client($0) }
        let step = ProxyStep.complete(header ?? .proxyItself, consumed: bytes.count)
        #expect(try ProxyHeader.parse(bytes) == step)
        #expect(try ProxyHeader.parse(bytes + [0x47, 0x45]) == step)
        #expect(try parseGrowing(bytes) == step)
    }

    @Test(
        "what is no header of version 2 is refused at its first wrong byte",
        arguments: [
            ([0x0D, 0x0A, 0x0D, 0x0B], 4), (signature + [0x11], 13), (signature + [0x22], 13),
            (signature + [0x31, 0x11], 13), (signature + [0x21, 0x12], 14),
            (signature + [0x21, 0x22], 14), (signature + [0x21, 0x10], 14),
            (signature + [0x21, 0x41], 14), (signature + [0x21, 0x11, 0, 11], 16),
            (signature + [0x21, 0x21, 0, 35], 16), (signature + [0x21, 0x11, 0x10, 1], 16),
            (signature + [0x20, 0x00, 0xFF, 0xFF], 16),
        ] as [([UInt8], Int)])
    func malformedVersion2(bytes: [UInt8], wrongAt count: Int) throws {
        #expect(try ProxyHeader.parse(Array(bytes[..<(count - 1)])) == .needMore)
        #expect(throws: MalformedProxyHeader()) { try ProxyHeader.parse(bytes) }
    }

    @Test("without configuration both are just malformed requests")
    func unexpected() {
        #expect(parse([v2(0x21, 0x11, v4)]).error == .malformedRequestLine)
        let line = Array("PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n".utf8)
        #expect(parse([line]).error == .malformedRequestLine)
    }
}
