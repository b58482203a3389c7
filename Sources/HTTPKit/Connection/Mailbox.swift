import Synchronization

/// How other threads reach a loop.
final class Mailbox: Sendable {
    /// What a worker has done for a request.
    struct Delivery: Sendable {
        enum Result {
            /// The answer is there.
            case answered(Response)
            /// There was no room for the request.
            case busy
            /// A part of the body is taken.
            case received
            /// The body is refused with this answer.
            case refused(Response)
            /// The next part of an answer, or nil at its end.
            case produced([UInt8]?)
            /// The next part of a file has been read, so that the answer can be sent up to here.
            case readAhead(Int)
            /// The rest of an answer cannot be made.
            case broken
        }

        let token: UInt64
        let requestNumber: Int
        let result: Result
    }

    enum Order: UInt8, Comparable {
        case serve
        /// Take no more connections, finish what is in hand.
        case drain
        /// Close everything.
        case stop

        static func < (left: Order, right: Order) -> Bool { left.rawValue < right.rawValue }
    }

    let wakeup: Wakeup
    private let deliveries = Inbox<Delivery>()
    private let order = Atomic(Order.serve.rawValue)
    /// Nanoseconds; 0 when nobody has asked since the loop looked here.
    private let askedAt = Atomic<Int64>(0)

    init() throws(SystemError) {
        wakeup = try Wakeup()
    }

    func deliver(_ delivery: Delivery) {
        if deliveries.put(delivery) { wakeup.signal() }
    }

    func give(_ order: Order) {
        self.order.max(order.rawValue, ordering: .releasing)
        wakeup.signal()
    }

    /// Whether the loop still looks here: asks it to, unless it has been asked already, and says
    /// how long the question has been waiting. It never waits itself.
    func silence(at now: Moment) -> Interval {
        let (isFirst, asked) = askedAt.compareExchange(
            expected: 0, desired: now.nanoseconds, ordering: .relaxed)
        if isFirst { wakeup.signal() }
        return now - (isFirst ? now : Moment(nanoseconds: asked))
    }

    /// Takes everything out.
    func collect() -> (deliveries: Inbox<Delivery>.Batch, order: Order) {
        // First, so that what comes meanwhile wakes the loop anew.
        wakeup.clear()
        askedAt.store(0, ordering: .relaxed)
        let order = Order(rawValue: order.load(ordering: .acquiring)) ?? .stop
        return (deliveries.takeAll(), order)
    }
}
