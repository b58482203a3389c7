import Dispatch
import Synchronization
import Testing

@testable import HTTPKit

struct TurnOrderTests {
    /// Keeps the targets of requests in the order in which they are handled. Workers wait with `slow`
    /// until `open`.
    private final class Register: Application {
        static let slow = "/slow"
        private let handled = Mutex<[String]>([])
        private let gate = DispatchSemaphore(value: 0)

        var targets: [String] { handled.withLock { $0 } }

        func immediateResponse(to request: Request) -> Response? {
            guard request.path != Self.slow else { return nil }
            handled.withLock { $0.append(request.path) }
            return Response(status: .noContent)
        }

        func respond(to request: Request) -> Response {
            gate.wait()
            return Response(status: .noContent)
        }

        func open(for count: Int) {
            for _ in 0..<count { gate.signal() }
        }
    }

    @Test("who sends a body waits for those who ask for a page, also when it was there before")
    func bodiesWait() throws {
        let register = Register()
        let harness = try LoopHarness(register)
        let sender = try harness.connect()
        sender.send("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n")
        try harness.turn { harness.clients.first?.state.phase == .body }
        let reader = try harness.connect()
        try harness.loop.turn()
        sender.send("abcd")
        reader.send("GET /page HTTP/1.1\r\nHost: a\r\n\r\n")
        try harness.loop.turn()
        #expect(register.targets == ["/page", "/form"])
    }

    @Test("what comes behind a head in one piece is read in portions, to the end")
    func longPieces() throws {
        let register = Register()
        let harness = try LoopHarness(register)
        let sender = try harness.connect()
        let size = LoopContext.headReadBytes * 4
        sender.send("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n")
        sender.send(String(repeating: "a", count: size))
        sender.send("GET /page HTTP/1.1\r\nHost: a\r\n\r\n")
        try harness.turn { register.targets.count == 2 }
        #expect(register.targets == ["/form", "/page"])
    }

    @Test("who asks once goes before all that a crowd from one address asks beside its first")
    func crowdsWait() throws {
        let register = Register()
        let harness = try LoopHarness(register)
        let crowd = try (0..<3).map { _ in try harness.connect(from: "192.0.2.1") }
        let reader = try harness.connect(from: "192.0.2.2")
        try harness.loop.turn()
        func ask(_ client: TestClient, _ path: String) {
            client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
        }
        for (number, client) in crowd.enumerated() { ask(client, "/\(number)") }
        ask(reader, "/reader")
        try harness.turn { register.targets.count == 4 }
        #expect(register.targets == ["/0", "/reader", "/1", "/2"])
        // Of the same address nobody passes those who wait already.
        crowd[0].send(String(repeating: "GET /many HTTP/1.1\r\nHost: a\r\n\r\n", count: 6))
        ask(crowd[1], "/behind")
        ask(reader, "/reader")
        try harness.turn { register.targets.count == 12 }
        let later = Array(register.targets.dropFirst(4))
        let rest = Array(repeating: "/many", count: 4)
        #expect(later == ["/many", "/reader", "/many", "/behind"] + rest)
    }

    @Test("what workers bring for a crowd at once keeps nobody else waiting for theirs")
    func deliveriesWait() throws {
        let register = Register()
        defer { register.open(for: 4) }
        let harness = try LoopHarness(register)
        var clients: [TestClient] = []
        for address in ["192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2"] {
            clients.append(try harness.connect(from: address))
        }
        for (number, client) in clients.enumerated() {
            client.send("GET \(Register.slow) HTTP/1.1\r\nHost: a\r\n\r\n")
            client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
        }
        try harness.turn { harness.clients.allSatisfy { $0.state.phase == .handling } }
        for client in harness.clients { harness.loop.mailbox.deliver(answer(for: client)) }
        try harness.turn { register.targets.count == 4 }
        #expect(register.targets == ["/0", "/3", "/1", "/2"])
    }

    @Test("what a worker brings too late, while it waits its turn, costs the client no turn")
    func lateDelivery() throws {
        let register = Register()
        defer { register.open(for: 2) }
        let harness = try LoopHarness(register)
        let peers = try (0..<2).map { _ in try harness.connect(from: "192.0.2.1") }
        for peer in peers { peer.send("GET \(Register.slow) HTTP/1.1\r\nHost: a\r\n\r\n") }
        try harness.turn { harness.clients.allSatisfy { $0.state.phase == .handling } }
        for client in harness.clients { harness.loop.receive(answer(for: client)) }
        let late = try #require(harness.clients.first { $0.delivery != nil })
        harness.loop.perform(late.state.expired(at: harness.loop.now), for: late)
        #expect(late.state.phase == .lingering)
        for peer in peers { peer.endOutput() }
        // Long before its deadline, but on a slow machine the queue has room for one client a turn.
        for _ in 0..<3 where !harness.clients.isEmpty { try harness.loop.turn() }
        #expect(harness.clients.isEmpty)
    }

    private func answer(for client: Client) -> Mailbox.Delivery {
        Mailbox.Delivery(
            token: client.token, requestNumber: client.state.requestNumber,
            result: .answered(.text("done")))
    }

    @Test("an address is forgotten with its last connection")
    func forgotten() throws {
        let harness = try LoopHarness()
        var clients = try (0..<2).map { _ in try harness.connect(from: "192.0.2.1") }
        #expect(harness.loop.neighbourhoods.values.map(\.connections) == [2])
        clients.removeFirst().reset()
        try harness.turn { harness.clients.count == 1 }
        #expect(harness.loop.neighbourhoods.values.map(\.connections) == [1])
        for client in harness.clients { harness.loop.remove(client) }
        #expect(harness.loop.neighbourhoods.isEmpty)
    }
}
