import Dispatch
import Logging
import Synchronization

/// What answers requests.
public protocol Application: Sendable {
    /// Says how the body that follows a head is taken. It runs on the loop thread, so it must not
    /// block; the request has no body yet. Collected, unless the application says otherwise.
    func bodyHandling(of request: Request) -> BodyHandling

    /// Answers on the loop thread from what is in memory. It must not block: no database, no
    /// compression, no waiting. nil hands the request to a worker.
    func immediateResponse(to request: Request) -> Response?

    /// Answers on a worker, where it may wait for the database.
    func respond(to request: Request) -> Response
}

extension Application {
    /// Every body is collected.
    public func bodyHandling(of request: Request) -> BodyHandling { .collected }
}

/// An HTTP/1.1 server: one epoll loop a core on a shared port, and workers on Dispatch.
public final class Server: Sendable {
    private enum State {
        case ready
        case running(mailboxes: [Mailbox], address: SocketAddress)
        case stopped
    }

    private let configuration: ServerConfiguration
    private let context: LoopContext
    private let logger: Logger
    private let state = Mutex(State.ready)
    private let loops = DispatchGroup()

    /// Prepares a server; nothing is bound yet.
    public init(
        configuration: ServerConfiguration, application: any Application,
        accessLog: AccessLog? = nil, logger: Logger = Logger(label: "http")
    ) {
        self.configuration = configuration
        self.logger = logger
        context = LoopContext(
            configuration: configuration, application: application, accessLog: accessLog)
    }

    /// Binds the address and starts serving; returns at once. The process ignores SIGPIPE from
    /// then on.
    /// - Throws: `SystemError` when the address cannot be bound.
    public func start() throws(SystemError) {
        BrokenPipe.ignoreSignal()
        var mailboxes: [Mailbox] = []
        var eventLoops: [LoopStart] = []
        var address = configuration.address
        try Listener.refuseTaken(address)
        for _ in 0..<configuration.loops {
            let listener = try Listener(address, backlog: configuration.backlog)
            address = listener.address
            let mailbox = try Mailbox()
            mailboxes.append(mailbox)
            eventLoops.append(LoopStart(listener: listener, mailbox: mailbox))
        }
        let bound = address
        state.withLock { $0 = .running(mailboxes: mailboxes, address: bound) }
        for start in eventLoops { try run(start) }
        logger.info("listening", metadata: ["address": "\(bound)"])
    }

    /// The port that is bound, also when the configuration asked for port 0; nil before `start`.
    public var boundPort: Int? {
        state.withLock { state in
            guard case .running(_, let address) = state else { return nil }
            return Int(address.port)
        }
    }

    /// Connections open now.
    public var connectionCount: Int { context.connectionCount.load(ordering: .relaxed) }

    /// Stops: takes no new connections, closes idle ones, lets requests in hand finish within the
    /// grace period, then cuts what is left. Returns when all is closed.
    public func stop(gracePeriod: Duration = .seconds(10)) {
        let mailboxes = state.withLock { state -> [Mailbox] in
            guard case .running(let mailboxes, _) = state else { return [] }
            state = .stopped
            return mailboxes
        }
        for mailbox in mailboxes { mailbox.give(.drain) }
        let deadline = DispatchTime.now() + .nanoseconds(Int(Interval(gracePeriod).nanoseconds))
        if loops.wait(timeout: deadline) == .timedOut {
            logger.warning("grace period over", metadata: ["connections": "\(connectionCount)"])
            for mailbox in mailboxes { mailbox.give(.stop) }
            loops.wait()
        }
    }

    /// Blocks until `stop` has been called from elsewhere and has finished.
    public func waitUntilStopped() {
        loops.wait()
    }

    /// Serves until SIGTERM or SIGINT, then stops within the grace period.
    /// - Throws: `SystemError` when the address cannot be bound.
    public func run(gracePeriod: Duration = .seconds(10)) throws(SystemError) {
        let signals = StopSignals { self.stop(gracePeriod: gracePeriod) }
        try start()
        withExtendedLifetime(signals) { waitUntilStopped() }
    }

    private struct LoopStart: Sendable {
        let listener: Listener
        let mailbox: Mailbox
    }

    private func run(_ start: LoopStart) throws(SystemError) {
        loops.enter()
        do {
            try Thread.start { [context, logger, loops] in
                defer { loops.leave() }
                do {
                    let loop = try EventLoop(
                        listener: start.listener, mailbox: start.mailbox, context: context)
                    loop.run()
                } catch {
                    logger.critical("loop ended", metadata: ["error": "\(error)"])
                }
            }
        } catch {
            loops.leave()
            throw error
        }
    }
}
