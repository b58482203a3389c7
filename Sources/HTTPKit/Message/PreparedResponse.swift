/// An answer whose heads and bodies are made once, for caches that answer on the loop thread.
///
/// It holds the identity body and, when that is smaller, the gzip body, each with a strong entity
/// tag of its own. Sending chooses between them by `Accept-Encoding`, and evaluates the conditions
/// of a GET or HEAD: 304 or 412. A client that refuses both codings gets 406.
public final class PreparedResponse: Sendable {
    /// The status of the full answer.
    public let status: HTTPStatus
    /// The tag of the identity coding; nil makes no conditional answers.
    public let entityTag: EntityTag?
    /// Resident bytes, heads included, for bounding a cache.
    public let byteCount: Int

    let identity: PreparedVariant
    let gzip: PreparedVariant?
    private let identityNotModified: PreparedVariant
    private let gzipNotModified: PreparedVariant
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

        func variant(
            _ status: HTTPStatus, tag: EntityTag?, coding: String? = nil, body: [UInt8]?
        ) -> PreparedVariant {
            var fields = common
            if let tag { fields.set("ETag", tag.text) }
            if let coding { fields.set("Content-Encoding", coding) }
            return PreparedVariant(status: status, fields: fields, body: body)
        }

        self.status = status
        self.entityTag = entityTag
        self.gzipTag = gzipTag
        modified = fields["last-modified"].flatMap { HTTPDate(parsing: $0) }
        identity = variant(status, tag: entityTag, body: body)
        gzip = gzipBody.map { variant(status, tag: gzipTag, coding: "gzip", body: $0) }
        identityNotModified = variant(.notModified, tag: entityTag, body: nil)
        gzipNotModified = variant(.notModified, tag: gzipTag, body: nil)
        byteCount =
            identity.byteCount + (gzip?.byteCount ?? 0) + identityNotModified.byteCount
            + gzipNotModified.byteCount
    }

    /// What answers this request.
    func select(for head: RequestHead) -> PreparedVariant {
        let choice = AcceptEncoding(head).choose(hasGzip: gzip != nil)
        if status.code == 200, head.line.methodClass.isReading {
            switch evaluate(head, choice) {
            case .proceed: break
            case .notModified(let tag):
                return tag == gzipTag ? gzipNotModified : identityNotModified
            case .failed: return Self.preconditionFailed
            }
        }
        switch choice {
        case .gzip: return gzip ?? identity
        case .identity: return identity
        case .none: return Self.notAcceptable
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

    private static let preconditionFailed = PreparedVariant(.failure(.preconditionFailed))
    private static let notAcceptable = PreparedVariant(.notAcceptable)
}
