extension ConnectionState {
    /// What a connection is waiting for.
    enum Phase: Equatable {
        /// Between requests.
        case idle
        /// The first bytes of a head have come.
        case head
        /// The head is complete, its body is not.
        case body
        /// A worker takes a part of the body; nothing is read meanwhile.
        case receiving
        /// The application has the request.
        case handling
        /// An answer is on its way.
        case sending
        /// A worker makes the next part of the answer.
        case producing
        /// All is sent, we wait for the peer to end its side.
        case lingering
        case closed

        /// Whether what comes now may wait for others: a body has no end that is near, and what
        /// follows the last answer is of no use.
        var isUnhurried: Bool { self == .body || self == .lingering }
    }
}
