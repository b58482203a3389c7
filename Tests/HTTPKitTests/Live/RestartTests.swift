import Foundation
import Logging
import Testing

@testable import HTTPKit

/// One server goes and the next comes while clients go on asking: nobody is refused, reset or
/// left without an answer.
@Suite(.serialized)
struct RestartTests {
    /// Says which of the servers answered.
    private struct Generation: Application {
        let number: Int

        var body: String { "generation \(number)\n.\n" }

        func immediateResponse(to request: Request) -> Response? {
            request.path == "/memory" ? .text(body) : nil
        }

        func respond(to request: Request) -> Response { .text(body) }
    }

    private func start(_ number: Int, _ listening: Listening) throws -> (Server, String) {
        let generation = Generation(number: number)
        let server = Server(
            configuration: ServerConfiguration(listening: listening, loops: 2),
            application: generation,
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        try server.start()
        return (server, generation.body)
    }

    @Test("an inherited socket keeps connections while there is no server at all")
    func inherited() throws {
        // What a service manager does: it opens the socket and gives it to one after the other.
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(number) }
        let any = SocketAddress(host: .loopback, port: 0)
        #expect(any.withPointer { bind(number, $0, $1) } == 0)
        #expect(listen(number, 512) == 0)
        let load = SteadyLoad(on: try ListenAddress(boundTo: number))
        for generation in 1...3 {
            let inherited = try InheritedSocket(dup(number), name: "http")
            let (server, body) = try start(
                generation, Listening(addresses: [], inherited: [inherited]))
            #expect(load.wait(for: body))
            server.stop(gracePeriod: .seconds(5))
            usleep(200_000)
        }
        let (last, _) = try start(
            4,
            Listening(addresses: [], inherited: [try InheritedSocket(dup(number), name: "http")]))
        #expect(load.stop() == [])
        #expect(load.answers.count >= 3)
        last.stop()
    }

    @Test("a server takes over a TCP port from another")
    func takeOverPort() throws {
        let any = try #require(ListenAddress("127.0.0.1:0"))
        let (first, body) = try start(1, Listening(addresses: [any]))
        try takeOver(first, body, at: try #require(first.boundAddresses.first))
    }

    @Test("a server takes over a socket file from another")
    func takeOverFile() throws {
        let directory = try TemporaryDirectory()
        let file = try #require(ListenAddress("unix:\(directory.path)/http.sock"))
        let (first, body) = try start(1, Listening(addresses: [file]))
        try takeOver(first, body, at: file)
    }

    private func takeOver(_ first: Server, _ body: String, at address: ListenAddress) throws {
        let load = SteadyLoad(on: address)
        #expect(load.wait(for: body))
        var current = first
        for generation in 2...4 {
            let (next, body) = try start(
                generation, Listening(addresses: [address], takesOver: true))
            current.stop(gracePeriod: .seconds(5))
            #expect(load.wait(for: body))
            current = next
        }
        #expect(load.stop() == [])
        #expect(load.answers.count == 4)
        current.stop()
    }
}
