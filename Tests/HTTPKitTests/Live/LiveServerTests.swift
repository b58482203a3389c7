import Foundation
import Synchronization
import Testing

@testable import HTTPKit

@Suite(.serialized)
struct LiveServerTests {
    private let closing = "Host: a\r\nConnection: close\r\n\r\n"

    @Test("keep-alive and pipelining answer in order, workers and loop mixed")
    func pipelining() throws {
        try withServer { _, port in
            let client = try TestClient(port: port)
            client.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.read(until: "/1").hasPrefix("HTTP/1.1 200 OK\r\n"))
            client.send(
                "GET /slow HTTP/1.1\r\nHost: a\r\n\r\nHEAD /page HTTP/1.1\r\nHost: a\r\n\r\nGET /3 HTTP/1.1\r\n\(closing)"
            )
            let text = client.readAll()
            let parts = text.components(separatedBy: "HTTP/1.1 200 OK\r\n")
            #expect(parts.count == 4)
            #expect(parts[1].hasSuffix("\r\n\r\nslow"))
            #expect(parts[2].contains("Content-Length: 3000\r\n"))
            #expect(parts[2].hasSuffix("\r\n\r\n"))
            #expect(parts[3].hasSuffix("\r\n\r\n/3"))
        }
    }

    @Test("several ranges of a file arrive in one answer, and the connection goes on")
    func multipleRanges() throws {
        let directory = try TemporaryDirectory()
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: 0x41 + $0 % 26) }
        try directory.write("large.txt", bytes)
        var application = LiveApplication()
        application.file = directory.path + "/large.txt"
        try withServer(application) { _, port in
            let client = try TestClient(port: port)
            client.send(
                "GET /file HTTP/1.1\r\nHost: a\r\nRange: bytes=0-149999, -3\r\n\r\n"
                    + "GET /2 HTTP/1.1\r\n\(closing)")
            let text = client.readAll()
            #expect(text.hasPrefix("HTTP/1.1 206 Partial Content\r\n"))
            #expect(text.contains("Content-Range: bytes 0-149999/300000\r\n\r\nABC"))
            #expect(text.contains("Content-Range: bytes 299997-299999/300000\r\n\r\n"))
            #expect(text.contains("--\r\nHTTP/1.1 200 OK\r\n"))
            #expect(text.hasSuffix("\r\n\r\n/2"))
        }
    }

    @Test("a method nobody knows gets 501 and leaves the connection usable")
    func unknownMethod() throws {
        try withServer { _, port in
            let client = try TestClient(port: port)
            client.send("get /page HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.read(until: "501 Not Implemented\n").hasPrefix("HTTP/1.1 501 "))
            client.send("GET /2 HTTP/1.1\r\n\(closing)")
            #expect(client.readAll().hasSuffix("\r\n\r\n/2"))
        }
    }

    @Test("a server that slept longer than its deadlines still answers the first who comes")
    func firstRequestAfterIdleTime() throws {
        try withServer(change: { configuration in
            configuration.loops = 1
            configuration.deadlines.header = .milliseconds(200)
            configuration.deadlines.idle = .milliseconds(200)
        }) { _, port in
            usleep(600_000)
            let client = try TestClient(port: port)
            client.send("GET /page HTTP/1.1\r\n\(closing)")
            #expect(client.readAll().hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test("a body comes back, by length and by chunks, with 100 Continue")
    func bodies() throws {
        try withServer { _, port in
            let client = try TestClient(port: port)
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")
            #expect(client.read(until: "hello").hasSuffix("hello"))
            client.send(
                "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n"
            )
            #expect(client.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            client.send("3\r\nabc\r\n0\r\n\r\n")
            #expect(client.read(until: "abc").hasSuffix("\r\n\r\nabc"))
        }
    }

    @Test("what is too large is answered before it is read, and the answer arrives")
    func tooLarge() throws {
        try withServer(change: { $0.limits.bodyBytes = 1000 }) { _, port in
            let client = try TestClient(port: port)
            client.send(
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n"
                    + String(repeating: "x", count: 100_000))
            #expect(client.readAll().hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
        }
    }

    @Test("slow heads and bodies get 408, others are served meanwhile")
    func slow() throws {
        let change = { (configuration: inout ServerConfiguration) in
            configuration.deadlines.header = .milliseconds(300)
            configuration.deadlines.body = .milliseconds(300)
        }
        try withServer(change: change) { _, port in
            let head = try TestClient(port: port)
            head.send("GET / HT")
            let body = try TestClient(port: port)
            body.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe")
            let other = try TestClient(port: port)
            other.send("GET /page HTTP/1.1\r\n\(closing)")
            #expect(other.readAll().hasPrefix("HTTP/1.1 200"))
            #expect(head.readAll().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
            #expect(body.readAll().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
        }
    }

    @Test("a slow handler is answered for with 503")
    func slowHandler() throws {
        try withServer(change: { $0.deadlines.handler = .milliseconds(50) }) { _, port in
            let client = try TestClient(port: port)
            client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.readAll().hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        }
    }

    @Test("a full queue answers 503 with Retry-After")
    func fullQueue() throws {
        let change = { (configuration: inout ServerConfiguration) in
            configuration.workerLimit = 1
            configuration.queueLimit = 1
        }
        try withServer(change: change) { _, port in
            let clients = try (0..<4).map { _ in try TestClient(port: port) }
            for client in clients { client.send("GET /slow HTTP/1.1\r\n\(closing)") }
            let answers = clients.map { $0.readAll() }
            #expect(answers.count { $0.hasPrefix("HTTP/1.1 200") } == 2)
            #expect(
                answers.count { $0.hasPrefix("HTTP/1.1 503") && $0.contains("Retry-After: 2\r\n") }
                    == 2)
        }
    }

    @Test("a half-closed client gets its answer")
    func halfClosed() throws {
        try withServer { _, port in
            let client = try TestClient(port: port)
            client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
            client.endOutput()
            let text = client.readAll()
            #expect(text.hasSuffix("slow"))
        }
    }

    @Test("connections beyond the limit get 503 when those there are have requests in hand")
    func connectionLimit() throws {
        try withServer(change: { $0.maxConnections = 2 }) { _, port in
            let first = try (0..<2).map { _ in try TestClient(port: port) }
            for client in first { client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n") }
            usleep(50_000)
            let third = try TestClient(port: port)
            #expect(third.readAll().hasPrefix("HTTP/1.1 503"))
            for client in first { #expect(client.read(until: "slow").hasPrefix("HTTP/1.1 200")) }
        }
    }

    @Test("resets at any point leave nothing behind")
    func resets() throws {
        try withServer { server, port in
            let whole = "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n"
            for cut in stride(from: 0, through: whole.count, by: 5) {
                let client = try TestClient(port: port)
                client.send(String(whole.prefix(cut)))
                client.reset()
            }
            for _ in 0..<100 where server.connectionCount > 0 { usleep(10_000) }
            #expect(server.connectionCount == 0)
        }
    }
}
