import Foundation
import Synchronization

/// Clients that ask for one page without a pause and put up with nothing but whole answers.
final class SteadyRequests: Sendable {
    private struct State {
        var isOver = false
        var answers = 0
        var failures: [String] = []
    }

    private let port: Int
    private let state = Mutex(State())
    private let clients = DispatchGroup()

    init(port: Int, clients count: Int = 3) {
        self.port = port
        for _ in 0..<count {
            clients.enter()
            Thread.detachNewThread { [self] in
                defer { clients.leave() }
                while !state.withLock(\.isOver) { ask() }
            }
        }
    }

    /// How many answers came.
    var answers: Int { state.withLock { $0.answers } }

    /// Ends the load and tells what went wrong.
    func stop() -> [String] {
        state.withLock { $0.isOver = true }
        clients.wait()
        return state.withLock { $0.failures }
    }

    private func ask() {
        let failure: String?
        do {
            let answer = try CrashTests.get("/hoi-dap", port: port)
            failure = answer.status == 200 ? nil : "status \(answer.status)"
        } catch {
            failure = "\(error)"
        }
        state.withLock { state in
            if let failure { state.failures.append(failure) } else { state.answers += 1 }
        }
    }
}
