import Testing

@testable import HTTPKit

struct PreparedResponseTests {
    private let page = PreparedResponse(
        fields: HeaderFields([("Content-Type", "text/html")]),
        body: [UInt8](repeating: 0x61, count: 2000), entityTag: EntityTag("v1"))

    private func select(_ fields: [(String, String)], method: HTTPMethod = .get) throws -> String {
        let request = try Request(method: method, fields: fields)
        let chosen = page.select(for: request.head)
        let text = String(decoding: chosen.head, as: UTF8.self)
        let tag = text.split(separator: "\r\n").first { $0.hasPrefix("ETag: ") } ?? ""
        let coding = text.contains("Content-Encoding: gzip") ? "gzip" : "identity"
        #expect(text.contains("Vary: Accept-Encoding\r\n"))
        let hasContent = if case .none = chosen.content { 0 } else { 1 }
        return "\(chosen.status.code) \(coding) \(tag.dropFirst(6)) \(hasContent)"
    }

    @Test(
        "chooses by Accept-Encoding and If-None-Match",
        arguments: [
            ([], "200 identity \"v1\" 1"),
            ([("Accept-Encoding", "gzip, br")], "200 gzip \"v1-gzip\" 1"),
            ([("Accept-Encoding", "gzip;q=0")], "200 identity \"v1\" 1"),
            ([("If-None-Match", "\"v1\"")], "304 identity \"v1\" 0"),
            ([("If-None-Match", "W/\"v1\"")], "304 identity \"v1\" 0"),
            ([("If-None-Match", "\"v0\", \"v1-gzip\"")], "304 identity \"v1-gzip\" 0"),
            ([("If-None-Match", "\"v0\"")], "200 identity \"v1\" 1"),
            (
                [("If-None-Match", "\"v1-gzip\""), ("Accept-Encoding", "gzip")],
                "304 identity \"v1-gzip\" 0"
            ),
            ([("If-None-Match", "*")], "304 identity \"v1\" 0"),
        ] as [([(String, String)], String)])
    func selection(_ fields: [(String, String)], _ expected: String) throws {
        #expect(try select(fields) == expected)
    }

    @Test("conditions are for reading only")
    func post() throws {
        #expect(
            try select([("If-None-Match", "\"v1\"")], method: .post) == "200 identity \"v1\" 1")
    }

    @Test("counts what it holds")
    func byteCount() {
        #expect(page.byteCount > 2000)
        #expect(page.byteCount < 3000)
    }

    @Test("a small body has one form and does not vary")
    func small() throws {
        let small = PreparedResponse(body: [1, 2, 3], entityTag: EntityTag("s"))
        let request = try Request(fields: [("Accept-Encoding", "gzip")])
        let head = String(decoding: small.select(for: request.head).head, as: UTF8.self)
        #expect(head == "HTTP/1.1 200 OK\r\nETag: \"s\"\r\nContent-Length: 3\r\n")
    }
}
