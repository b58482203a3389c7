import Foundation
import Testing

@testable import HTTPKit

/// How a request with a body of five bytes ends.
enum BodyEnd: CaseIterable {
    case answered, answeredAtOnce, reset, resetInHand, bodyDeadline, handlerDeadline, malformed
    case unknownMethod, stopped

    /// Whether the handler is called and waits.
    var isInHand: Bool { self == .resetInHand || self == .handlerDeadline }

    func change(_ configuration: inout ServerConfiguration) {
        switch self {
        case .bodyDeadline: configuration.deadlines.body = .milliseconds(300)
        case .handlerDeadline: configuration.deadlines.handler = .milliseconds(300)
        default: break
        }
    }
}

@Suite(.serialized)
struct BodyMemoryTests {
    @Test(
        "the room of a body is given back in whatever way its request ends",
        arguments: BodyEnd.allCases)
    func givenBack(_ end: BodyEnd) throws {
        let application = GatedApplication()
        try withServer(application, change: end.change) { server, port in
            var client: TestClient? = try TestClient(port: port)
            let target = end.isInHand ? "/running" : end == .answeredAtOnce ? "*" : "/other"
            let method = target == "*" ? "OPTIONS" : end == .unknownMethod ? "BREW" : "POST"
            client?.send(
                "\(method) \(target) HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "5\r\nhello\r\n")
            #expect(try wait { try held(server) == 5 })
            switch end {
            case .answered:
                client?.send("0\r\n\r\n")
                #expect(client?.readHead().hasPrefix("HTTP/1.1 200") == true)
            case .answeredAtOnce:
                client?.send("0\r\n\r\n")
                #expect(client?.readHead().hasPrefix("HTTP/1.1 204") == true)
            case .unknownMethod:
                client?.send("0\r\n\r\n")
                #expect(client?.readHead().hasPrefix("HTTP/1.1 501") == true)
            case .reset: client?.reset()
            case .resetInHand:
                client?.send("0\r\n\r\n")
                #expect(application.waitUntilRunning())
                client?.reset()
                client = nil
                #expect(wait { server.connectionCount == 0 })
                // The handler has it still.
                #expect(try held(server) == 5)
                application.open()
            case .bodyDeadline: #expect(client?.readAll().hasPrefix("HTTP/1.1 408") == true)
            case .handlerDeadline:
                client?.send("0\r\n\r\n")
                #expect(client?.readAll().hasPrefix("HTTP/1.1 503") == true)
                application.open()
            case .malformed:
                client?.send("x\r\n")
                #expect(client?.readAll().hasPrefix("HTTP/1.1 400") == true)
            case .stopped: server.stop(gracePeriod: .zero)
            }
            if end == .reset { client = nil }
            #expect(try wait { try held(server) == 0 })
        }
    }

    @Test(
        "beyond the memory for bodies a request gets 503 with Retry-After; later there is room again"
    )
    func full() throws {
        let change = { (configuration: inout ServerConfiguration) in
            configuration.limits.bodyBytes = 100_000
            configuration.bodyMemoryBytes = 1000
        }
        // One body as large as allowed has room, whatever is set.
        try withServer(change: change) { server, port in
            let head = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n"
            let part = String(repeating: "a", count: 59_999)
            let first = try TestClient(port: port)
            first.send(head + part)
            #expect(try wait { try held(server) == 59_999 })
            let second = try TestClient(port: port)
            second.send(head + part)
            let refusal = second.readAll()
            #expect(refusal.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            #expect(refusal.contains("\r\nRetry-After: 2\r\n"))
            #expect(refusal.contains("\r\nConnection: close\r\n"))
            first.send("a")
            #expect(first.readHead().hasPrefix("HTTP/1.1 200"))
            #expect(try wait { try held(server) == 0 })
            let third = try TestClient(port: port)
            third.send(head + part + "a")
            #expect(third.readHead().hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test("clients of a proxy have a share each; who has used it up gets 503 with Retry-After")
    func sharedOut() throws {
        let proxies = TrustedProxies([try #require(IPNetwork("127.0.0.0/8"))])
        let change = { (configuration: inout ServerConfiguration) in
            configuration.limits.bodyBytes = 1000
            configuration.bodyMemoryBytes = 4000
            configuration.trustedProxies = proxies
        }
        try withServer(change: change) { server, port in
            func client(of address: String, sending count: Int) throws -> TestClient {
                let client = try TestClient(port: port)
                client.send(
                    "POST /echo HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: \(address)\r\n"
                        + "Content-Length: 900\r\n\r\n" + String(repeating: "a", count: count))
                return client
            }
            let first = try client(of: "192.0.2.1", sending: 899)
            #expect(try wait { try held(server) == 899 })
            let refusal = try client(of: "192.0.2.1", sending: 899).readAll()
            #expect(refusal.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            #expect(refusal.contains("\r\nRetry-After: 2\r\n"))
            let other = try client(of: "192.0.2.2", sending: 900)
            #expect(other.readHead().hasPrefix("HTTP/1.1 200"))
            first.send("a")
            #expect(first.readHead().hasPrefix("HTTP/1.1 200"))
            #expect(try wait { try held(server) == 0 })
        }
    }

    /// The bytes of bodies that the server says it holds.
    private func held(_ server: Server) throws -> Int {
        var page = MetricsText()
        server.writeMetrics(to: &page)
        return Int(try #require(try PrometheusPage(page.text).values["http_body_memory_bytes"]))
    }

    private func wait(until isDone: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<500 {
            if try isDone() { return true }
            usleep(10_000)
        }
        return false
    }
}
