/// One of the answers that a prepared response can give: a head without `Date`, `Connection` and the
/// empty line, and the body that belongs to it.
final class PreparedVariant: Sendable {
    let status: HTTPStatus
    let head: [UInt8]
    let content: Answer.Content
    /// Bytes of the body.
    let length: Int
    /// Whether the head holds a `Retry-After`.
    let saysWhenToRetry: Bool

    /// - Parameter body: nil where the answer has none, as with 304: then it has no length either.
    init(status: HTTPStatus, fields: HeaderFields, body: [UInt8]?) {
        self.status = status
        head = ResponseHead.start(status: status, fields: fields, length: body?.count)
        length = body?.count ?? 0
        saysWhenToRetry = fields["retry-after"] != nil
        content =
            body.flatMap { MemoryFile.holding($0) }.map(Answer.Content.file)
            ?? body.flatMap { $0.isEmpty ? nil : .bytes($0.fitted) } ?? .none
    }

    /// An answer of bytes, prepared.
    convenience init(_ response: Response) {
        guard case .bytes(let body) = response.body else {
            self.init(status: response.status, fields: response.fields, body: [])
            return
        }
        self.init(status: response.status, fields: response.fields, body: body)
    }

    /// The bytes of the body; nil where there is none, or where the kernel does not give it out.
    var body: [UInt8]? {
        switch content {
        case .bytes(let bytes): bytes
        case .file(let file): try? file.file.bytes(at: file.offset, count: file.length)
        case .none, .stream: nil
        }
    }

    /// Resident bytes, the head included.
    var byteCount: Int { head.count + length }
}
