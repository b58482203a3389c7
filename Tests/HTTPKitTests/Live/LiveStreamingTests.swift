import Foundation
import Synchronization
import Testing

@testable import HTTPKit

private func post(_ path: String, _ length: Int, _ more: String = "") -> String {
    "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\(more)\r\n"
}

@Suite(.serialized)
struct LiveUploadTests {
    let application: StreamingApplication
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        application = StreamingApplication(directory: directory.path)
    }

    @Test("a body larger than the server's limit is spooled and comes back whole, with flat memory")
    func largeBody() throws {
        let part = (0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let twice = part + part
        let count = 64
        try withServer(application) { _, port in
            let before = try ProcessMemory.residentKilobytes()
            let client = try TestClient(port: port)
            client.send(post("/spool", part.count * count, "Connection: close\r\n"))
            for _ in 0..<count { client.send(part) }
            #expect(client.readHead().hasPrefix("HTTP/1.1 200 OK\r\n"))
            let received = client.readPieces { piece, position in
                let start = position % part.count
                #expect(Array(twice[start..<start + piece.count]) == piece)
            }
            #expect(received == part.count * count)
            #expect(try ProcessMemory.residentKilobytes() - before < 32_768)
        }
    }

    @Test("chunked bodies are spooled like others")
    func chunkedBody() throws {
        try withServer(application) { _, port in
            let client = try TestClient(port: port)
            client.send(
                "POST /spool HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n3\r\nxin\r\n5\r\n chao\r\n0\r\n\r\n")
            #expect(client.readAll().hasSuffix("\r\n\r\nxin chao"))
        }
    }

    @Test("a form with a file comes apart")
    func form() throws {
        let body =
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"t\"; filename=\"x.pdf\"\r\n\r\n%PDF\r\n"
            + "--b--\r\n"
        let type = "Connection: close\r\nContent-Type: multipart/form-data; boundary=b\r\n"
        try withServer(application) { _, port in
            let client = try TestClient(port: port)
            client.send(post("/form", body.utf8.count, type) + body)
            #expect(client.readAll().hasSuffix("a=1 x.pdf:4"))
            let broken = try TestClient(port: port)
            broken.send(post("/form", 10, type) + "0123456789")
            #expect(broken.readAll().hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        }
    }

    @Test("an unwanted body is refused before it comes, and before 100 Continue")
    func refused() throws {
        try withServer(application) { _, port in
            for more in ["", "Expect: 100-continue\r\n"] {
                let client = try TestClient(port: port)
                client.send(post("/refused", 1_000_000, more))
                let answer = client.readAll()
                #expect(answer.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
                #expect(answer.contains("Connection: close\r\n"))
            }
        }
    }

    @Test("clients that are slow with their bodies take no worker from others")
    func slowBodies() throws {
        try withServer(application, change: { $0.workerLimit = 1 }) { _, port in
            let slow = try (0..<20).map { _ in try TestClient(port: port) }
            for client in slow { client.send(post("/spool", 1_000_000) + "begun") }
            let client = try TestClient(port: port)
            client.send("GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(client.readAll().hasSuffix("/x"))
        }
    }
}

@Suite(.serialized)
struct LiveStreamTests {
    let application = StreamingApplication(directory: "/")

    private func answer(_ path: String, _ version: String = "1.1", method: String = "GET") throws
        -> String
    {
        var text = ""
        try withServer(application) { _, port in
            let client = try TestClient(port: port)
            client.send("\(method) \(path) HTTP/\(version)\r\nHost: a\r\nConnection: close\r\n\r\n")
            text = client.readAll()
        }
        return text
    }

    @Test("parts come as chunks, in HTTP/1.0 up to the end, and not at all for HEAD")
    func parts() throws {
        let chunked = try answer("/parts")
        #expect(chunked.contains("Transfer-Encoding: chunked\r\n"))
        #expect(!chunked.contains("Content-Length"))
        let chunk = "9\r\nxin chao\n\r\n"
        #expect(chunked.hasSuffix("\r\n\r\n" + chunk + chunk + chunk + "0\r\n\r\n"))
        let old = try answer("/parts", "1.0")
        #expect(!old.contains("Transfer-Encoding"))
        #expect(old.hasSuffix("\r\n\r\nxin chao\nxin chao\nxin chao\n"))
        let head = try answer("/parts", method: "HEAD")
        #expect(head.contains("Transfer-Encoding: chunked\r\n"))
        #expect(head.hasSuffix("\r\n\r\n"))
    }

    @Test("the connection stays open after a stream")
    func keepAlive() throws {
        try withServer(application) { _, port in
            let client = try TestClient(port: port)
            let request = "GET /parts HTTP/1.1\r\nHost: a\r\n\r\n"
            client.send(request + request)
            let first = client.read(until: "0\r\n\r\n")
            let both = first.components(separatedBy: "0\r\n\r\n").count > 2
            #expect(both || client.read(until: "0\r\n\r\n").hasSuffix("0\r\n\r\n"))
        }
    }

    @Test("a stream that fails or falls short is cut, so that the client notices")
    func broken() throws {
        #expect(try !answer("/failing").contains("0\r\n\r\n"))
        #expect(try answer("/short").hasSuffix("Connection: close\r\n\r\n"))
    }

    @Test("nothing is made ahead of a client that does not read, and it is let go with him")
    func backPressure() throws {
        try withServer(application) { server, port in
            var client: TestClient? = try TestClient(port: port, receiveBuffer: 4096)
            client?.send("GET /endless HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client?.read(100).isEmpty == false)
            var made = -1
            for _ in 0..<100 {
                usleep(50_000)
                let now = application.record.partsMade
                if now == made { break }
                made = now
            }
            #expect(made < 200)
            #expect(application.record.partsMade == made)
            #expect(application.record.producersAlive == 1)
            client = nil
            for _ in 0..<200 where server.connectionCount > 0 { usleep(10_000) }
            #expect(application.record.producersAlive == 0)
        }
    }

    @Test("a handler learns that its client has gone")
    func cancellation() throws {
        try withServer(application) { _, port in
            var client: TestClient? = try TestClient(port: port)
            client?.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
            usleep(100_000)
            client = nil
            for _ in 0..<100
            where !application.record.sawCancellation {
                usleep(10_000)
            }
            #expect(application.record.sawCancellation)
        }
    }
}
