/// A complete request. It wraps the checked bytes of the head; every property below `method` makes
/// its value when asked, so ask once and keep the result where it is used twice.
public struct Request: Sendable {
    let head: RequestHead
    let peer: Peer
    let number: UInt64
    /// Most requests have none, and are copied the faster for it.
    var content: RequestContent?
    var cancellation: Cancellation?

    /// How many fields a form or a query may have; the rest of a query is ignored.
    public static let fieldLimit = 1000

    init(head: RequestHead, content: RequestContent? = nil, peer: Peer, number: UInt64) {
        self.head = head
        self.content = content
        self.peer = peer
        self.number = number
    }

    /// The content, without transfer codings; empty when there was none.
    public var body: [UInt8] { content?.bytes ?? [] }

    /// The same without its content.
    var withoutContent: Request {
        var request = self
        request.content = nil
        return request
    }

    /// What has taken the body, when the application asked for it in parts.
    public var receiver: (any BodyReceiver)? { content?.receiver }

    /// The method.
    public var method: HTTPMethod {
        // The constants spare the common methods the decoding.
        switch head.line.methodClass {
        case .get: .get
        case .head: .head
        case .post: .post
        case .other: HTTPMethod(rawValue: head.text(head.line.method))
        }
    }

    /// Whether it asks for a representation, with GET or HEAD.
    public var isReading: Bool { head.line.methodClass.isReading }

    /// The request target as it was sent.
    public var target: String { head.text(head.line.target) }

    /// The path as it was sent, escapes and all; `/` when the target has none.
    public var path: String {
        head.line.path.isEmpty ? (head.line.isAsterisk ? "*" : "/") : head.text(head.line.path)
    }

    /// The decoded segments: `/` has none, `/a/b` two, and `/a/` has an empty last one.
    ///
    /// Broken escapes, text that is not UTF-8, `.` and `..`, and encoded slashes, backslashes and
    /// controls (NUL too) never come here: the parser answers them with 400. Inner empty segments
    /// (`//`) are kept and match nothing in a `Router`.
    public var pathSegments: [String] {
        PathRules.segments(head.bytes[head.line.path.range])
    }

    /// The query string as it was sent, without `?`; nil when there is none.
    public var queryString: String? { head.line.query.map { head.text($0) } }

    /// The decoded query; more than `fieldLimit` pairs are ignored.
    public var query: QueryItems {
        guard let range = head.line.query else { return QueryItems() }
        var isComplete = true
        return QueryItems(
            parsing: head.bytes[range.range], limit: Self.fieldLimit, isComplete: &isComplete)
    }

    /// All header fields in order. It builds the whole list; `field(_:)` is cheaper for one.
    public var fields: HeaderFields {
        HeaderFields(head.fields.map { (head.text($0.name), head.text($0.value)) })
    }

    /// The first value of a header field, or nil.
    public func field(_ name: String) -> String? {
        let found = head.fields.first {
            $0.name.range.count == name.utf8.count
                && zip(head.bytes[$0.name.range], name.utf8).allSatisfy {
                    ASCII.lowercase($0) == ASCII.lowercase($1)
                }
        }
        return found.map { head.text($0.value) }
    }

    /// Whether an answer may come compressed with gzip and the client likes that no less
    /// (RFC 9110 §12.5.3).
    public var prefersGzip: Bool { AcceptEncoding(head).choose(hasGzip: true) == .gzip }

    /// The host that was asked for, in lower case and without the port; empty only for HTTP/1.0
    /// requests without `Host`.
    public var host: String {
        guard let authority = head.authority else { return "" }
        let bytes = head.bytes[authority.host.range]
        return String(unsafeUninitializedCapacity: bytes.count) { buffer in
            for (index, byte) in bytes.enumerated() { buffer[index] = ASCII.lowercase(byte) }
            return bytes.count
        }
    }

    /// The port that was asked for, or nil when the request names none.
    public var port: Int? { head.authority?.port.map { Int($0) } }

    /// The address of the client: of the peer, or what a trusted proxy says in `X-Forwarded-For`.
    /// It is `unix` when the client itself came over a Unix socket.
    public var clientAddress: String { peer.client(of: head)?.description ?? Peer.unixText }

    /// What limits by address count by: an IPv4 address, or the /64 of an IPv6 address; nil when a
    /// trusted proxy asks for itself, and over a Unix socket.
    public var clientKey: AddressKey? { peer.key(of: head) }

    /// Whether the client came over TLS, as a trusted proxy says in `X-Forwarded-Proto`.
    public var isSecure: Bool {
        guard peer.isTrusted, let value = head.value("x-forwarded-proto") else { return false }
        return head.text(value).equalsIgnoringCase("https")
    }

    /// Names the request in logs; unique while the server runs.
    public var id: String { peer.requestID(number) }

    /// Whether the client has ended its side, or was told that the answer took too long. One that has
    /// ended its side may still read, so an answer is sent all the same; but long work that nobody
    /// may be waiting for had better stop.
    public var isCancelled: Bool { cancellation?.isDoubtful == true }

    /// Whether nobody can take an answer any more: the connection is gone, or the client was told
    /// that the answer took too long.
    public var isGone: Bool { cancellation?.isGone == true }

    /// The value of a cookie, or nil; the first wins when a name comes twice.
    public func cookie(_ name: String) -> String? {
        head.cookie(name).map { value in
            PercentDecoding.strict(value) ?? String(decoding: value, as: UTF8.self)
        }
    }

    /// Reads the body as `application/x-www-form-urlencoded`. A compressed one is refused: what it
    /// holds could be a thousand times its size.
    public func form() throws(FormError) -> FormFields {
        guard field("content-encoding") == nil else { throw .wrongMediaType }
        let type = field("content-type")?.parts(at: ";").first?.trimmingBlanks
        guard let type, type.equalsIgnoringCase("application/x-www-form-urlencoded") else {
            throw .wrongMediaType
        }
        var isComplete = true
        let fields = FormFields(
            parsing: body[...], limit: Self.fieldLimit, isComplete: &isComplete)
        guard isComplete else { throw .tooManyFields(limit: Self.fieldLimit) }
        return fields
    }
}
