import Testing

@testable import HTTPKit

/// Each limit is met exactly and then overrun by one.
struct ParserLimitTests {
    private let limits = ParserLimits(
        requestLineBytes: 30, fieldBytes: 60, fieldCount: 3, bodyBytes: 10, chunkLineBytes: 8)

    private func error(_ text: String) -> RequestError? {
        let bytes = Array(text.utf8)
        let errors = Set(everySplit(bytes).map { parse($0, limits: limits).error })
        #expect(errors.count == 1, "the cut must not matter")
        return errors.first ?? nil
    }

    private func post(_ field: String, _ body: String) -> String {
        "POST / HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\n\(body)"
    }

    @Test("request line")
    func requestLine() {
        let line = { "GET /\(String(repeating: "a", count: $0)) HTTP/1.1\r\nHost: a\r\n\r\n" }
        #expect(error(line(15)) == nil)
        #expect(error(line(16)) == .requestLineTooLong)
    }

    @Test("a request line without an end is refused when it passes the limit")
    func endlessLine() {
        #expect(error("GET /" + String(repeating: "a", count: 40)) == .requestLineTooLong)
    }

    @Test("number of fields")
    func fieldCount() {
        let head = {
            "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X:\r\n", count: $0) + "\r\n"
        }
        #expect(error(head(2)) == nil)
        #expect(error(head(3)) == .fieldsTooLarge)
    }

    @Test("bytes of fields")
    func fieldBytes() {
        let head = {
            "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: $0))\r\n\r\n"
        }
        #expect(error(head(40)) == nil)
        #expect(error(head(60)) == .fieldsTooLarge)
    }

    @Test("body by length")
    func bodyLength() {
        #expect(error(post("Content-Length: 10", "0123456789")) == nil)
        #expect(error(post("Content-Length: 11", "")) == .bodyTooLarge)
    }

    @Test("body by chunks, counted together")
    func bodyChunks() {
        let coding = "Transfer-Encoding: chunked"
        #expect(error(post(coding, "5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n")) == nil)
        #expect(error(post(coding, "5\r\n01234\r\n6\r\n")) == .bodyTooLarge)
    }

    @Test("chunk line")
    func chunkLine() {
        let coding = "Transfer-Encoding: chunked"
        #expect(error(post(coding, "1;abcde\r\nx\r\n0\r\n\r\n")) == nil)
        #expect(error(post(coding, "1;abcdefgh\r\nx\r\n")) == .malformedChunk)
    }

    @Test("chunk lines beside little content, but not beside much")
    func chunkOverhead() {
        let limits = ParserLimits(chunkOverheadBytes: 20)
        let error = { (body: String) in
            parse([Array(post("Transfer-Encoding: chunked", body).utf8)], limits: limits).error
        }
        let tiny = { String(repeating: "1\r\na\r\n", count: $0) }
        // Five bytes a chunk, the last one too; each byte of content allows one more.
        #expect(error(tiny(3) + "0\r\n\r\n") == nil)
        #expect(error(tiny(4) + "0\r\n\r\n") == .malformedChunk)
        #expect(error("10\r\n0123456789abcdef\r\n" + tiny(6) + "0\r\n\r\n") == nil)
    }

    @Test("trailers, by number and by bytes")
    func trailers() {
        let coding = "Transfer-Encoding: chunked"
        #expect(error(post(coding, "0\r\nA:\r\nA:\r\nA:\r\n\r\n")) == nil)
        #expect(error(post(coding, "0\r\nA:\r\nA:\r\nA:\r\nA:\r\n")) == .fieldsTooLarge)
        #expect(
            error(post(coding, "0\r\nA: \(String(repeating: "a", count: 60))\r\n"))
                == .fieldsTooLarge)
    }
}
