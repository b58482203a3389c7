import Synchronization

/// Takes a `multipart/form-data` body as it comes: fields into memory, files into unnamed files in a
/// directory, all within limits.
public final class MultipartReceiver: BodyReceiver {
    private let collector: Mutex<MultipartCollector>

    /// Takes the form of a request whose content type says so.
    ///
    /// - Parameters:
    ///   - directory: where files are kept while the request lasts; on the file system where they may
    ///     stay, if `TemporaryFile.keep` is to be used.
    ///   - admitsFile: asked when a file begins to come; one that is not admitted is read and dropped,
    ///     and the form says so.
    /// - Throws: `FormError.wrongMediaType` when the request has no such content type with a boundary,
    ///   or has a `Content-Encoding`.
    public init(
        for request: Request, directory: String, limits: MultipartLimits = MultipartLimits(),
        admitsFile: @escaping @Sendable () -> Bool = { true }
    ) throws(FormError) {
        guard request.field("content-encoding") == nil,
            let boundary = MultipartBoundary.find(in: request.field("content-type") ?? "")
        else { throw .wrongMediaType }
        collector = Mutex(
            MultipartCollector(
                parser: MultipartParser(boundary: boundary, limits: limits), limits: limits,
                directory: directory, admitsFile: admitsFile))
    }

    /// Takes the next bytes of the body.
    public func receive(_ bytes: [UInt8]) throws(BodyRefusal) {
        try collector.withLock { collector throws(BodyRefusal) in try collector.take(bytes) }
    }

    /// Checks that the form has come to its end.
    public func finish() throws(BodyRefusal) {
        try collector.withLock { collector throws(BodyRefusal) in try collector.finish() }
    }

    /// The form, once the handler is called.
    public var form: MultipartForm { collector.withLock { $0.form } }
}
