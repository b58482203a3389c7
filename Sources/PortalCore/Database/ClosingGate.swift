import Foundation
import Synchronization

/// Lets work begin until it is shut; shutting waits for what has begun.
///
/// A connection that closes while somebody still uses it, or is used afterwards, brings the
/// process down, so whoever reads or writes passes here.
final class ClosingGate: Sendable {
    /// Seconds between two looks whether everybody has left.
    private static let pause = 0.001

    private struct State {
        var users = 0
        var isShut = false
    }

    private let state = Mutex(State())

    /// - Throws: `PortalDatabase.Closed` once it is shut, or what the work throws.
    func pass<Value>(_ work: () throws -> Value) throws -> Value {
        let isLetIn = state.withLock { state in
            guard !state.isShut else { return false }
            state.users += 1
            return true
        }
        guard isLetIn else { throw PortalDatabase.Closed() }
        defer { state.withLock { $0.users -= 1 } }
        return try work()
    }

    /// Lets nobody in any more, and waits for those who are in.
    ///
    /// - Returns: false where it was shut already.
    func shut() -> Bool {
        let isFirst = state.withLock { state in
            defer { state.isShut = true }
            return !state.isShut
        }
        guard isFirst else { return false }
        while state.withLock({ $0.users > 0 }) { Thread.sleep(forTimeInterval: Self.pause) }
        return true
    }
}
