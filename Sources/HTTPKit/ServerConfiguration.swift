/// Everything that can be set on a server.
public struct ServerConfiguration: Sendable {
    /// Where to listen.
    public var listening: Listening
    /// Event loops; one a core by default.
    public var loops: Int
    /// Handlers that run at the same time.
    public var workerLimit: Int
    /// By how much the threads of handlers are nicer than event loops, 0 to 19. Loops go before them
    /// then; so do busy programs beside the server, unless it has a share of the processors of its own
    /// (a cgroup's). With 10 each has a tenth of a loop's share.
    public var workerNiceness = 10
    /// Requests that wait for a worker; beyond it 503 with `Retry-After`.
    public var queueLimit: Int
    /// What `Retry-After` says with 503, unless the answer has its own; whole seconds.
    public var retryAfter: Duration
    /// The methods that the application knows; others are answered with 501 (RFC 9110 §9.1).
    public var methods: Set<HTTPMethod> = HTTPMethod.common
    /// What a request may be at most.
    public var limits: ParserLimits
    /// How long things may take.
    public var deadlines: Deadlines
    /// Open connections; beyond it those that have waited longest for their client are closed, and
    /// where there are none new ones get 503. The process's limit of descriptors can lower it.
    public var maxConnections: Int
    /// Bytes of bodies that are held in memory for all connections together; who brings more gets
    /// 503 with `Retry-After`. One body as large as `limits` allow always has room where there are
    /// no others.
    public var bodyMemoryBytes = 268_435_456
    /// What bodies of one client address (IPv6: of one /64) may take of that, in percent; who brings
    /// more gets 503 with `Retry-After`, and others go on. One body as large as `limits` allow has
    /// room where its address has no others.
    public var bodyMemoryPercentByAddress = 25
    /// Bytes of each client address that come out of a quarter that is set aside for them, so that
    /// forms find room while some addresses take all the rest; fewer where that is for less than 16.
    public var bodyMemoryFirstBytes = 65_536
    /// Requests after which a connection is closed.
    public var requestsPerConnection: Int
    /// The proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.
    public var trustedProxies: TrustedProxies
    /// Requests of one client address; beyond it 429 with `Retry-After`. nil for no limit.
    public var rateLimit: RateLimit?
    /// Open connections of one client address; beyond it new ones get 503. nil for no limit.
    public var connectionsPerAddress: Int?
    /// The proxies whose connections begin with a PROXY header, always, and nobody else's.
    public var proxyProtocolSources = TrustedProxies([])
    /// A folder on a disk for prepared answers that many ask for within one second, as files without a
    /// name that go away with the second; nil keeps them in memory, from where the kernel sends
    /// them a little slower.
    public var hotAnswerFolder: String?
    /// Makes the pages for errors that the server finds itself, given the number of the request
    /// that stands in the logs, or nil for a page that many get. It runs on the loop thread, so it
    /// must not block.
    public var errorResponse: @Sendable (HTTPStatus, _ requestID: String?) -> Response

    /// A configuration that listens at one address.
    public init(
        address: SocketAddress, loops: Int? = nil, workerLimit: Int = 8, queueLimit: Int = 1024
    ) {
        self.init(
            listening: Listening(addresses: [.network(address)]), loops: loops,
            workerLimit: workerLimit, queueLimit: queueLimit)
    }

    /// A configuration with defaults for a public site.
    public init(
        listening: Listening, loops: Int? = nil, workerLimit: Int = 8, queueLimit: Int = 1024,
        retryAfter: Duration = .seconds(2), limits: ParserLimits = ParserLimits(),
        deadlines: Deadlines = Deadlines(), maxConnections: Int = 16_384,
        requestsPerConnection: Int = 10_000,
        trustedProxies: TrustedProxies = TrustedProxies([]),
        errorResponse: @escaping @Sendable (HTTPStatus, String?) -> Response = { status, _ in
            .text("\(status)\n", status: status)
        }
    ) {
        self.listening = listening
        self.loops = max(1, loops ?? Thread.processors)
        self.workerLimit = workerLimit
        self.queueLimit = queueLimit
        self.retryAfter = retryAfter
        self.limits = limits
        self.deadlines = deadlines
        self.maxConnections = maxConnections
        self.requestsPerConnection = requestsPerConnection
        self.trustedProxies = trustedProxies
        self.errorResponse = errorResponse
    }
}

extension ServerConfiguration {
    /// What is set aside for the first bytes of addresses: a quarter of the memory for bodies.
    private static let partSetAside = 4
    /// How many addresses have their first bytes there at least, however little memory there is.
    private static let addressesWithFirstBytes = 16

    /// The memory for bodies, shared out; one body as large as allowed always fits.
    var bodyBudget: BodyBudget {
        let share = bodyMemoryBytes / 100 * bodyMemoryPercentByAddress
        let limit = max(bodyMemoryBytes, limits.bodyBytes)
        let setAside = min(bodyMemoryBytes / Self.partSetAside, limit - limits.bodyBytes)
        return BodyBudget(
            limit: limit, addressLimit: max(share, limits.bodyBytes), shareStep: 4096,
            firstBytes: min(bodyMemoryFirstBytes, setAside / Self.addressesWithFirstBytes),
            setAside: setAside)
    }
}
