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

/// An HTTP/1.1 server: one epoll loop a core, and workers on Dispatch.
public final class Server: Sendable {
    private enum State {
        case ready
        case running(Running)
        case stopped
    }

    private struct Running {
        let mailboxes: [Mailbox]
        let files: [UnixSocketFile]
        let addresses: [ListenAddress]
    }

    private static let silenceLimit = Interval(.seconds(2))

    private let configuration: ServerConfiguration
    private let context: LoopContext
    private let logger: Logger
    private let state = Mutex(State.ready)
    private let failure = Mutex<SystemError?>(nil)
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

    /// Binds the addresses and starts serving; returns at once. The process ignores SIGPIPE from
    /// then on, and may have as many descriptors as its hard limit allows.
    /// - Throws: `SystemError` when an address cannot be bound or a loop cannot be made.
    public func start() throws(SystemError) {
        BrokenPipe.ignoreSignal()
        DescriptorLimit.raise()
        let listeners = try Listeners(configuration.listening, loops: configuration.loops)
        do throws(SystemError) {
            let mailboxes = try startLoops(listeners.loops)
            let running = Running(
                mailboxes: mailboxes, files: listeners.files, addresses: listeners.addresses)
            state.withLock { $0 = .running(running) }
            if let error = failure.withLock({ $0 }) {
                stop(gracePeriod: .zero)
                throw error
            }
        } catch {
            for file in listeners.files { file.remove() }
            throw error
        }
        for address in listeners.addresses {
            logger.info("listening", metadata: ["address": "\(address)"])
        }
    }

    /// What is bound, with the ports that the system chose; empty before `start` and after `stop`.
    public var boundAddresses: [ListenAddress] { running?.addresses ?? [] }

    /// The first TCP port that is bound, also when the configuration asked for port 0; nil before
    /// `start` and when there are only Unix sockets.
    public var boundPort: Int? { boundAddresses.lazy.compactMap(\.port).first }

    /// Connections open now.
    public var connectionCount: Int { context.connectionCount.load(ordering: .relaxed) }

    /// Whether it takes requests: from `start` to `stop`.
    public var isServing: Bool { running != nil }

    /// Whether every loop has looked for its mail since it was asked. A loop that hangs shows at
    /// the first question that comes `silenceLimit` after an unanswered one.
    public var isLive: Bool {
        guard failure.withLock({ $0 }) == nil else { return false }
        let now = SystemClock.now
        let mailboxes = running?.mailboxes ?? []
        return mailboxes.allSatisfy {
            $0.silence(at: now).nanoseconds < Self.silenceLimit.nanoseconds
        }
    }

    /// Writes what the server has counted since it was made.
    public func writeMetrics(to page: inout MetricsText) {
        context.metrics.write(to: &page)
        let load = context.workers.load
        page.single(
            "http_worker_queue_length", .gauge, load.waiting,
            help: "Requests that wait for a worker.")
        page.single("http_workers_busy", .gauge, load.busy, help: "Workers at work.")
        page.single(
            "http_workers", .gauge, configuration.workerLimit, help: "Workers there are.")
        page.single(
            "http_body_memory_bytes", .gauge, context.limits.bodyBudget.usedBytes,
            help: "Bytes of bodies held in memory.")
        if let log = context.accessLog {
            page.single(
                "http_access_log_dropped_batches_total", .counter, log.droppedBatches,
                help: "Batches of access log lines dropped because the log was too slow.")
        }
    }

    /// Stops: takes no new connections, closes idle ones, lets requests in hand finish within the
    /// grace period, then cuts what is left. Returns when all is closed.
    public func stop(gracePeriod: Duration = .seconds(10)) {
        guard let running = beginStopping() else { return }
        for file in running.files { file.remove() }
        for mailbox in running.mailboxes { mailbox.give(.drain) }
        let deadline = DispatchTime.now() + .nanoseconds(Int(Interval(gracePeriod).nanoseconds))
        if loops.wait(timeout: deadline) == .timedOut {
            logger.warning("grace period over", metadata: ["connections": "\(connectionCount)"])
            for mailbox in running.mailboxes { mailbox.give(.stop) }
            loops.wait()
        }
    }

    /// Blocks until `stop` has been called from elsewhere and has finished.
    /// - Throws: `SystemError` when a loop failed and the server stopped for that.
    public func waitUntilStopped() throws(SystemError) {
        loops.wait()
        if let error = failure.withLock({ $0 }) { throw error }
    }

    /// Serves until SIGTERM or SIGINT, then stops within the grace period.
    /// - Throws: `SystemError` when an address cannot be bound or a loop failed.
    public func run(gracePeriod: Duration = .seconds(10)) throws(SystemError) {
        let signals = StopSignals { self.stop(gracePeriod: gracePeriod) }
        try start()
        defer { withExtendedLifetime(signals) {} }
        try waitUntilStopped()
    }

    private var running: Running? {
        state.withLock { state in
            guard case .running(let running) = state else { return nil }
            return running
        }
    }

    private func beginStopping() -> Running? {
        state.withLock { state in
            guard case .running(let running) = state else { return nil }
            state = .stopped
            return running
        }
    }

    /// Makes all loops before one runs, so that a failure leaves none behind.
    private func startLoops(_ listeners: [[Listener]]) throws(SystemError) -> [Mailbox] {
        var mailboxes: [Mailbox] = []
        for _ in listeners { mailboxes.append(try Mailbox()) }
        if let mailbox = mailboxes.first {
            DescriptorLimit.reserveTable(
                for: context.maxConnections * LoopContext.descriptorsPerConnection,
                copying: mailbox.wakeup.descriptor)
        }
        do throws(SystemError) {
            for (number, mailbox) in mailboxes.enumerated() {
                let loop = try EventLoop(
                    number: number, listeners: listeners[number], mailbox: mailbox,
                    context: context)
                try start(loop)
            }
        } catch {
            for mailbox in mailboxes { mailbox.give(.stop) }
            loops.wait()
            throw error
        }
        return mailboxes
    }

    private func start(_ loop: sending EventLoop) throws(SystemError) {
        loops.enter()
        do throws(SystemError) {
            try Thread.start { [self] in
                defer { loops.leave() }
                Thread.requestSlice(LoopContext.slice)
                Thread.reserveHeap(LoopContext.heapBytes)
                do throws(SystemError) {
                    try loop.run()
                } catch {
                    fail(error)
                }
            }
        } catch {
            loops.leave()
            throw error
        }
    }

    /// A loop that cannot go on leaves its connections unanswered, so the whole server ends and
    /// says why; whoever watches over it starts it anew.
    private func fail(_ error: SystemError) {
        logger.critical("loop failed", metadata: ["error": "\(error)"])
        failure.withLock { $0 = $0 ?? error }
        guard let running = beginStopping() else { return }
        for file in running.files { file.remove() }
        for mailbox in running.mailboxes { mailbox.give(.stop) }
    }
}
