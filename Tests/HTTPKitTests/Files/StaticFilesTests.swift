import Testing

@testable import HTTPKit

struct StaticFilesTests {
    private let directory: TemporaryDirectory
    private let files: StaticFiles

    init() throws {
        directory = try TemporaryDirectory()
        try directory.write("app.css", [UInt8](repeating: 0x20, count: 4000))
        try directory.write("sub/data.bin", Array(0..<100))
        try directory.touch("app.css", at: HTTPDate(seconds: 1_700_000_000))
        try directory.touch("sub/data.bin", at: HTTPDate(seconds: 1_700_000_000))
        try directory.write(".secret", [1])
        try directory.write("sub/.git/config", [1])
        try directory.link("passwd", to: "/etc/passwd")
        try directory.link("inside", to: "app.css")
        try directory.link("etc", to: "/etc")
        files = try StaticFiles(root: directory.path)
    }

    private func get(
        _ target: String, _ fields: [(String, String)] = [], method: HTTPMethod = .get
    ) throws -> Response? {
        let request = try Request(method: method, target: target, fields: fields)
        return files.response(for: request, segments: request.pathSegments)
    }

    /// What is sent, as the serializer decides.
    private func send(
        _ target: String, _ fields: [(String, String)] = [], method: HTTPMethod = .get
    ) throws -> (status: Int, head: String, length: Int) {
        let request = try Request(method: method, target: target, fields: fields)
        let response = try #require(
            files.response(for: request, segments: request.pathSegments))
        var head: [UInt8] = []
        var writer = AnswerWriter(dateLine: [])
        let answer = writer.write(
            response, for: request.head, keepsAlive: true, into: &head)
        return (
            answer.status.code, String(decoding: head, as: UTF8.self), answer.contentLength
        )
    }

    @Test(
        "nothing outside, hidden or linked is served",
        arguments: [
            "/.secret", "/sub/.git/config", "/passwd", "/inside", "/etc/passwd", "/sub", "/",
            "/sub/", "//app.css", "/none",
        ])
    func unreachable(_ target: String) throws {
        #expect(try get(target) == nil)
        let request = try Request(target: target)
        #expect(files.immediateResponse(for: request, segments: request.pathSegments) == nil)
    }

    @Test(
        "segments that a parser would not let through do no harm",
        arguments: ["..", "../app.css", "sub/data.bin", "app.css\0", ""])
    func hostileSegments(_ segment: String) throws {
        #expect(files.response(for: try Request(), segments: [segment]) == nil)
    }

    @Test("small text is compressed once and kept")
    func gzip() throws {
        let first = try send("/app.css", [("Accept-Encoding", "gzip")])
        #expect(first.head.contains("Content-Encoding: gzip\r\n"))
        #expect(first.head.contains("Content-Type: text/css; charset=utf-8\r\n"))
        #expect(first.length < 100)
        let request = try Request(target: "/app.css")
        let kept = try #require(files.immediateResponse(for: request, segments: ["app.css"]))
        guard case .prepared = kept.body else {
            Issue.record("not kept")
            return
        }
    }

    @Test("a changed file is noticed")
    func change() throws {
        let before = try send("/app.css").head
        try directory.write("app.css", [UInt8](repeating: 0x21, count: 5000))
        let after = try send("/app.css")
        #expect(after.head != before)
        #expect(after.length == 5000)
    }

    @Test("a fingerprint makes the answer immutable")
    func fingerprint() throws {
        #expect(try send("/app.css?v=1").head.contains("max-age=31536000, immutable"))
        #expect(try send("/app.css?v=").head.contains("must-revalidate"))
        #expect(try send("/sub/data.bin?v=1").head.contains("immutable"))
    }

    @Test("conditions", arguments: ["/app.css", "/sub/data.bin"])
    func conditions(_ target: String) throws {
        let head = try send(target).head
        let lines = head.split(separator: "\r\n")
        let value = { (name: String) in
            String(lines.first { $0.hasPrefix(name + ": ") }?.dropFirst(name.count + 2) ?? "")
        }
        let tag = value("ETag")
        let date = value("Last-Modified")
        let old = "Sun, 06 Nov 1994 08:49:37 GMT"
        #expect(try send(target, [("If-None-Match", tag)]).status == 304)
        #expect(try send(target, [("If-None-Match", "\"x\"")]).status == 200)
        #expect(try send(target, [("If-Modified-Since", date)]).status == 304)
        #expect(try send(target, [("If-Modified-Since", old)]).status == 200)
        #expect(
            try send(target, [("If-Modified-Since", date), ("If-None-Match", "\"x\"")]).status
                == 200)
        #expect(try send(target, [("If-Unmodified-Since", old)]).status == 412)
        #expect(try send(target, [("If-Match", "\"x\"")]).status == 412)
        #expect(try send(target, [("If-Match", tag)]).status == 200)
        let range = ("Range", "bytes=1-2")
        #expect(try send(target, [range]).status == 206)
        #expect(try send(target, [range, ("If-Range", tag)]).status == 206)
        #expect(try send(target, [range, ("If-Range", "\"x\"")]).status == 200)
        #expect(try send(target, [range, ("If-Range", date)]).status == 206)
        #expect(try send(target, [range, ("If-Range", old)]).status == 200)
    }

    @Test("ranges")
    func ranges() throws {
        let part = try send("/sub/data.bin", [("Range", "bytes=10-19")])
        #expect(part.status == 206)
        #expect(part.length == 10)
        #expect(part.head.contains("Content-Range: bytes 10-19/100\r\n"))
        let beyond = try send("/sub/data.bin", [("Range", "bytes=100-")])
        #expect(beyond.status == 416)
        #expect(beyond.head.contains("Content-Range: bytes */100\r\n"))
    }

    @Test("HEAD tells the length; other methods are refused")
    func methods() throws {
        let head = try send("/sub/data.bin", [("Range", "bytes=1-2")], method: .head)
        #expect(head.status == 200)
        #expect(head.length == 0)
        #expect(head.head.contains("Content-Length: 100\r\n"))
        #expect(try send("/app.css", method: .post).status == 405)
    }

    @Test("the kept files stay within their bound")
    func bound() throws {
        var cache = StaticFileCache(limit: 3000)
        for index in 0..<10 {
            let body = [UInt8](repeating: UInt8(index), count: 1000)
            cache.insert(PreparedResponse(body: body, compression: .none), for: "\(index)")
            #expect(cache.byteCount <= 3000)
        }
        cache.insert(
            PreparedResponse(body: [UInt8](repeating: 0, count: 4000), compression: .none), for: "9"
        )
        #expect(cache.byteCount <= 3000)
        #expect(cache.byteCount > 0)
    }

    @Test("a download is named and cannot be sniffed")
    func download() throws {
        let request = try Request()
        let response = try FileResponse.make(
            path: directory.path + "/sub/data.bin", request: request, mediaType: "application/pdf",
            downloadName: "Công văn.pdf")
        #expect(response.fields["content-type"] == "application/pdf")
        #expect(response.fields["x-content-type-options"] == "nosniff")
        #expect(
            response.fields["content-disposition"]?.contains("filename*=UTF-8''C%C3%B4ng") == true)
    }
}
