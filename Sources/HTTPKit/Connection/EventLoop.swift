import Synchronization

/// One loop on one thread: it waits for readiness, lets each connection's state say what to do,
/// and does it. It never blocks on a connection, a handler or the log.
///
/// Connections are watched edge-triggered and once: whether to read or write is decided by their
/// state, not by changing the interest. Deadlines are checked in a sweep over all connections.
final class EventLoop {
    private static let mailboxToken = UInt64.max
    /// The first listener's token; the others follow. Clients' tokens stay far below.
    static let listenerTokens = UInt64.max - 65_536
    static let sweepInterval = Interval(.milliseconds(100))

    let context: LoopContext
    let mailbox: Mailbox
    let metrics: LoopMetrics
    var clients: [Client?] = []
    var clientCount = 0
    /// Those who had more to do than one turn allows.
    var queued: [Client] = []
    /// What workers made and this turn has done with.
    var worn: [any Sendable] = []
    var neighbourhoods: [AddressKey: Neighbours] = [:]
    var turnNumber: UInt64 = 0
    var now: Moment
    var clock: LoopClock
    // Values that know nothing of the loop, so no access to them can meet another.
    /// Writes answers of this second.
    @exclusivity(unchecked) var answerWriter: AnswerWriter
    @exclusivity(unchecked) var log: LogBuffer
    @exclusivity(unchecked) var headBuffer: [UInt8] = []
    let readBuffer: UnsafeMutableRawBufferPointer

    let poller: Poller
    var listeners: [Listener]
    var listenersClose: Moment?
    /// Not listening, because the kernel refused something; the next sweep tries again.
    var isListeningPaused = false
    /// Room for connections has been made in this turn already.
    var hasMadeRoom = false
    /// Until when nobody is looked for who could make room, since there was nobody.
    var crowdedUntil: Moment
    var nextSweep: Moment
    var generation: UInt64 = 0
    private var requestCount: UInt64 = 0
    var isDraining = false
    /// Made once, so that refusing is cheap.
    lazy private(set) var tooManyRequests = context.errorResponse(.tooManyRequests, nil)
    lazy private(set) var tooManyConnections = context.errorResponse(.serviceUnavailable, nil)

    /// Prepares the loop with a number that no other loop of the server has, from 0.
    init(
        number: Int, listeners: [Listener], mailbox: Mailbox, context: LoopContext
    ) throws(SystemError) {
        self.listeners = listeners
        requestCount = UInt64(number)
        self.mailbox = mailbox
        self.context = context
        metrics = context.metrics.loops[number]
        now = SystemClock.now
        nextSweep = now + Self.sweepInterval
        crowdedUntil = now
        clock = LoopClock(date: SystemClock.date)
        answerWriter = context.answerWriter(clock)
        log = LogBuffer(log: context.accessLog)
        readBuffer = .allocate(byteCount: LoopContext.readBytes, alignment: 16)
        poller = try Poller()
        try watchListeners()
        try poller.watchReading(mailbox.wakeup.descriptor.number, token: Self.mailboxToken)
    }

    deinit {
        readBuffer.deallocate()
    }

    /// Runs until the order to stop, or until all connections are gone while draining.
    /// - Throws: `SystemError` when the kernel does not report events any more.
    func run() throws(SystemError) {
        repeat { try turn() } while !isDraining || !listeners.isEmpty || clientCount > 0
        for client in clients { if let client { remove(client) } }
        log.flush()
    }

    /// Waits until there is something to do, and does it.
    func turn() throws(SystemError) {
        let count = try poller.wait(milliseconds: waitTime)
        // The wait may have been long: what begins now must not be timed from before it.
        refreshTime()
        turnNumber += 1
        hasMadeRoom = false
        for index in 0..<count { take(poller.event(index)) }
        if !queued.isEmpty { resumeQueued() }
        if now >= nextSweep { sweep() }
        // Nothing else of ours holds them any more.
        if !worn.isEmpty { context.workers.discard(exchange(&worn, with: [])) }
    }

    func nextRequestNumber() -> UInt64 {
        requestCount += UInt64(context.loopCount)
        return requestCount
    }

    func remove(_ client: Client) {
        let index = Int(truncatingIfNeeded: client.token & 0xFFFF_FFFF)
        guard clients[index] === client else { return }
        client.cancellation?.withdraw()
        recordAbort(of: client)
        if let pending = client.pending { wear(pending.answer, of: client) }
        poller.forget(client.socket.descriptor.number)
        clients[index] = nil
        clientCount -= 1
        leave(client)
        uncount(client)
    }

    private var waitTime: Int32 {
        if !queued.isEmpty { return 0 }
        if clientCount == 0, !isListeningPaused, listenersClose == nil {
            log.flush()
            context.workers.freeDiscarded()
            answerWriter = context.answerWriter(clock)
            metrics.setConnections(ConnectionCensus())
            return -1
        }
        let left = nextSweep.nanoseconds - SystemClock.now.nanoseconds
        return Int32(clamping: max(0, left / 1_000_000 + 1))
    }

    func refreshTime() {
        now = SystemClock.now
        guard let next = clock.next(SystemClock.date) else { return }
        clock = next
        // Closing the files of the last second may keep the caller waiting.
        if let answers = answerWriter.hotAnswers?.made, !answers.isEmpty { worn.append(answers) }
        answerWriter = context.answerWriter(next)
    }

    private func take(_ event: Readiness) {
        switch event.token {
        case Self.mailboxToken: collectMail()
        case Self.listenerTokens...:
            let index = Int(event.token - Self.listenerTokens)
            if index < listeners.count { accept(from: listeners[index]) }
        default:
            guard let client = client(event.token) else { return }
            if event.isBroken {
                // Both sides are shut. What the client sent before may still wait to be read; a
                // close without reading it would reset the connection and cost the client the end
                // of our answer.
                guard client.state.isReading else { return remove(client) }
                client.isReadable = true
                client.isEnding = true
            }
            if event.isReadable { client.isReadable = true }
            if event.isWritable { client.isWritable = true }
            if event.isEnding {
                client.cancellation?.clientEnded()
                client.isEnding = true
                client.isReadable = true
            }
            schedule(client)
        }
    }

    func client(_ token: UInt64) -> Client? {
        let index = Int(truncatingIfNeeded: token & 0xFFFF_FFFF)
        guard index < clients.count, let client = clients[index], client.token == token else {
            return nil
        }
        return client
    }

    private func collectMail() {
        let mail = mailbox.collect()
        for delivery in mail.deliveries { receive(delivery) }
        if !mail.deliveries.isEmpty { worn.append(mail.deliveries) }
        if mail.order >= .drain { beginDraining() }
        if mail.order == .stop {
            closeListeners()
            for client in clients { if let client { remove(client) } }
        }
    }

    private func sweep() {
        nextSweep = now + Self.sweepInterval
        log.flush()
        context.workers.freeDiscarded()
        var census = ConnectionCensus()
        for client in clients {
            guard let client else { continue }
            if client.state.deadline <= now {
                // Closing a crowd at once would keep others waiting.
                client.isOverdue = true
                enqueue(client)
            } else {
                sendLimitedAnswer(to: client)
            }
            census.add(client.state.phase)
        }
        metrics.setConnections(census)
        if let listenersClose, listenersClose <= now { closeListeners() }
        if isListeningPaused { resumeListening() }
    }
}
