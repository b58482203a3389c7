import Foundation
import Testing

@testable import HTTPKit

/// Lines of both formats, byte for byte.
struct LogFormatTests {
    private func line(
        _ style: AccessLogFormat.Style, _ request: Request?, status: Int = 200, bytes: Int = 10,
        isAborted: Bool = false, addresses: AccessLogFormat.AddressDetail = .whole,
        hiddenBelow: [String] = []
    ) -> String {
        let record = AccessRecord(
            head: request?.head,
            peer: request?.peer
                ?? Peer(
                    address: IPAddress("192.0.2.77"), trustedProxies: TrustedProxies([]),
                    idPrefix: "x-"),
            number: 71, status: status, bytes: bytes,
            duration: Interval(nanoseconds: 1_002_003_999), isAborted: isAborted)
        let format = AccessLogFormat(
            style: style, addresses: addresses, hiddenBelow: hiddenBelow)
        var line: [UInt8] = []
        switch style {
        case .combined:
            CombinedFormat.append(record, to: &line, format: format, time: Array("T".utf8))
        case .json: JSONFormat.append(record, to: &line, format: format, time: Array("T".utf8))
        }
        return String(decoding: line, as: UTF8.self)
    }

    private func request(
        _ target: String = "/a?q=1", fields: [(String, String)] = []
    ) throws -> Request {
        try Request(
            target: target, host: "Laichau.gov.vn:80", fields: fields,
            clientAddress: "192.0.2.77")
    }

