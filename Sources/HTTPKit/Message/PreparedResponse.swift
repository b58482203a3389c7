/// An answer whose heads and bodies are made once, for caches that answer on the loop thread.
///
/// It holds the identity body and, when that is smaller, the gzip body, each with a strong entity
/// tag of its own. Sending chooses between them by `Accept-Encoding`, and answers 304 to a
/// matching `If-None-Match`.
public final class PreparedResponse: Sendable {
    /// A head without `Date`, `Connection` and the empty line, and the body that belongs to it.
    struct Variant: Sendable {
        let head: [UInt8]
        let body: [UInt8]
    }

    /// The status of the full answer.
    public let status: HTTPStatus
    /// The tag of the identity coding; nil makes no conditional answers.
    public let entityTag: EntityTag?
    /// Resident bytes, heads included, for bounding a cache.
    public let byteCount: Int

    let identity: Variant
    let gzip: Variant?
    private let identityNotModified: [UInt8]
    private let gzipNotModified: [UInt8]
    private let gzipTag: EntityTag?

    /// Smaller bodies gain nothing from compression.
    public static let compressionThreshold = 512

    /// Prepares an answer; compresses, so make it on a worker.
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
        identity = Variant(
            head: head(status, tag: entityTag, coding: nil, length: body.count),
            body: body.fitted)
        gzip = gzipBody.map {
            Variant(
                head: head(status, tag: gzipTag, coding: "gzip", length: $0.count),
                body: $0.fitted)
        }
        identityNotModified = head(.notModified, tag: entityTag, coding: nil, length: nil)
        gzipNotModified = head(.notModified, tag: gzipTag, coding: nil, length: nil)
        byteCount =
            identity.head.count + identity.body.count + (gzip?.head.count ?? 0)
            + (gzip?.body.count ?? 0) + identityNotModified.count + gzipNotModified.count
    }

    /// The status, head and body that answer this request.
    func select(for head: RequestHead) -> (status: HTTPStatus, head: [UInt8], body: [UInt8]) {
        let wantsGzip =
            gzip != nil
            && AcceptEncoding.prefersGzip(head.value("accept-encoding").map { head.text($0) })
        let isReading = head.isMethod("GET") || head.isMethod("HEAD")
        if let entityTag, status.code == 200, isReading,
            let condition = head.value("if-none-match")
        {
            let tags = head.text(condition)
            if gzip != nil, let gzipTag, gzipTag.matchesNone(tags), wantsGzip || tags != "*" {
                return (.notModified, gzipNotModified, [])
            }
            if entityTag.matchesNone(tags) { return (.notModified, identityNotModified, []) }
        }
        if wantsGzip, let gzip { return (status, gzip.head, gzip.body) }
        return (status, identity.head, identity.body)
    }
}
