import Glibc

@testable import HTTPKit

/// A loop that the test turns itself, with connections from whatever address.
struct LoopHarness {
    let loop: EventLoop

    init(
        _ application: any Application = LiveApplication(), listeners: [Listener] = [],
        change: (inout ServerConfiguration) -> Void = { _ in }
    ) throws {
        var configuration = ServerConfiguration(
            address: SocketAddress(host: .loopback, port: 0), loops: 1)
        change(&configuration)
        loop = try EventLoop(
            number: 0, listeners: listeners, mailbox: Mailbox(),
            context: LoopContext(
                configuration: configuration, application: application, accessLog: nil))
    }

    /// The connections that are open.
    var clients: [Client] { loop.clients.compactMap { $0 } }

    /// Connects over a pair of sockets, as if from an address.
    func connect(from address: String = "192.0.2.1") throws -> TestClient {
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else {
            throw SystemError("socketpair")
        }
        _ = fcntl(ends[0], F_SETFL, fcntl(ends[0], F_GETFL) | O_NONBLOCK)
        loop.admit(Socket(Descriptor(ends[0])), from: IPAddress(address))
        return TestClient(descriptor: ends[1])
    }

    /// Turns the loop until something holds, or for some seconds. Somebody has to be connected.
    func turn(until isDone: () -> Bool) throws {
        for _ in 0..<100 where !isDone() { try loop.turn() }
    }
}
