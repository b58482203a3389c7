/// What bounds one connection, in the form in which its state uses it. A reference, so that ten
/// thousand connections share it.
final class ConnectionLimits: Sendable {
    let parser: ParserLimits
    let header: Interval
    let body: Interval
    let idle: Interval
    let handler: Interval
    let write: Interval
    let linger: Interval
    let drain: Interval
    /// Bytes a second.
    let minimumRate: Int
    /// After so many requests the connection closes, so that load can move.
    let requestsPerConnection: Int
    /// Bytes that are read and dropped while waiting for the peer to end.
    let lingerBytes: Int
    /// Bytes of a streamed body that are gathered before a worker takes them, so that a client
    /// that drips costs no worker anything.
    let bodyPartBytes: Int
    /// What all bodies in memory share.
    let bodyBudget: BodyBudget

    init(
        parser: ParserLimits, deadlines: Deadlines, requestsPerConnection: Int,
        lingerBytes: Int = 1_048_576, bodyPartBytes: Int = 65_536,
        bodyBudget: BodyBudget = BodyBudget(limit: .max)
    ) {
        self.parser = parser
        header = Interval(deadlines.header)
        body = Interval(deadlines.body)
        idle = Interval(deadlines.idle)
        handler = Interval(deadlines.handler)
        write = Interval(deadlines.write)
        linger = Interval(deadlines.linger)
        drain = Interval(deadlines.drain)
        minimumRate = max(1, deadlines.minimumRate)
        self.requestsPerConnection = requestsPerConnection
        self.lingerBytes = lingerBytes
        self.bodyPartBytes = bodyPartBytes
        self.bodyBudget = bodyBudget
    }

    /// The time that transferred bytes have earned.
    func earned(by bytes: Int) -> Interval {
        let whole = Int64(bytes / minimumRate) * 1_000_000_000
        let rest = Int64(bytes % minimumRate) * 1_000_000_000 / Int64(minimumRate)
        return Interval(nanoseconds: whole + rest)
    }
}
