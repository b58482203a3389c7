import Synchronization
import Testing

@testable import HTTPKit

struct MiddlewareTests {
    @Test("the first is outermost")
    func order() throws {
        let mark = { (name: String) -> Middleware in
            { request, next in
                var response = next(request)
                response.fields.append("X", name)
                return response
            }
        }
        let handler = MiddlewareChain.wrap([mark("outer"), mark("inner")]) { _ in Response() }
        #expect(handler(try Request()).fields.values(of: "X") == ["inner", "outer"])
    }

    @Test(
        "compresses what is long, of a fitting type and wanted",
        arguments: [
            ("gzip", "text/html; charset=utf-8", 2000, true), ("gzip", "image/png", 2000, false),
            ("gzip", "text/html", 100, false), ("br", "text/html", 2000, false),
        ])
    func compression(_ accepts: String, _ type: String, _ size: Int, _ compresses: Bool) throws {
        let handler = MiddlewareChain.wrap([Compression.gzip()]) { _ in
            var response = Response(contentType: type, bytes: [UInt8](repeating: 0x61, count: size))
            response.fields.set("ETag", "\"t\"")
            return response
        }
        let response = handler(try Request(fields: [("Accept-Encoding", accepts)]))
        #expect(response.fields["content-encoding"] == (compresses ? "gzip" : nil))
        #expect(response.fields["etag"] == (compresses ? "\"t-gzip\"" : "\"t\""))
        #expect(((response.body.byteCount ?? 0) < size) == compresses)
    }

    @Test("a stream is compressed part by part and comes out whole")
    func compressedStream() throws {
        let parts = Mutex((0..<50).map { "phần \($0) " + String(repeating: "chữ ", count: 2000) })
        let whole = parts.withLock { $0.joined() }
        let handler = MiddlewareChain.wrap([Compression.gzip()]) { _ in
            Response(
                contentType: "text/plain",
                stream: ResponseStream { _ in
                    parts.withLock { $0.isEmpty ? nil : Array($0.removeFirst().utf8) }
                })
        }
        let response = handler(try Request(fields: [("Accept-Encoding", "gzip")]))
        #expect(response.fields["content-encoding"] == "gzip")
        #expect(response.body.byteCount == nil)
        guard case .stream(let stream) = response.body else {
            Issue.record("no stream")
            return
        }
        var gzip: [UInt8] = []
        while let part = try stream.producer(1000) { gzip += part }
        #expect(gzip.count < whole.utf8.count / 20)
        #expect(Gunzip.expand(gzip) == Array(whole.utf8))
    }
}
