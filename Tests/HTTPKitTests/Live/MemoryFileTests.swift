import Testing

@testable import HTTPKit

struct MemoryFileTests {
    private struct Kept: Application {
        let page: PreparedResponse

        func immediateResponse(to request: Request) -> Response? { Response(page) }
        func respond(to request: Request) -> Response { Response(page) }
    }

    @Test("large bodies are held by the kernel, small ones by the process")
    func threshold() {
        #expect(MemoryFile.holding(tellingBytes(MemoryFile.threshold - 1)) == nil)
        let file = MemoryFile.holding(tellingBytes(MemoryFile.threshold))
        #expect(file?.length == MemoryFile.threshold)
        #expect(file?.file.contents() == tellingBytes(MemoryFile.threshold))
    }

    @Test("whatever its size, an answer is whole, also between others and to a slow reader")
    func answers() throws {
        for count in [1, 16_383, 16_384, 16_385, 65_536, 400_000] {
            let body = tellingBytes(count)
            let page = PreparedResponse(body: body, compression: .none)
            try withServer(Kept(page: page)) { _, port in
                let client = try TestClient(port: port, receiveBuffer: 2_304)
                client.send(
                    "GET / HTTP/1.1\r\nHost: a\r\n\r\nHEAD / HTTP/1.1\r\nHost: a\r\n\r\n"
                        + "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                let parts = client.readAll().split(separator: "\r\n\r\n")
                let text = String(decoding: body, as: UTF8.self)
                try #require(parts.count == 4)
                #expect(parts[0].contains("Content-Length: \(count)\r\n"))
                #expect(parts[1].hasPrefix(text))
                #expect(parts[1].dropFirst(count).hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect(parts[2].hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect(parts[3] == text)
            }
        }
    }
}
