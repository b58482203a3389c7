import Foundation
import Testing

@testable import HTTPKit

private let get = "GET /page HTTP/1.1\r\nHost: a\r\n\r\n"
private let closingGet = "GET /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

@Suite(.serialized)
struct LiveLimitTests {
    @Test("beyond the rate of its address a client gets 429 with Retry-After, later 200 again")
    func rate() throws {
        try withServer(change: { $0.rateLimit = RateLimit("1/s:2") }) { _, port in
            let client = try TestClient(port: port)
            client.send(get + get + get)
            let text = client.readAll()
            #expect(text.components(separatedBy: "HTTP/1.1 200 OK\r\n").count == 3)
            #expect(text.contains("HTTP/1.1 429 Too Many Requests\r\n"))
            #expect(text.contains("Retry-After: 1\r\n"))
            usleep(1_100_000)
            let later = try TestClient(port: port)
            later.send(closingGet)
            #expect(later.readAll().hasSuffix("trang "))
        }
    }

    @Test("429 is held back and ends the connection, whatever was pipelined behind it")
    func heldBack() throws {
        try withServer(change: { $0.rateLimit = RateLimit("1/min:1") }) { _, port in
            let client = try TestClient(port: port)
            let start = Date()
            client.send(get + String(repeating: get, count: 50))
            let text = client.readAll()
            #expect(text.components(separatedBy: "HTTP/1.1 429").count == 2)
            #expect((0.9..<3).contains(Date().timeIntervalSince(start)))
        }
    }

    @Test("a malformed request counts, and beyond the limit it gets no answer")
    func malformed() throws {
        try withServer(change: { $0.rateLimit = RateLimit("1/min:1") }) { _, port in
            let first = try TestClient(port: port)
            first.send("BAD\r\n\r\n")
            #expect(first.readAll().hasPrefix("HTTP/1.1 400"))
            let second = try TestClient(port: port)
            second.send("BAD\r\n\r\n")
            #expect(second.readAll() == "")
        }
    }

