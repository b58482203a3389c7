/// Compresses answers that a handler has made for this one request. Prepared answers and files
/// bring their own gzip and are left alone.
public enum Compression {
    /// Compresses bodies of at least `threshold` bytes, and streams, of a compressible type when the
    /// client accepts gzip. A strong entity tag gets a suffix, since other bytes need another tag.
    public static func gzip(
        threshold: Int = PreparedResponse.compressionThreshold
    ) -> Middleware {
        { request, next in
            var response = next(request)
            guard response.status != .partialContent, response.fields["content-encoding"] == nil,
                MediaType.isCompressible(response.fields["content-type"] ?? ""),
                isWorthwhile(response.body, threshold)
            else { return response }
            response.fields.addMember("Accept-Encoding", to: "Vary")
            // Who accepts neither coding still gets an answer: the handler has done its work.
            guard request.prefersGzip, let body = compressed(response.body)
            else { return response }
            response.body = body
            response.fields.set("Content-Encoding", "gzip")
            if let tag = response.fields["etag"], tag.hasPrefix("\""), tag.hasSuffix("\"") {
                response.fields.set("ETag", tag.dropLast() + "-gzip\"")
            }
            return response
        }
    }

    private static func isWorthwhile(_ body: ResponseBody, _ threshold: Int) -> Bool {
        switch body {
        case .bytes(let bytes): bytes.count >= threshold
        case .stream(let stream): stream.length.map { $0 >= threshold } ?? true
        default: false
        }
    }

    /// nil when there is nothing to gain, or no memory for it.
    private static func compressed(_ body: ResponseBody) -> ResponseBody? {
        switch body {
        case .bytes(let bytes):
            guard let gzip = Gzip.compress(bytes, level: .fast), gzip.count < bytes.count else {
                return nil
            }
            return .bytes(gzip)
        case .stream(let stream): return stream.compressed().map { .stream($0) }
        default: return nil
        }
    }
}
