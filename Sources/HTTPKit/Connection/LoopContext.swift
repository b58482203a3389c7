import Synchronization

/// What all loops of a server share.
final class LoopContext: Sendable {
    /// Bytes read at once, and reads in one turn before others get theirs.
    static let readBytes = 65_536
    static let readsPerTurn = 2
    /// Bytes read at once of who has not sent a head yet: more of one than most heads take.
    static let headReadBytes = 4096
    /// The processor time that a loop asks for at once. It is shorter than a worker's, so that a loop
    /// that wakes goes before a worker at work (PREEMPT_SHORT in kernel/sched/features.h), and long
    /// enough that a tick of the system's clock seldom stops a loop at work.
    static let slice = Interval(.milliseconds(3))
    static let workerSlice = Interval(.milliseconds(4))
    /// How long those who have more to do go on before it is looked who is new.
    static let queueTime = Interval(.microseconds(500))
    /// Bytes of one answer sent before others get their turn.
    static let bytesPerTurn = 1_048_576
    /// Bytes of a file that are looked for in memory at once, and read by a worker where they are not
    /// there: on a slow disk more would keep the worker from making pages.
    static let fileBytes = 262_144
    /// The heap of a loop before it has to grow: room for some thousand connections.
    static let heapBytes = 16_777_216
    /// A socket, and the file that is sent or that takes the body.
    static let descriptorsPerConnection = 2
    /// Connections taken from one listener before others get their turn.
    static let acceptsPerTurn = 64

    let loopCount: Int
    let application: any Application
    private let hotAnswerMaker: HotAnswers.Maker
    private let methods: Set<HTTPMethod>
    private let implementsReading: Bool
    let limits: ConnectionLimits
    let workers: WorkerPool
    let accessLog: AccessLog?
    let metrics: ServerMetrics
    let errorResponse: @Sendable (HTTPStatus, String?) -> Response
    let maxConnections: Int
    /// With its CRLF.
    let retryAfterLine: [UInt8]
    let connectionCount = Atomic(0)
    let requestQuota: AddressQuota?
    let connectionQuota: ConnectionQuota?
    private let proxyProtocolSources: TrustedProxies
    private let trustedProxies: TrustedProxies
    private let idPrefix: String

    init(
        configuration: ServerConfiguration, application: any Application, accessLog: AccessLog?
    ) {
        loopCount = configuration.loops
        metrics = ServerMetrics(loops: configuration.loops)
        self.application = application
        methods = configuration.methods
        implementsReading = methods.isSuperset(of: [.get, .head])
        self.accessLog = accessLog
        limits = ConnectionLimits(
            parser: configuration.limits, deadlines: configuration.deadlines,
            requestsPerConnection: configuration.requestsPerConnection,
            bodyBudget: configuration.bodyBudget)
        workers = WorkerPool(
            width: configuration.workerLimit, queueLimit: configuration.queueLimit,
            niceness: configuration.workerNiceness)
        hotAnswerMaker = HotAnswers.Maker(
            folder: configuration.hotAnswerFolder, workers: workers)
        errorResponse = configuration.errorResponse
        maxConnections = configuration.maxConnections
        requestQuota = configuration.rateLimit.map { AddressQuota($0) }
        connectionQuota = configuration.connectionsPerAddress.map { ConnectionQuota(limit: $0) }
        proxyProtocolSources = configuration.proxyProtocolSources
        retryAfterLine = Array(
            "Retry-After: \(configuration.retryAfter.components.seconds)\r\n".utf8)
        trustedProxies = configuration.trustedProxies
        idPrefix = String(UInt32.random(in: .min ... .max), radix: 36) + "-"
    }

    func peer(_ address: IPAddress?) -> Peer {
        Peer(address: address, trustedProxies: trustedProxies, idPrefix: idPrefix)
    }

    /// Whether there is another answer to the method than 501.
    func implements(_ request: Request) -> Bool {
        request.isReading && implementsReading || methods.contains(request.method)
    }

    /// What writes answers of a second.
    func answerWriter(_ clock: LoopClock) -> AnswerWriter {
        AnswerWriter(
            dateLine: clock.dateLine, retryAfterLine: retryAfterLine,
            hotAnswers: HotAnswers(madeBy: hotAnswerMaker))
    }

    /// Whether a connection from this address has to begin with a PROXY header.
    func sendsProxyHeader(_ address: IPAddress?) -> Bool {
        address.map { proxyProtocolSources.contains($0) } ?? false
    }
}
