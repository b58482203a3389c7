import Foundation
import Synchronization

@testable import HTTPKit

/// An application for live tests.
struct LiveApplication: Application {
    let page = PreparedResponse(
        body: Array(String(repeating: "trang ", count: 500).utf8), entityTag: EntityTag("p"))
    var file: String?

    func immediateResponse(to request: Request) -> Response? {
        request.path == "/page" ? Response(page) : nil
    }

    func respond(to request: Request) -> Response {
        switch request.path {
        case "/echo": return Response(contentType: "text/plain", bytes: request.body)
        case "/address": return .text(request.clientAddress)
        case "/abandoned": return .abandoned
        case "/slow":
            usleep(300_000)
            return .text("slow")
        case "/large":
            return Response(
                contentType: "text/plain", bytes: [UInt8](repeating: 0x61, count: 20_000_000))
        case "/file":
            guard let file else { return .text("", status: .notFound) }
            return (try? FileResponse.make(path: file, request: request))
                ?? .text("", status: .notFound)
        default: return .text(request.path)
        }
    }
}

/// A server on a port of the system's choice that stops with the test.
func withServer(
    _ application: any Application = LiveApplication(),
    change: (inout ServerConfiguration) -> Void = { _ in },
    accessLog: AccessLog? = nil,
    _ body: (Server, UInt16) throws -> Void
) throws {
    var configuration = ServerConfiguration(
        address: SocketAddress(host: .loopback, port: 0), loops: 2)
    configuration.deadlines.drain = .milliseconds(20)
    change(&configuration)
    let server = Server(
        configuration: configuration, application: application, accessLog: accessLog)
    try server.start()
    defer { server.stop(gracePeriod: .seconds(2)) }
    try body(server, UInt16(server.boundPort ?? 0))
}

/// A blocking client socket with a time-out, so that no test hangs.
final class TestClient {
    private let descriptor: Int32

    convenience init(port: UInt16, receiveBuffer: Int32? = nil) throws {
        try self.init(
            .network(SocketAddress(host: .loopback, port: port)), receiveBuffer: receiveBuffer)
    }

    init(_ address: ListenAddress, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(address.family, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer {
            setsockopt(
                descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        limitWaiting()
        guard address.withPointer({ connect(descriptor, $0, $1) }) == 0 else {
            throw SystemError("connect")
        }
    }

    /// Takes over a connected socket.
    init(descriptor: Int32) {
        self.descriptor = descriptor
        limitWaiting()
    }

    deinit { close(descriptor) }

    private func limitWaiting() {
        var timeout = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    }

    /// Closes with a reset.
    func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    func endOutput() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Reads some bytes; empty at the end, on an error and after the time-out.
    func read(_ limit: Int = 65_536) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: limit)
        let count = recv(descriptor, &buffer, limit, 0)
        return Array(buffer[..<max(0, count)])
    }

    /// Reads to the end.
    func readAll() -> String {
        var all: [UInt8] = []
        while true {
            let part = read()
            if part.isEmpty { return String(decoding: all, as: UTF8.self) }
            all += part
        }
    }

    /// Reads until the text has come.
    func read(until end: String) -> String {
        var text = ""
        while !text.contains(end) {
            let part = read()
            if part.isEmpty { return text }
            text += String(decoding: part, as: UTF8.self)
        }
        return text
    }

    /// Reads a head and no byte of what follows.
    func readHead() -> String {
        var head = ""
        while !head.hasSuffix("\r\n\r\n") {
            let byte = read(1)
            if byte.isEmpty { return head }
            head += String(decoding: byte, as: UTF8.self)
        }
        return head
    }

    /// Reads to the end in pieces that are shown and not kept; returns how many bytes came.
    func readPieces(_ show: (_ piece: [UInt8], _ position: Int) throws -> Void) rethrows -> Int {
        var count = 0
        while true {
            let piece = read()
            if piece.isEmpty { return count }
            try show(piece, count)
            count += piece.count
        }
    }
}
