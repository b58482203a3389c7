/// The life of one connection as a pure state machine: bytes, completions and times go in, actions
/// and a deadline come out. It does no I/O and reads no clock.
///
/// One request is in hand at a time. While it is answered nothing is read, so a client that
/// pipelines or does not read is held back by TCP and not by our memory; what is already in the
/// input buffer is parsed after the answer, in order.
struct ConnectionState {
    enum Phase: Equatable {
        /// Between requests.
        case idle
        /// The first bytes of a head have come.
        case head
        /// The head is complete, its body is not.
        case body
        /// The application has the request.
        case handling
        /// An answer is on its way.
        case sending
        /// All is sent, we wait for the peer to end its side.
        case lingering
        case closed
    }

    private(set) var phase = Phase.idle
    /// When `expired` is to be called; it depends on the phase.
    private(set) var deadline: Moment
    /// Counts requests, so that a late answer to an abandoned one is recognised.
    private(set) var requestNumber = 0

    private let limits: ConnectionLimits
    private var parser: RequestParser
    private var input = InputBuffer()
    private var current: RequestHead?
    private var body: [UInt8] = []
    private var phaseStart: Moment
    private var transferred = 0
    private var inputHasEnded = false
    private var isDraining = false
    private var closesAfterAnswer = false

    init(limits: ConnectionLimits, at now: Moment) {
        self.limits = limits
        parser = RequestParser(limits: limits.parser)
        phaseStart = now
        deadline = now + limits.header
    }

    /// Whether bytes would be taken now.
    var isReading: Bool {
        switch phase {
        case .idle, .head, .body, .lingering: true
        case .handling, .sending, .closed: false
        }
    }

    /// Bytes have come.
    mutating func received(_ bytes: UnsafeRawBufferPointer, at now: Moment) -> ConnectionAction {
        if phase == .lingering {
            transferred += bytes.count
            return transferred > limits.lingerBytes ? close() : .read
        }
        input.compact()
        input.append(bytes)
        return proceed(at: now)
    }

    /// The peer has ended its side. What it asked before is still answered.
    mutating func inputEnded(at now: Moment) -> ConnectionAction {
        inputHasEnded = true
        return phase == .handling || phase == .sending ? .wait : close()
    }

    /// Goes on parsing what is there.
    mutating func proceed(at now: Moment) -> ConnectionAction {
        do {
            while true {
                if let action = take(try nextStep(), at: now) { return action }
            }
        } catch {
            return reject(error.status)
        }
    }

    /// An answer is about to be sent. Returns whether the connection stays open after it.
    mutating func beginAnswer(at now: Moment) -> Bool {
        let mayAskMore = !(inputHasEnded && input.isEmpty)
        if !mayAskMore || isDraining || current?.keepsAlive != true
            || requestNumber >= limits.requestsPerConnection
        {
            closesAfterAnswer = true
        }
        enter(.sending, for: limits.write, at: now)
        return !closesAfterAnswer
    }

    /// A part of the answer has been sent.
    mutating func sent(_ count: Int) {
        transferred += count
        deadline = phaseStart + limits.write + limits.earned(by: transferred)
    }

    /// The answer is sent.
    mutating func finishedAnswer(at now: Moment) -> ConnectionAction {
        current = nil
        if closesAfterAnswer {
            if inputHasEnded { return close() }
            enter(.lingering, for: limits.linger, at: now)
            return .linger
        }
        enter(.idle, for: limits.idle, at: now)
        return proceed(at: now)
    }

    /// The deadline has passed.
    mutating func expired(at now: Moment) -> ConnectionAction {
        switch phase {
        case .head, .body: reject(.requestTimeout)
        case .handling: reject(.serviceUnavailable)
        case .idle, .sending, .lingering, .closed: close()
        }
    }

    /// The server is stopping: no further requests after the one in hand. An idle connection stays
    /// for a moment, since a request may be on its way; its answer says that it was the last.
    mutating func drain(at now: Moment) -> ConnectionAction {
        isDraining = true
        guard phase == .idle else { return .wait }
        deadline = min(deadline, now + limits.drain)
        return .read
    }

    private mutating func nextStep() throws(RequestError) -> ParserStep {
        let storage = input.storage
        return try parser.next(storage.span.extracting(droppingFirst: input.start))
    }

    /// Handles one parser step; nil asks for the next.
    private mutating func take(_ step: ParserStep, at now: Moment) -> ConnectionAction? {
        switch step {
        case .needMore(let consumed):
            input.consume(consumed)
            if inputHasEnded { return close() }
            if phase == .idle, !input.isEmpty {
                enter(.head, for: limits.header, at: now)
            }
            return .read
        case .head(let head, let consumed):
            input.consume(consumed)
            current = head
            guard head.framing != .none else { return nil }
            enter(.body, for: limits.body, at: now)
            return head.expectsContinue && input.isEmpty ? .sendContinue : nil
        case .body(let range, let consumed):
            body.append(contentsOf: input.storage[input.start...][rebased: range])
            input.consume(consumed)
            transferred += range.count
            deadline = phaseStart + limits.body + limits.earned(by: transferred)
            return nil
        case .end(let consumed):
            input.consume(consumed)
            guard let head = current else { return close() }
            requestNumber += 1
            enter(.handling, for: limits.handler, at: now)
            let content = body
            body = []
            return .handle(head, body: content)
        }
    }

    private mutating func reject(_ status: HTTPStatus) -> ConnectionAction {
        closesAfterAnswer = true
        requestNumber += 1
        phase = .handling
        return .reject(status)
    }

    private mutating func close() -> ConnectionAction {
        phase = .closed
        return .close
    }

    private mutating func enter(_ next: Phase, for interval: Interval, at now: Moment) {
        phase = next
        phaseStart = now
        transferred = 0
        deadline = now + interval
    }
}

extension ArraySlice {
    /// The elements at distances from the start of the slice.
    fileprivate subscript(rebased range: Range<Int>) -> ArraySlice {
        self[startIndex + range.lowerBound..<startIndex + range.upperBound]
    }
}
