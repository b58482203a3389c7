/// A connection as the loop holds it: socket, state, and the unsent rest of an answer.
final class Client {
    let socket: Socket
    /// With the PROXY protocol it changes once, when the header has come.
    var peer: Peer
    let token: UInt64
    /// A value that knows nothing of its client, so no access to it can meet another; checking that
    /// anew at each of a dozen accesses a request would be waste.
    @exclusivity(unchecked) var state: ConnectionState
    /// Whether the kernel may have input or room, as far as we know (edge-triggered).
    var isReadable = true
    var isWritable = true
    /// The peer has announced its end; reading on leads to it.
    var isEnding = false
    /// A sweep has found its deadline passed.
    var isOverdue = false
    /// Already in the queue of the loop.
    var isQueued = false
    /// In the queue, and those who share its address go behind it.
    var isWaitingItsTurn = false
    /// Those who share its address, with itself; nil where that is not known.
    var neighbours: Neighbours?
    var request: Request?
    /// From the beginning of a request to the end of its answer.
    var exchange: Exchange?
    /// What a worker has done for its request.
    var delivery: Mailbox.Delivery?
    /// What a client that pipelines has to wait its next turn for.
    var deferred: ConnectionAction?
    var limitedAnswer: LimitedAnswer?
    /// What has come of a PROXY header; nil when none is awaited.
    var proxyBytes: [UInt8]?
    var pending: PendingAnswer?
    /// What takes the body of the request, when it comes in parts.
    var receiver: (any BodyReceiver)?
    /// The rest of an answer that is made while it is sent.
    var stream: StreamProgress?
    /// Tells a worker that nobody waits for it any more.
    private(set) var cancellation: Cancellation?
    /// What the socket did not take of `100 Continue`; it stands before the answer.
    var unsentContinue: [UInt8] = []

    init(socket: Socket, peer: Peer, token: UInt64, state: ConnectionState) {
        self.socket = socket
        self.peer = peer
        self.token = token
        self.state = state
    }

    /// How much content of an unfinished answer was sent, without head; of a chunked answer up to
    /// the framing of the last part.
    var sentContentBytes: Int {
        guard let pending else { return stream?.contentBytes ?? 0 }
        if let stream { return max(0, stream.contentBytes - (pending.total - pending.sent)) }
        return max(0, pending.sent - pending.head.count - pending.answer.headBytes)
    }

    /// Begins a request that workers handle. A client that has ended its side before is as doubtful
    /// as one that does so later.
    func beginCancellation() -> Cancellation {
        let cancellation = Cancellation()
        if isEnding { cancellation.clientEnded() }
        self.cancellation = cancellation
        return cancellation
    }

    /// Lets go of everything that belonged to the request that has been answered.
    func finishRequest() {
        request = nil
        exchange = nil
        receiver = nil
        stream = nil
        cancellation = nil
    }
}

/// What remains to be sent of an answer.
struct PendingAnswer {
    let head: [UInt8]
    let answer: Answer
    /// Bytes already sent, head and content together.
    var sent = 0
    /// How far it can be sent without waiting for a disk, counted in the same way.
    var atHand: Int

    init(head: [UInt8], answer: Answer) {
        self.head = head
        self.answer = answer
        atHand = head.count + answer.bytesInMemory
    }

    var total: Int { head.count + answer.byteCount }
}
