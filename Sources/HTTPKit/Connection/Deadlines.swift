/// How long each part of an exchange may take.
///
/// The deadlines are absolute: they run from the start of a phase and are not renewed by single
/// bytes, so a client cannot hold a connection by dripping. Bodies and answers earn time by their
/// size at `minimumRate`, so that large ones are possible on slow lines. Time is not saved up: after
/// a moment without progress there is never more left than the fixed allowance.
public struct Deadlines: Sendable, Equatable {
    /// From the first byte of a request to the end of its head; then 408.
    public var header: Duration
    /// From the end of the head to the end of the body, plus the time the bytes earn; then 408.
    public var body: Duration
    /// Between two requests; then the connection closes silently.
    public var idle: Duration
    /// For the handler, waiting for a worker included; then 503.
    public var handler: Duration
    /// For sending an answer, plus the time the bytes earn; then the connection is cut.
    public var write: Duration
    /// For the peer to end its side after our last answer.
    public var linger: Duration
    /// When the server stops: for requests on their way over idle connections, and for connections
    /// on their way to us.
    public var drain: Duration
    /// Bytes a second that a client must take or give beyond the fixed allowance.
    public var minimumRate: Int

    /// The defaults suit a public site.
    public init(
        header: Duration = .seconds(10), body: Duration = .seconds(20),
        idle: Duration = .seconds(60), handler: Duration = .seconds(30),
        write: Duration = .seconds(20), linger: Duration = .seconds(2),
        drain: Duration = .milliseconds(250), minimumRate: Int = 4096
    ) {
        self.header = header
        self.body = body
        self.idle = idle
        self.handler = handler
        self.write = write
        self.linger = linger
        self.drain = drain
        self.minimumRate = minimumRate
    }
}
