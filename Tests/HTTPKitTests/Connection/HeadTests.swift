import Testing

@testable import HTTPKit

/// HEAD answers exactly as GET does, without the content (RFC 9110 §9.3.2).
struct HeadTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        try directory.write("a.bin", [UInt8](repeating: 1, count: 3000))
        try directory.write("a.css", [UInt8](repeating: 0x20, count: 3000))
    }

    private func respond(_ kind: String, _ request: Request) throws -> Response {
        switch kind {
        case "empty": Response()
        case "text": .text("xin chào")
        case "error": .text("404 Not Found\n", status: .notFound)
        case "no content": Response(status: .noContent, body: .bytes([1]))
        case "redirect": .redirect(to: "/x")
        case "stream": Response(body: .stream(ResponseStream { _ in nil }))
        case "long stream": Response(body: .stream(ResponseStream(length: 9) { _ in nil }))
        case "prepared":
            Response(
                PreparedResponse(
                    fields: HeaderFields([("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT")]),
                    body: [UInt8](repeating: 2, count: 3000), entityTag: EntityTag("p")))
        case "compressed":
            MiddlewareChain.wrap([Compression.gzip()]) { _ in
                .text(String(repeating: "a", count: 3000))
            }(request)
        case "file": try FileResponse.make(path: directory.path + "/a.bin", request: request)
        default:
            try StaticFiles(root: directory.path).response(for: request, segments: ["a.css"])
                ?? Response()
        }
    }

    private func write(
        _ kind: String, _ method: HTTPMethod, _ fields: [(String, String)]
    ) throws -> (head: String, hasContent: Bool) {
        let request = try Request(method: method, fields: fields)
        var head: [UInt8] = []
        var writer = AnswerWriter(dateLine: [])
        let answer = writer.write(
            try respond(kind, request), for: request.head, keepsAlive: true, into: &head)
        if case .none = answer.content { return (String(decoding: head, as: UTF8.self), false) }
        return (String(decoding: head, as: UTF8.self), true)
    }

    static let kinds = [
        "empty", "text", "error", "no content", "redirect", "stream", "long stream", "prepared",
        "compressed", "file", "static",
    ]
    static let conditions: [[(String, String)]] = [
        [], [("Accept-Encoding", "gzip")], [("Accept-Encoding", "identity;q=0")],
        [("If-None-Match", "*")], [("If-Match", "\"x\"")],
        [("If-Modified-Since", "Sun, 06 Nov 2094 08:49:37 GMT")],
    ]

    @Test("same head, no content", arguments: kinds, conditions)
    func same(_ kind: String, _ fields: [(String, String)]) throws {
        let get = try write(kind, .get, fields)
        let head = try write(kind, .head, fields)
        #expect(head.head == get.head)
        #expect(!head.hasContent)
    }

    @Test("the kinds above do have content for GET")
    func content() throws {
        for kind in Self.kinds where !["empty", "no content", "redirect"].contains(kind) {
            #expect(try write(kind, .get, []).hasContent, "\(kind)")
        }
    }

    @Test("what is negotiated says so in every answer")
    func vary() throws {
        for kind in ["prepared", "compressed", "static"] {
            for fields in Self.conditions + [[("Range", "bytes=0-1")]] {
                let answer = try write(kind, .get, fields).head
                let isFailure = answer.hasPrefix("HTTP/1.1 412")
                #expect(
                    answer.contains("Vary: Accept-Encoding\r\n") || isFailure, "\(kind) \(fields)")
            }
        }
    }
}
