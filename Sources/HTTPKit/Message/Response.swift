/// An answer. The server adds `Date`, `Content-Length` and `Connection`; what a response says of
/// these and of `Transfer-Encoding` is ignored, because framing is the server's.
public struct Response: Sendable {
    /// The status. For `.prepared` bodies it is 200 or 304 as the request decides.
    public var status: HTTPStatus
    /// The header fields.
    public var fields: HeaderFields
    /// The content; never sent to HEAD or with 204 and 304.
    public var body: ResponseBody

    /// An answer from its parts.
    public init(
        status: HTTPStatus = .ok, fields: HeaderFields = HeaderFields(),
        body: ResponseBody = .empty
    ) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// An answer of bytes with a media type.
    public init(status: HTTPStatus = .ok, contentType: String, bytes: [UInt8]) {
        self.init(
            status: status, fields: HeaderFields([("Content-Type", contentType)]),
            body: .bytes(bytes))
    }

    /// An answer whose content is made while it is sent.
    public init(status: HTTPStatus = .ok, contentType: String, stream: ResponseStream) {
        self.init(
            status: status, fields: HeaderFields([("Content-Type", contentType)]),
            body: .stream(stream))
    }

    /// An answer that is ready to send.
    public init(_ prepared: PreparedResponse) {
        self.init(status: prepared.status, body: .prepared(prepared))
    }

    /// A short plain text in UTF-8.
    public static func text(_ text: String, status: HTTPStatus = .ok) -> Response {
        Response(
            status: status, contentType: "text/plain; charset=utf-8", bytes: Array(text.utf8))
    }

    /// Sends the client to another place; 303 by default, as after a form.
    public static func redirect(to location: String, status: HTTPStatus = .seeOther) -> Response {
        Response(status: status, fields: HeaderFields([("Location", location)]))
    }

    /// No answer, by a handler that gave its work up since the request `isCancelled`: nothing is sent,
    /// the connection closes, and the log counts a client that has gone.
    public static let abandoned = Response(
        status: HTTPStatus(code: AccessRecord.closedByClient, reason: "Client Closed Request"))

    var isAbandoned: Bool { status.code == AccessRecord.closedByClient }

    /// Adds a cookie.
    public mutating func setCookie(_ cookie: SetCookie) {
        fields.append("Set-Cookie", cookie.text)
    }
}

/// Where the content of an answer comes from.
public enum ResponseBody: Sendable {
    /// No content.
    case empty
    /// Bytes in memory.
    case bytes([UInt8])
    /// A part of a file, sent by the kernel.
    case file(FileBody)
    /// Parts made one after the other while they are sent.
    case stream(ResponseStream)
    /// Bytes and head made once and sent many times.
    case prepared(PreparedResponse)

    /// The size in bytes, nil when it is not known beforehand; for a prepared answer that of its
    /// identity coding.
    public var byteCount: Int? {
        switch self {
        case .empty: 0
        case .bytes(let bytes): bytes.count
        case .file(let file): file.length
        case .stream(let stream): stream.length
        case .prepared(let prepared): prepared.identity.length
        }
    }
}
