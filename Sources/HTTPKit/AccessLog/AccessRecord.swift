/// What is logged of one request.
struct AccessRecord {
    /// The status of a request whose client went before any answer began, or is taken to have
    /// gone; nginx writes the same.
    static let closedByClient = 499

    /// nil when what came was no valid request.
    let head: RequestHead?
    let peer: Peer
    let number: UInt64
    let status: Int
    /// Bytes of content that were sent.
    let bytes: Int
    let duration: Interval
    /// The connection ended before the whole answer was sent.
    let isAborted: Bool

    var id: String { peer.requestID(number) }

    /// nil where the client came over a Unix socket.
    var client: IPAddress? { head.map { peer.client(of: $0) } ?? peer.address }
}