    @Test("a trusted proxy is not limited, its clients are, and they are not kept waiting")
    func proxiedRate() throws {
        let change = { (configuration: inout ServerConfiguration) in
            configuration.rateLimit = RateLimit("1/min:1")
            configuration.trustedProxies = TrustedProxies(
                [IPNetwork("127.0.0.1")].compactMap { $0 })
        }
        try withServer(change: change) { _, port in
            let proxy = try TestClient(port: port)
            for (client, status) in [("192.0.2.1", 200), ("192.0.2.1", 429), ("192.0.2.2", 200)] {
                proxy.send("HEAD /page HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: \(client)\r\n\r\n")
                #expect(proxy.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 \(status) "))
            }
            proxy.send(
                "HEAD /page HTTP/1.1\r\nHost: a\r\n\r\nHEAD /page HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(proxy.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test("an address with as many connections as it may gets 503 with Retry-After")
    func connections() throws {
        try withServer(change: { $0.connectionsPerAddress = 2 }) { server, port in
            var clients = try (0..<2).map { _ in try TestClient(port: port) }
            for client in clients {
                client.send(get)
                #expect(client.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 200"))
            }
            let third = try TestClient(port: port)
            let refusal = third.readAll()
            #expect(refusal.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            #expect(refusal.contains("Retry-After: 2\r\n"))
            clients.removeLast()
            let deadline = Date() + 2
            while server.connectionCount > 1, Date() < deadline { usleep(10_000) }
            let fourth = try TestClient(port: port)
            fourth.send(closingGet)
            #expect(fourth.readAll().hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test("when all connections are taken, idle ones make room")
    func crowding() throws {
        let change = { (configuration: inout ServerConfiguration) in
            configuration.maxConnections = 4
            configuration.loops = 1
        }
        try withServer(change: change) { server, port in
            let idle = try (0..<4).map { _ in try TestClient(port: port) }
            for client in idle {
                client.send("HEAD /page HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(client.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 200"))
            }
            let other = try TestClient(port: port)
            other.send(closingGet)
            #expect(other.readAll().hasPrefix("HTTP/1.1 200"))
            #expect(server.connectionCount <= 4)
        }
    }

    @Test("a client that pipelines waits its turn: others are answered in between")
    func turns() throws {
        try withServer(change: { $0.loops = 1 }) { _, port in
            let flood = try TestClient(port: port)
            let request = "HEAD /page HTTP/1.1\r\nHost: a\r\n\r\n"
            flood.send(String(repeating: request, count: 1000))
            let other = try TestClient(port: port)
            other.send(closingGet)
            #expect(other.readAll().hasPrefix("HTTP/1.1 200"))
            var text = ""
            while text.components(separatedBy: "HTTP/1.1 200").count <= 1000 {
                let part = flood.read()
                if part.isEmpty { break }
                text += String(decoding: part, as: UTF8.self)
            }
            #expect(text.components(separatedBy: "HTTP/1.1 200").count == 1001)
        }
    }
}

@Suite(.serialized)
struct LiveProxyProtocolTests {
    private func withProxyServer(
        _ change: @escaping (inout ServerConfiguration) -> Void = { _ in },
        _ body: (UInt16) throws -> Void
    ) throws {
        let setting = { (configuration: inout ServerConfiguration) in
            configuration.proxyProtocolSources =
                TrustedProxies([IPNetwork("127.0.0.1")].compactMap { $0 })
            change(&configuration)
        }
        try withServer(LiveApplication(), change: setting) { _, port in try body(port) }
    }

    @Test("the header names the client, also cut in two, and limits count for it")
    func client() throws {
        try withProxyServer({ $0.rateLimit = RateLimit("1/min:1") }) { port in
            for (address, status) in [("192.0.2.1", 200), ("192.0.2.1", 429), ("192.0.2.2", 200)] {
                let client = try TestClient(port: port)
                client.send("PROXY TCP4 \(address) 192.0")
                usleep(20_000)
                client.send(".2.9 1 2\r\n" + closingGet)
                #expect(client.readAll().hasPrefix("HTTP/1.1 \(status) "))
            }
        }
    }

    @Test("a configured proxy that sends no header, or a wrong one, is closed without an answer")
    func malformed() throws {
        try withProxyServer { port in
            for start in [closingGet, "PROXY TCP4 1 2 3 4\r\n" + closingGet, "\r\n\r\n\u{1}"] {
                let client = try TestClient(port: port)
                client.send(start)
                #expect(client.readAll() == "")
            }
        }
    }

    @Test("an unfinished header has the deadline of a head")
    func deadline() throws {
        try withProxyServer({ $0.deadlines.header = .milliseconds(300) }) { port in
            let client = try TestClient(port: port)
            let start = Date()
            client.send("PROXY TCP4 192.0.2.1 ")
            #expect(client.readAll() == "")
            #expect(Date().timeIntervalSince(start) < 2)
        }
    }

    @Test("connections are counted for the client that the header names")
    func connections() throws {
        try withProxyServer({ $0.connectionsPerAddress = 1 }) { port in
            let header = { (last: Int) in "PROXY TCP4 192.0.2.\(last) 192.0.2.9 1 2\r\n" }
            let first = try TestClient(port: port)
            first.send(header(1) + get)
            #expect(first.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 200"))
            let second = try TestClient(port: port)
            second.send(header(1) + get)
            #expect(second.readAll().hasPrefix("HTTP/1.1 503"))
            let third = try TestClient(port: port)
            third.send(header(2) + closingGet)
            #expect(third.readAll().hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test("from anybody else the header is a malformed request")
    func stranger() throws {
        try withServer { _, port in
            let client = try TestClient(port: port)
            client.send("PROXY TCP4 192.0.2.1 192.0.2.9 1 2\r\n" + closingGet)
            #expect(client.readAll().hasPrefix("HTTP/1.1 400"))
        }
    }
}
