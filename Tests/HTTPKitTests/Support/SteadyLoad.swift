import Foundation
import Synchronization

@testable import HTTPKit

/// Clients that ask without a pause, several times over each connection, and put up with nothing
/// but whole answers.
final class SteadyLoad: Sendable {
    private struct State {
        var isOver = false
        var answers: [String: Int] = [:]
        var failures: [String] = []
    }

    private static let requestsPerConnection = 20

    private let address: ListenAddress
    private let state = Mutex(State())
    private let clients = DispatchGroup()

    init(on address: ListenAddress, clients count: Int = 4) {
        self.address = address
        for number in 0..<count {
            clients.enter()
            Foundation.Thread.detachNewThread { [self] in
                defer { clients.leave() }
                while !state.withLock(\.isOver) { useConnection(number) }
            }
        }
    }

    /// How often each body came.
    var answers: [String: Int] { state.withLock { $0.answers } }

    /// Waits until a body has come so often; false when that takes too long.
    func wait(for body: String, count: Int = 100) -> Bool {
        for _ in 0..<1000 {
            if answers[body, default: 0] >= count { return true }
            usleep(10_000)
        }
        return false
    }

    /// Ends the load and tells what went wrong.
    func stop() -> [String] {
        state.withLock { $0.isOver = true }
        clients.wait()
        return state.withLock { $0.failures }
    }

    private func useConnection(_ number: Int) {
        guard let client = try? TestClient(address) else { return fail("refused") }
        for _ in 0..<Self.requestsPerConnection {
            // Every second client is answered on the loop, the others by workers.
            let target = number.isMultiple(of: 2) ? "/memory" : "/worker"
            client.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
            let answer = client.read(until: "\n.\n")
            guard answer.hasPrefix("HTTP/1.1 200 OK\r\n"), answer.hasSuffix("\n.\n"),
                let body = answer.components(separatedBy: "\r\n\r\n").last
            else { return fail("“\(answer)”") }
            state.withLock { $0.answers[body, default: 0] += 1 }
            if answer.contains("Connection: close") { return }
        }
    }

    private func fail(_ what: String) {
        state.withLock { $0.failures.append(what) }
    }
}
