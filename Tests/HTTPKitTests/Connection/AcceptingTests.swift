import Glibc
import Synchronization
import Testing

@testable import HTTPKit

struct AcceptingTests {
    /// A listener on a port of the system's choice.
    private func listener() throws -> Listener {
        let address = SocketAddress(host: .loopback, port: 0)
        let listeners = try Listeners(Listening(addresses: [.network(address)]), loops: 1)
        return try #require(listeners.loops.first?.first)
    }

    /// What epoll does not watch and accept knows nothing of.
    private func brokenListener() -> Listener {
        Listener(
            Descriptor(open("/etc/passwd", O_RDONLY)),
            address: .network(SocketAddress(host: .loopback, port: 0)), sharing: .none)
    }

    @Test("a flood of connections is taken by portions, so that others get their turn")
    func portions() throws {
        let listener = try listener()
        let harness = try LoopHarness(listeners: [listener])
        let clients = try (0..<100).map { _ in try TestClient(listener.address) }
        try harness.loop.turn()
        #expect(harness.loop.clientCount == LoopContext.acceptsPerTurn)
        try harness.turn { harness.loop.clientCount == clients.count }
        #expect(harness.loop.clientCount == clients.count)
    }

    @Test(
        "what went wrong with one connection is no reason to wait, what lasts is",
        arguments: [
            (ECONNABORTED, .lost), (EINTR, .lost), (EPERM, .lost), (EPROTO, .lost),
            (ENETDOWN, .lost), (ENOPROTOOPT, .lost), (EHOSTDOWN, .lost), (ENONET, .lost),
            (EHOSTUNREACH, .lost), (EOPNOTSUPP, .lost), (ENETUNREACH, .lost),
            (EMFILE, .noDescriptor), (ENFILE, .lasting), (ENOBUFS, .lasting), (ENOMEM, .lasting),
            (EINVAL, .lasting), (EBADF, .lasting), (ENOTSOCK, .lasting), (EFAULT, .lasting),
        ] as [(Int32, AcceptFailure)])
    func failures(code: Int32, expected: AcceptFailure) {
        #expect(AcceptFailure(code: code) == expected)
    }

    @Test("an error that lasts stops listening until the next sweep")
    func lastingError() throws {
        let harness = try LoopHarness()
        harness.loop.accept(from: brokenListener())
        #expect(harness.loop.isListeningPaused)
        let client = try harness.connect()
        try withExtendedLifetime(client) {
            try harness.turn { !harness.loop.isListeningPaused }
        }
        #expect(!harness.loop.isListeningPaused)
    }

    @Test("a loop that cannot listen again tries it until it can")
    func listensAgain() throws {
        let listener = try listener()
        let harness = try LoopHarness(listeners: [listener])
        let loop = harness.loop
        loop.listeners.insert(brokenListener(), at: 0)
        loop.pauseListening()
        loop.resumeListening()
        #expect(loop.isListeningPaused)
        #expect(loop.metrics.count(of: .listeningFailed) == 1)
        loop.listeners.removeFirst()
        let client = try TestClient(listener.address)
        try withExtendedLifetime(client) { try harness.turn { loop.clientCount == 1 } }
        #expect(loop.clientCount == 1)
        #expect(!loop.isListeningPaused)
    }

    @Test("a loop that cannot listen while it drains tries it again, too")
    func listensWhileDraining() throws {
        let listener = try listener()
        let harness = try LoopHarness(listeners: [listener]) {
            $0.deadlines.drain = .seconds(5)
        }
        let loop = harness.loop
        loop.listeners.insert(brokenListener(), at: 0)
        loop.beginDraining()
        #expect(loop.isListeningPaused)
        loop.listeners.removeFirst()
        try harness.turn { !loop.isListeningPaused }
        #expect(!loop.isListeningPaused)
    }
}

struct CrowdedLoopTests {
    @Test("where nobody could make room, nobody is looked for again until some time has passed")
    func remembered() throws {
        let harness = try LoopHarness()
        let loop = harness.loop
        #expect(!loop.makeRoom())
        let client = try harness.connect()
        #expect(!loop.makeRoom())
        loop.now = loop.crowdedUntil
        #expect(loop.makeRoom())
        #expect(loop.clientCount == 0)
        #expect(client.readAll() == "")
    }

    @Test("an address with all that it may have costs nobody a connection on a full server")
    func otherAddress() throws {
        let harness = try LoopHarness {
            $0.maxConnections = 2
            $0.connectionsPerAddress = 1
        }
        let loop = harness.loop
        let idle = try harness.connect(from: "192.0.2.1")
        loop.now = loop.now + Interval(.milliseconds(10))
        let greedy = try harness.connect(from: "192.0.2.2")
        let refused = try harness.connect(from: "192.0.2.2").readAll()
        #expect(refused.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        #expect(refused.contains("\r\nRetry-After: 2\r\n"))
        let addresses = harness.clients.compactMap(\.peer.address?.description)
        #expect(addresses.sorted() == ["192.0.2.1", "192.0.2.2"])
        #expect(loop.context.connectionCount.load(ordering: .relaxed) == 2)
        // Somebody else gets the place of who waits longest.
        let other = try harness.connect(from: "192.0.2.3")
        #expect(idle.readAll() == "")
        #expect(harness.clients.count == 2)
        #expect(loop.context.connectionCount.load(ordering: .relaxed) == 2)
        withExtendedLifetime((greedy, other)) {}
    }

    @Test("a connection that found no room does not count for its address")
    func uncounted() throws {
        let application = GatedApplication()
        let harness = try LoopHarness(application) {
            $0.maxConnections = 1
            $0.connectionsPerAddress = 1
        }
        let loop = harness.loop
        var first: TestClient? = try harness.connect(from: "192.0.2.1")
        first?.send("GET /running HTTP/1.1\r\nHost: a\r\n\r\n")
        try harness.turn { harness.clients.first?.state.phase == .handling }
        #expect(try harness.connect(from: "192.0.2.2").readAll().hasPrefix("HTTP/1.1 503"))
        application.open()
        first = nil
        try harness.turn { loop.clientCount == 0 }
        let second = try harness.connect(from: "192.0.2.2")
        #expect(loop.clientCount == 1)
        withExtendedLifetime(second) {}
    }
}
