/// What bounds one connection.
struct ConnectionLimits: Sendable {
    var parser = ParserLimits()
    var deadlines = Deadlines()
    /// After so many requests the connection closes, so that load can move.
    var requestsPerConnection = 10_000
    /// Bytes that are read and dropped while waiting for the peer to end.
    var lingerBytes = 1_048_576
}
