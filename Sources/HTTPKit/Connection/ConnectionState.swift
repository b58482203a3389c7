/// The life of one connection as a pure state machine: bytes, completions and times go in, actions
/// and a deadline come out. It does no I/O and reads no clock.
///
/// One request is in hand at a time. While it is answered nothing is read, so a client that
/// pipelines or does not read is held back by TCP and not by our memory; what is already in the
/// input buffer is parsed after the answer, in order.
struct ConnectionState {
    private(set) var phase = Phase.idle
    /// When `expired` is to be called; it depends on the phase.
    var deadline: Moment { timer.deadline }
    /// Counts requests, so that a late answer to an abandoned one is recognised.
    private(set) var requestNumber = 0

    private let limits: ConnectionLimits
    private var parser: RequestParser
    private var input = InputBuffer()
    private var current: RequestHead?
    private var keepsAlive = false
    private var body = CollectedBody()
    private var isStreamingBody = false
    private var timer: PhaseTimer
    private var lingered = 0
    private var inputHasEnded = false
    private var isDraining = false
    private var closesAfterAnswer = false

    init(limits: ConnectionLimits, at now: Moment) {
        self.limits = limits
        parser = RequestParser(limits: limits.parser)
        timer = PhaseTimer(for: limits.header, at: now)
    }

    /// Whether bytes would be taken now.
    var isReading: Bool {
        switch phase {
        case .idle, .head, .body, .lingering: true
        case .receiving, .handling, .sending, .producing, .closed: false
        }
    }

    /// What is awaited of the client, and since when; nil while a request is in hand.
    var waiting: (wait: Crowding.Wait, since: Moment)? {
        switch phase {
        case .idle: (.idle, deadline - (requestNumber == 0 ? limits.header : limits.idle))
        case .head: (.head, deadline - limits.header)
        case .lingering: (.answered, deadline - limits.linger)
        default: nil
        }
    }

    /// Bytes have come.
    mutating func received(_ bytes: UnsafeRawBufferPointer, at now: Moment) -> ConnectionAction {
        if phase == .lingering {
            lingered += bytes.count
            return lingered > limits.lingerBytes ? close() : .read
        }
        input.compact()
        input.append(bytes)
        return proceed(at: now)
    }

