/// Compresses answers that a handler has made for this one request. Prepared answers and files
/// bring their own gzip and are left alone.
public enum Compression {
    /// Compresses bodies of at least `threshold` bytes of a compressible type when the client
    /// accepts gzip. A strong entity tag gets a suffix, since other bytes need another tag.
    public static func gzip(
        threshold: Int = PreparedResponse.compressionThreshold
    ) -> Middleware {
        { request, next in
            var response = next(request)
            guard case .bytes(let bytes) = response.body, bytes.count >= threshold,
                response.status != .partialContent,
                response.fields["content-encoding"] == nil,
                MediaType.isCompressible(response.fields["content-type"] ?? "")
            else { return response }
            response.fields.addMember("Accept-Encoding", to: "Vary")
            // Who accepts neither coding still gets an answer: the handler has done its work.
            guard AcceptEncoding(request.head).choose(hasGzip: true) == .gzip,
                let compressed = Gzip.compress(bytes, level: .fast), compressed.count < bytes.count
            else { return response }
            response.body = .bytes(compressed)
            response.fields.set("Content-Encoding", "gzip")
            if let tag = response.fields["etag"], tag.hasPrefix("\""), tag.hasSuffix("\"") {
                response.fields.set("ETag", tag.dropLast() + "-gzip\"")
            }
            return response
        }
    }
}
