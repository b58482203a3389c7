/// How far a stream has come on one connection, and how its parts are framed there.
struct StreamProgress {
    let stream: ResponseStream
    let status: HTTPStatus
    /// Nothing comes after what is being sent.
    private(set) var isComplete = false
    /// Bytes of content so far, without framing.
    private(set) var contentBytes = 0
    private let isChunked: Bool
    private var remaining: Int?

    init(_ stream: ResponseStream, status: HTTPStatus, isChunked: Bool) {
        self.stream = stream
        self.status = status
        self.isChunked = isChunked
        remaining = stream.length
    }

    /// Takes what the producer has made, nil at its end, and returns what to send for it; nil when
    /// the content is shorter than announced, which only cutting the connection can tell.
    mutating func take(_ part: [UInt8]?) -> [UInt8]? {
        guard let part, !part.isEmpty else { return end() }
        guard let left = remaining else {
            contentBytes += part.count
            return isChunked ? Self.chunk(part) : part
        }
        let wanted = min(part.count, left)
        contentBytes += wanted
        remaining = left - wanted
        isComplete = wanted == left
        return wanted == part.count ? part : Array(part[..<wanted])
    }

    private mutating func end() -> [UInt8]? {
        if let remaining, remaining > 0 { return nil }
        isComplete = true
        return isChunked ? Array("0\r\n\r\n".utf8) : []
    }

    /// One chunk (RFC 9112 §7.1).
    private static func chunk(_ part: [UInt8]) -> [UInt8] {
        var chunk = Array(String(part.count, radix: 16).utf8)
        chunk.reserveCapacity(chunk.count + part.count + 4)
        chunk.appendLineBreak()
        chunk += part
        chunk.appendLineBreak()
        return chunk
    }
}