    /// The peer has ended its side. What it asked before is still answered.
    mutating func inputEnded(at now: Moment) -> ConnectionAction {
        inputHasEnded = true
        return isReading ? close() : .wait
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

    /// The body is collected within the parser's limit before the request is handled.
    mutating func collectBody(of client: AddressKey?, at now: Moment) -> ConnectionAction {
        takeBody(of: client, limit: limits.parser.bodyBytes, at: now)
    }

    /// The body goes to a worker in parts, as it comes.
    mutating func streamBody(
        of client: AddressKey?, limit: Int, at now: Moment
    ) -> ConnectionAction {
        isStreamingBody = true
        return takeBody(of: client, limit: limit, at: now)
    }

    /// The body is not wanted. An answer follows, and since the rest of the body may still come,
    /// the connection closes after it.
    mutating func refuseBody() {
        abandonRequest()
    }

    /// A worker has taken a part of the body.
    mutating func receivedBody(at now: Moment) -> ConnectionAction {
        phase = .body
        timer.resume(at: now)
        return proceed(at: now)
    }

    /// The answer to come is the last.
    mutating func closeAfterAnswer() { closesAfterAnswer = true }

    /// An answer is about to be sent. Returns whether the connection stays open after it.
    mutating func beginAnswer(at now: Moment) -> Bool {
        let isLast = requestNumber >= limits.requestsPerConnection || inputHasEnded && input.isEmpty
        if isLast || isDraining || !keepsAlive {
            closesAfterAnswer = true
        }
        enter(.sending, for: limits.write, at: now)
        return !closesAfterAnswer
    }

    /// A part of the answer has been sent.
    mutating func sent(_ count: Int, at now: Moment) {
        timer.earn(limits.earned(by: count), upTo: now + limits.write)
    }

    /// All that there was of the answer is sent; a worker makes the next part.
    mutating func awaitPart(at now: Moment) {
        phase = .producing
        timer.pause(for: limits.handler, at: now)
    }

    /// The next part of the answer is there.
    mutating func beginPart(at now: Moment) {
        phase = .sending
        timer.resume(at: now)
    }

    /// The answer is sent.
    mutating func finishedAnswer(at now: Moment) -> ConnectionAction {
        if closesAfterAnswer {
            if inputHasEnded { return close() }
            lingered = 0
            enter(.lingering, for: limits.linger, at: now)
            return .linger
        }
        enter(.idle, for: limits.idle, at: now)
        // Most have nothing more to be parsed.
        return input.isEmpty && !inputHasEnded ? .read : proceed(at: now)
    }

    /// The deadline has passed.
    mutating func expired(at now: Moment) -> ConnectionAction {
        switch phase {
        case .head, .body: reject(.requestTimeout)
        case .receiving, .handling: reject(.serviceUnavailable)
        case .idle, .sending, .producing, .lingering, .closed: close()
        }
    }

    /// The server is stopping: no further requests after the one in hand. An idle connection stays
    /// for a moment, since a request may be on its way; its answer says that it was the last.
    mutating func drain(at now: Moment) -> ConnectionAction {
        isDraining = true
        guard phase == .idle else { return .wait }
        timer.end(by: now + limits.drain)
        return .read
    }

    private mutating func nextStep() throws(RequestError) -> ParserStep {
        try parser.next(input.storage, from: input.start)
    }

    /// Handles one parser step; nil asks for the next.
    private mutating func take(_ step: consuming ParserStep, at now: Moment) -> ConnectionAction? {
        switch consume step {
        case .needMore(let consumed):
            input.consume(consumed)
            if inputHasEnded { return close() }
            if phase == .idle, !input.isEmpty {
                enter(.head, for: limits.header, at: now)
            }
            return .read
        case .head(let head, let consumed):
            input.consume(consumed)
            keepsAlive = head.keepsAlive
            let hasBody = head.framing != .none
            current = head
            guard hasBody else { return nil }
            enter(.body, for: limits.body, at: now)
            return .admitBody(head)
        case .body(let range, let consumed):
            let bytes = input.storage[input.start...][rebased: range]
            guard body.append(bytes, within: limits.bodyBudget) else {
                return reject(.serviceUnavailable)
            }
            input.consume(consumed)
            timer.earn(limits.earned(by: range.count), upTo: now + limits.body)
            return isStreamingBody && body.bytes.count >= limits.bodyPartBytes
                ? receive(at: now) : nil
        case .end(let consumed):
            input.consume(consumed)
            guard let head = current.take() else { return close() }
            requestNumber += 1
            enter(.handling, for: limits.handler, at: now)
            isStreamingBody = false
            return .handle(head, body: body.takeOut())
        }
    }

    private mutating func takeBody(
        of client: AddressKey?, limit: Int, at now: Moment
    ) -> ConnectionAction {
        body = CollectedBody(for: client)
        do {
            try parser.limitBody(to: limit)
        } catch {
            return reject(error.status)
        }
        let isAwaited = current?.expectsContinue == true && input.isEmpty
        guard isAwaited else { return proceed(at: now) }
        // Else the client would be invited to send what cannot be held.
        return limits.bodyBudget.isFull(for: client) ? reject(.serviceUnavailable) : .sendContinue
    }

    private mutating func receive(at now: Moment) -> ConnectionAction {
        phase = .receiving
        timer.pause(for: limits.handler, at: now)
        return .receive(body.takeOut())
    }

    private mutating func reject(_ status: HTTPStatus) -> ConnectionAction {
        abandonRequest()
        return .reject(status)
    }

    private mutating func abandonRequest() {
        closesAfterAnswer = true
        requestNumber += 1
        phase = .handling
        body = CollectedBody()
    }

    private mutating func close() -> ConnectionAction {
        phase = .closed
        body = CollectedBody()
        return .close
    }

    private mutating func enter(_ next: Phase, for interval: Interval, at now: Moment) {
        phase = next
        timer = PhaseTimer(for: interval, at: now)
    }
}
