/// The content of an answer that is made while it is sent.
///
/// A worker makes the next part when the client has taken the one before. A slow client therefore
/// costs one part's memory and no worker, and when it goes the producer is let go.
public final class ResponseStream: Sendable {
    /// Makes the next part of about `size` bytes; an empty part or nil ends the content. An error
    /// cuts the connection, so that the client sees that something is missing.
    public typealias Producer = @Sendable (_ size: Int) throws -> [UInt8]?

    /// Bytes in all, when they are known beforehand; else the chunked coding is used, or with
    /// HTTP/1.0 the end of the connection.
    let length: Int?
    let producer: Producer

    /// How much is asked of a producer at once, in bytes.
    static let partSize = 65_536

    /// A stream of parts.
    ///
    /// - Parameter length: what all parts together must amount to. Fewer bytes cut the connection,
    ///   more are not sent.
    public init(length: Int? = nil, producer: @escaping Producer) {
        self.length = length
        self.producer = producer
    }
}
