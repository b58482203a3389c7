/// Takes the body of one request as it comes. It is called on workers, so it may write to a disk;
/// calls follow each other and never overlap.
///
/// While a call lasts nothing is read from the connection: a slow disk holds back a fast client.
public protocol BodyReceiver: AnyObject, Sendable {
    /// Takes the next bytes.
    func receive(_ bytes: [UInt8]) throws(BodyRefusal)

    /// The body is complete; the handler is called next.
    func finish() throws(BodyRefusal)
}

/// A body that cannot be taken further. The client gets the page for the status, and the
/// connection closes after it.
public struct BodyRefusal: Error, Sendable, Equatable {
    /// 400, 413 or 503, say.
    public let status: HTTPStatus

    /// A refusal with a status.
    public init(_ status: HTTPStatus) {
        self.status = status
    }
}
