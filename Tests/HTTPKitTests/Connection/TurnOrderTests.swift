import Synchronization
import Testing

@testable import HTTPKit

struct TurnOrderTests {
    /// Keeps the targets of requests in the order in which they are handled.
    private final class Register: Application {
        private let handled = Mutex<[String]>([])

        var targets: [String] { handled.withLock { $0 } }

        func immediateResponse(to request: Request) -> Response? {
            handled.withLock { $0.append(request.path) }
            return Response(status: .noContent)
        }

        func respond(to request: Request) -> Response { Response(status: .noContent) }
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
}
