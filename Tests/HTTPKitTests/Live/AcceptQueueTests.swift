import Foundation
import Testing

@testable import HTTPKit

/// Stops its loop for a while at `/halt`, as nothing in earnest may.
private struct HaltingApplication: Application {
    func immediateResponse(to request: Request) -> Response? {
        if request.path == "/halt" { usleep(400_000) }
        return .text("ok")
    }

    func respond(to request: Request) -> Response { .text("ok") }
}

@Suite(.serialized)
struct AcceptQueueTests {
    @Test("whom the full accept queue turned away gets in by trying again, all others at once")
    func fullQueue() throws {
        let change = { (configuration: inout ServerConfiguration) in
            configuration.loops = 1
            configuration.listening.backlog = 4
        }
        try withServer(HaltingApplication(), change: change) { server, port in
            let halting = try TestClient(port: port)
            halting.send("GET /halt HTTP/1.1\r\nHost: a\r\n\r\n")
            usleep(50_000)
            let clients = (0..<40).map { _ in NonblockingClient(port: port) }
            for client in clients { #expect(client.answer().hasPrefix("HTTP/1.1 200")) }
            #expect(halting.read(until: "ok").hasPrefix("HTTP/1.1 200"))
        }
    }
}

/// Connects without waiting, so that the kernel retries while the test goes on.
private final class NonblockingClient {
    private let descriptor: Int32

    init(port: UInt16) {
        descriptor = socket(
            AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        let address = SocketAddress(host: .loopback, port: port)
        _ = address.withPointer { connect(descriptor, $0, $1) }
    }

    deinit { close(descriptor) }

    /// Asks once connected; what comes back first.
    func answer() -> String {
        var events = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard poll(&events, 1, 10_000) == 1 else { return "" }
        let request = Array("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".utf8)
        send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
        events.events = Int16(POLLIN)
        guard poll(&events, 1, 10_000) == 1 else { return "" }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    }
}
