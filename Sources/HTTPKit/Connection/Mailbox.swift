import Synchronization

/// How other threads reach a loop.
final class Mailbox: Sendable {
    /// What a worker has done for a request.
    struct Delivery: Sendable {
        enum Result {
            /// The answer is there.
            case answered(Response)
            /// A part of the body is taken.
            case received
            /// The body is refused with this answer.
            case refused(Response)
            /// The next part of an answer, or nil at its end.
            case produced([UInt8]?)
            /// The rest of an answer cannot be made.
            case broken
        }

        let token: UInt64
        let requestNumber: Int
        let result: Result
    }

    enum Order: Sendable, Comparable {
        case serve
        /// Take no more connections, finish what is in hand.
        case drain
        /// Close everything.
        case stop
    }

    private struct State {
        var deliveries: [Delivery] = []
        var order = Order.serve
        var isSignalled = false
        var askedAt: Moment?
    }

    let wakeup: Wakeup
    private let state = Mutex(State())

    init() throws(SystemError) {
        wakeup = try Wakeup()
    }

    func deliver(_ delivery: Delivery) {
        post { $0.deliveries.append(delivery) }
    }

    func give(_ order: Order) {
        post { $0.order = max($0.order, order) }
    }

    /// Whether the loop still looks here: asks it to, unless it has been asked already, and says
    /// how long the question has been waiting. It never waits itself.
    func silence(at now: Moment) -> Interval {
        var asked = now
        post { state in
            asked = state.askedAt ?? now
            state.askedAt = asked
        }
        return now - asked
    }

    /// Takes everything out.
    func collect() -> (deliveries: [Delivery], order: Order) {
        wakeup.clear()
        return state.withLock { state in
            let deliveries = state.deliveries
            state.deliveries = []
            state.isSignalled = false
            state.askedAt = nil
            return (deliveries, state.order)
        }
    }

    /// Changes the state and wakes the loop unless it has been woken already.
    private func post(_ change: (inout State) -> Void) {
        let needsSignal = state.withLock { state in
            change(&state)
            defer { state.isSignalled = true }
            return !state.isSignalled
        }
        if needsSignal { wakeup.signal() }
    }
}