    @Test("a whole answer")
    func whole() throws {
        let request = try request(fields: [("Referer", "http://b/c?d=e#f"), ("User-Agent", "g")])
        #expect(
            line(.combined, request)
                == "192.0.2.77 - - [T] \"GET /a HTTP/1.1\" 200 10 \"http://b/c\" \"g\"\n")
        #expect(
            line(.json, request)
                == "{\"time\":\"T\",\"id\":\"test-1z\",\"client\":\"192.0.2.77\",\"method\":\"GET\","
                + "\"host\":\"Laichau.gov.vn\",\"target\":\"/a\",\"minorVersion\":1,"
                + "\"referrer\":\"http://b/c\",\"agent\":\"g\",\"status\":200,\"bytes\":10,"
                + "\"seconds\":1.002003}\n")
    }

    @Test("what was no request, and what was cut off")
    func incomplete() {
        #expect(
            line(.combined, nil, status: 400) == "192.0.2.77 - - [T] \"-\" 400 10 \"-\" \"-\"\n")
        #expect(
            line(.json, nil, status: 499, bytes: 0, isAborted: true)
                == "{\"time\":\"T\",\"id\":\"x-1z\",\"client\":\"192.0.2.77\",\"status\":499,"
                + "\"bytes\":0,\"seconds\":1.002003,\"aborted\":true}\n")
    }

    @Test(
        "hostile bytes can neither end a line nor a string, nor reach a terminal",
        arguments: ["\"", "\\", "\u{1B}[2J", "\u{9B}", "\u{202E}", "é", "\t", "\u{7F}", "\u{0}"])
    func hostile(_ text: String) throws {
        // The parser refuses most of these; the formats do not rely on it.
        let bytes = Array(text.utf8)
        let request = try request(
            fields: [("User-Agent", String(repeating: "x", count: bytes.count))]
        ).replacingAgent(with: bytes)
        let combined = line(.combined, request)
        #expect(combined.utf8.dropLast().allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        let quoted = try #require(combined.dropLast(2).components(separatedBy: "\"").last)
        let unescaped = quoted.replacing(/\\x([0-9a-fA-F]{2})/) { match in
            String(UnicodeScalar(UInt8(match.1, radix: 16) ?? 0))
        }
        #expect(unescaped.unicodeScalars.map(\.value) == bytes.map { UInt32($0) })
        let json = line(.json, request)
        #expect(json.utf8.dropLast().allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let agentShown = try #require(object?["agent"] as? String)
        #expect(agentShown.unicodeScalars.map(\.value) == bytes.map { UInt32($0) })
    }

    @Test(
        "addresses are kept as configured",
        arguments: [
            ("203.0.113.77", "203.0.113.0"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1::"),
            ("::1", "::"), ("unix", "unix"),
        ])
    func addresses(_ address: String, _ shortened: String) {
        func logged(_ detail: AccessLogFormat.AddressDetail) -> String {
            var line: [UInt8] = []
            LoggedAddress.append(IPAddress(address), detail: detail, to: &line)
            return String(decoding: line, as: UTF8.self)
        }
        #expect(logged(.whole) == address)
        #expect(logged(.shortened) == shortened)
        #expect(logged(.none) == "-")
    }

    @Test("targets without a path", arguments: ["*", "http://a", "http://a?b"])
    func pathless(_ target: String) throws {
        let method: HTTPMethod = target == "*" ? HTTPMethod(rawValue: "OPTIONS") : .get
        let line = line(
            .combined, try Request(method: method, target: target), hiddenBelow: ["/x/"])
        #expect(line.contains(" \(target.prefix { $0 != "?" }) HTTP/1.1\""))
    }

    @Test("without addresses JSON has no such field")
    func noAddress() throws {
        #expect(line(.combined, try request(), addresses: .none).hasPrefix("- - - [T] "))
        #expect(!line(.json, try request(), addresses: .none).contains("client"))
    }

    @Test(
        "what follows a hidden beginning is left out, also in referrers",
        arguments: [
            ("/bien-nhan/AB12", "/bien-nhan/*"), ("/bien-nhan/AB12?x=y", "/bien-nhan/*"),
            ("/bi%65n%2Dnhan/AB12", "/bi%65n%2Dnhan/*"),
            ("/bien-nhan/", "/bien-nhan/"), ("/bien-nhan", "/bien-nhan"), ("/khac/a", "/khac/a"),
        ])
    func hidden(_ target: String, _ shown: String) throws {
        for style in AccessLogFormat.Style.allCases {
            let own = line(style, try request(target), hiddenBelow: ["/x/", "/bien-nhan/"])
            #expect(own.contains(style == .combined ? "GET \(shown) " : "\"\(shown)\""))
            let from = try request("/", fields: [("Referer", "https://b" + target)])
            let after = line(style, from, hiddenBelow: ["/bien-nhan/"])
            #expect(after.contains("\"https://b\(shown)\""))
            let absolute = line(
                style, try request("http://laichau.gov.vn" + target), hiddenBelow: ["/bien-nhan/"])
            #expect(absolute.contains("http://laichau.gov.vn\(shown)"))
            #expect(!(own + after + absolute).contains("AB12"))
        }
    }
}

/// What a referrer may hold that no request may.
struct LoggedTargetTests {
    @Test(arguments: [
        ("/bien-nhan%2FAB12", "/bien-nhan%2F"), ("/bien-nhan%2fAB12", "/bien-nhan%2f"),
        ("/bien-nhan%2", nil), ("/bien-nha%zz/1", nil), ("/bien-nhan/%", "/bien-nhan/"), ("", nil),
    ])
    func encodedBeginnings(target: String, kept: String?) {
        let bytes = Array(target.utf8)
        let visible = LoggedTarget.visible(bytes[...], pathStart: 0, hiddenBelow: ["/bien-nhan/"])
        #expect(String(decoding: visible.kept, as: UTF8.self) == kept ?? target)
        #expect(visible.isCut == (kept != nil))
    }
}

extension Request {
    /// The same request with other bytes, as many, at the place of its user agent.
    fileprivate func replacingAgent(with replacement: [UInt8]) throws -> Request {
        var bytes = head.bytes
        bytes.replaceSubrange(try #require(head.value("user-agent")).range, with: replacement)
        let changed = RequestHead(
            bytes: bytes, line: head.line, fields: head.fields, authority: head.authority,
            framing: head.framing, keepsAlive: true, expectsContinue: false, isConditional: false)
        return Request(head: changed, peer: peer, number: number)
    }
}
