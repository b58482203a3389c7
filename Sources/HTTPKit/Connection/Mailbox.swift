import Synchronization

/// How other threads reach a loop.
final class Mailbox: Sendable {
    /// An answer for a request that a worker has handled.
    struct Delivery: Sendable {
        let token: UInt64
        let requestNumber: Int
        let response: Response
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

    /// Takes everything out.
    func collect() -> (deliveries: [Delivery], order: Order) {
        wakeup.clear()
        return state.withLock { state in
            let deliveries = state.deliveries
            state.deliveries = []
            state.isSignalled = false
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
