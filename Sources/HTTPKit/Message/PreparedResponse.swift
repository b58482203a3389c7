/// An answer whose heads and bodies are made once, for caches that answer on the loop thread.
///
/// It holds the identity body and, when that is smaller, the gzip body, each with a strong entity
/// tag of its own. Sending chooses between them by `Accept-Encoding`, and evaluates the conditions
/// of a GET or HEAD: 304 or 412. A client that refuses both codings gets 406.
public final class PreparedResponse: Sendable {
    /// A head without `Date`, `Connection` and the empty line, and the body that belongs to it.
    struct Variant: Sendable {
        let head: [UInt8]
        let content: Answer.Content
        /// Bytes of the body.
        let length: Int

        init(head: [UInt8], body: [UInt8]) {
            self.head = head
            length = body.count
            content =
                MemoryFile.holding(body).map(Answer.Content.file)
                ?? (body.isEmpty ? .none : .bytes(body.fitted))
        }
    }

    /// The status of the full answer.
    public let status: HTTPStatus
    /// The tag of the identity coding; nil makes no conditional answers.
    public let entityTag: EntityTag?
    /// Resident bytes, heads included, for bounding a cache.
    public let byteCount: Int

    let identity: Variant
    let gzip: Variant?
    /// Whether the heads hold a `Retry-After`.
    let saysWhenToRetry: Bool
    private let identityNotModified: [UInt8]
    private let gzipNotModified: [UInt8]
    private let gzipTag: EntityTag?
    /// What `Last-Modified` says.
    private let modified: HTTPDate?

    /// Smaller bodies gain nothing from compression.
    public static let compressionThreshold = 512

    /// Prepares an answer; compresses, so make it on a worker. A `Last-Modified` among the fields
    /// is what dates in conditions are compared with, so it must tell two states apart.
    ///
    /// - Parameter compression: what compressing it is worth.
    public init(
        status: HTTPStatus = .ok, fields: HeaderFields = HeaderFields(), body: [UInt8],
        entityTag: EntityTag? = nil, compression: CompressionEffort = .best
    ) {
        let compressed =
            body.count >= Self.compressionThreshold
            ? compression.level.flatMap { Gzip.compress(body, level: $0) } : nil
        let gzipBody = compressed.flatMap { $0.count < body.count ? $0 : nil }
        var common = fields
        if gzipBody != nil { common.addMember("Accept-Encoding", to: "Vary") }
        let gzipTag = entityTag?.with(suffix: "-gzip")

        func head(_ status: HTTPStatus, tag: EntityTag?, coding: String?, length: Int?) -> [UInt8] {
            var fields = common
            if let tag { fields.set("ETag", tag.text) }
            if let coding { fields.set("Content-Encoding", coding) }
            return ResponseHead.start(status: status, fields: fields, length: length)
        }

        self.status = status
        self.entityTag = entityTag
        self.gzipTag = gzipTag
        modified = fields["last-modified"].flatMap { HTTPDate(parsing: $0) }
        saysWhenToRetry = fields["retry-after"] != nil
        identity = Variant(
            head: head(status, tag: entityTag, coding: nil, length: body.count), body: body)
        gzip = gzipBody.map {
            Variant(
                head: head(status, tag: gzipTag, coding: "gzip", length: $0.count), body: $0)
        }
        identityNotModified = head(.notModified, tag: entityTag, coding: nil, length: nil)
        gzipNotModified = head(.notModified, tag: gzipTag, coding: nil, length: nil)
        byteCount =
            identity.head.count + identity.length + (gzip?.head.count ?? 0)
            + (gzip?.length ?? 0) + identityNotModified.count + gzipNotModified.count
    }

    /// What answers a request.
    typealias Choice = (status: HTTPStatus, head: [UInt8], content: Answer.Content)

    /// The status, head and body that answer this request.
    func select(for head: RequestHead) -> Choice {
        let choice = AcceptEncoding(head).choose(hasGzip: gzip != nil)
        if status.code == 200, head.isMethod("GET") || head.isMethod("HEAD") {
            switch evaluate(head, choice) {
            case .proceed: break
            case .notModified(let tag):
                return (.notModified, tag == gzipTag ? gzipNotModified : identityNotModified, .none)
            case .failed: return Self.failure(Self.preconditionFailed, .preconditionFailed)
            }
        }
        switch choice {
        case .gzip:
            let variant = gzip ?? identity
            return (status, variant.head, variant.content)
        case .identity: return (status, identity.head, identity.content)
        case .none: return Self.failure(Self.notAcceptable, .notAcceptable)
        }
    }

    private func evaluate(
        _ head: RequestHead, _ choice: AcceptEncoding.Choice
    ) -> Preconditions.Outcome {
        guard let entityTag, head.isConditional else { return .proceed }
        var tags = [entityTag]
        if gzip != nil, let gzipTag { tags.insert(gzipTag, at: choice == .gzip ? 0 : 1) }
        return Preconditions(entityTags: tags, modified: modified).evaluate(head)
    }

    private static let preconditionFailed = prepare(.failure(.preconditionFailed))
    private static let notAcceptable = prepare(.notAcceptable)

    private static func prepare(_ response: Response) -> Variant {
        guard case .bytes(let body) = response.body else { return Variant(head: [], body: []) }
        return Variant(
            head: ResponseHead.start(
                status: response.status, fields: response.fields, length: body.count), body: body)
    }

    private static func failure(_ variant: Variant, _ status: HTTPStatus) -> Choice {
        (status, variant.head, variant.content)
    }
}
