import Synchronization

/// What all loops of a server share.
final class LoopContext: Sendable {
    /// Bytes read at once, and reads in one turn before others get theirs.
    static let readBytes = 65_536
    static let readsPerTurn = 8
    /// Bytes of one answer sent before others get their turn.
    static let bytesPerTurn = 1_048_576

    let loopCount: Int
    let application: any Application
    let limits: ConnectionLimits
    let workers: WorkerPool
    let accessLog: AccessLog?
    let metrics: ServerMetrics
    let errorResponse: @Sendable (HTTPStatus, String?) -> Response
    let maxConnections: Int
    let retryAfterSeconds: Int
    let connectionCount = Atomic(0)
    private let trustedProxies: TrustedProxies
    private let idPrefix: String

    init(
        configuration: ServerConfiguration, application: any Application, accessLog: AccessLog?
    ) {
        loopCount = configuration.loops
        metrics = ServerMetrics(loops: configuration.loops)
        self.application = application
        self.accessLog = accessLog
        limits = ConnectionLimits(
            parser: configuration.limits, deadlines: configuration.deadlines,
            requestsPerConnection: configuration.requestsPerConnection)
        workers = WorkerPool(
            width: configuration.workerLimit, queueLimit: configuration.queueLimit)
        errorResponse = configuration.errorResponse
        maxConnections = configuration.maxConnections
        retryAfterSeconds = Int(configuration.retryAfter.components.seconds)
        trustedProxies = configuration.trustedProxies
        idPrefix = String(UInt32.random(in: .min ... .max), radix: 36) + "-"
    }

    func peer(_ address: IPAddress?) -> Peer {
        Peer(address: address, trustedProxies: trustedProxies, idPrefix: idPrefix)
    }
}
