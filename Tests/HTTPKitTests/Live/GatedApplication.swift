import Dispatch
import Synchronization

@testable import HTTPKit

/// An application whose handler of `/running` waits until the test lets it go on.
final class GatedApplication: Application {
    private let entered = DispatchSemaphore(value: 0)
    private let gate = DispatchSemaphore(value: 0)
    private let paths = Mutex<[String]>([])

    /// What was handled, in order, and whether it was known to be in vain at its end.
    var handled: [String] { paths.withLock { $0 } }

    /// Waits until the handler has been called; false when that takes too long.
    func waitUntilRunning() -> Bool { entered.wait(timeout: .now() + 5) == .success }

    func open() { gate.signal() }

    func immediateResponse(to request: Request) -> Response? { nil }

    func respond(to request: Request) -> Response {
        if request.path == "/running" {
            entered.signal()
            // A test that fails shall not hang.
            _ = gate.wait(timeout: .now() + 10)
        }
        paths.withLock { $0.append(request.path + (request.isGone ? " in vain" : "")) }
        return .text(request.path)
    }
}
