import Glibc
import Testing

@testable import HTTPKit

/// However bytes are cut on their way, the connection does the same.
struct SplitStreamTests {
    /// What a connection does for these pieces, each request answered at once, up to its end.
    private func actions(_ pieces: [[UInt8]]) -> [String] {
        var connection = MockConnection(
            ConnectionLimits(
                parser: ParserLimits(), deadlines: Deadlines(), requestsPerConnection: 10))
        var actions: [String] = []
        for piece in pieces {
            var action = connection.receive(piece)
            while action != "read" {
                actions.append(action)
                if action == "linger" || action == "close" { return actions }
                action = action == "100" ? connection.proceed() : connection.answer()
            }
        }
        return actions
    }

    @Test("good streams become the same requests, answered in order", arguments: GoodStream.all)
    func good(_ good: GoodStream) {
        var expected: [String] = []
        for request in good.requests {
            let target = request.line.split(separator: " ")[1]
            expected.append(
                "handle \(target)" + (request.body.isEmpty ? "" : " \(request.body)"))
            if !request.keepsAlive { expected.append("linger") }
        }
        for pieces in everySplit(good.bytes) { #expect(actions(pieces) == expected) }
    }

    @Test(
        "hostile streams are refused once and for their reason, and nothing else happens",
        arguments: HostileRequest.all)
    func hostile(_ hostile: HostileRequest) {
        let expected = ["reject \(hostile.error.status.code)", "linger"]
        for pieces in everySplit(hostile.bytes) { #expect(actions(pieces) == expected) }
    }

    @Test(
        "behind a PROXY header comes the request of the client that it names",
        arguments: [
            Array("PROXY TCP4 192.0.2.1 192.0.2.2 56324 443\r\n".utf8),
            ProxyHeaderV2.signature + [
                0x21, 0x11, 0, 12, 192, 0, 2, 1, 192, 0, 2, 2, 0xDC, 4, 1, 0xBB,
            ],
        ])
    func proxied(header: [UInt8]) throws {
        let harness = try LoopHarness()
        let request = Array("POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi".utf8)
        for pieces in everySplit(header + request) {
            let outcome = try proxied(pieces, harness.loop)
            #expect(outcome == "192.0.2.1: /b hi")
        }
    }

    @Test("a wrong PROXY header closes, and what follows is no request")
    func wrongProxyHeader() throws {
        let harness = try LoopHarness()
        let bytes = Array("PROXY TCP4 192.0.2.1 192.0.2.2 01 2\r\nGET / HTTP/1.1\r\n\r\n".utf8)
        for pieces in everySplit(bytes) {
            let outcome = try proxied(pieces, harness.loop)
            #expect(outcome == "closed")
        }
    }

    /// What comes of the pieces that a proxy sends.
    private func proxied(_ pieces: [[UInt8]], _ loop: EventLoop) throws -> String {
        let client = Client(
            socket: Socket(Descriptor(open("/dev/null", O_RDWR))),
            peer: loop.context.peer(IPAddress("10.0.0.1")), token: 1,
            state: ConnectionState(limits: loop.context.limits, at: loop.now))
        client.proxyBytes = []
        for piece in pieces {
            var action = piece.withUnsafeBytes { bytes in
                client.proxyBytes == nil
                    ? client.state.received(bytes, at: loop.now)
                    : loop.readProxyHeader(bytes, of: client)
            }
            if case .admitBody = action { action = client.state.collectBody(of: nil, at: loop.now) }
            switch action {
            case .read: continue
            case .close: return "closed"
            case .handle(let head, let body):
                let text = String(decoding: body.bytes, as: UTF8.self)
                let address = client.peer.address?.description ?? ""
                return "\(address): \(head.text(head.line.target)) \(text)"
            default: return "\(action)"
            }
        }
        return "nothing"
    }
}
