import Synchronization

/// Serves the files below a directory: no way out of it, no hidden files, no symbolic links.
///
/// Small compressible files are kept in memory with their gzip, compressed once, within a bound;
/// the rest is sent by the kernel. A changed file is noticed at the next request.
public final class StaticFiles: Sendable {
    /// How the kept files are bounded.
    public struct Limits: Sendable {
        /// Files beyond this size are not kept, in bytes.
        public var keptFileBytes: Int
        /// All kept files together, in bytes.
        public var cacheBytes: Int

        /// The defaults keep the style sheets and scripts of a site.
        public init(keptFileBytes: Int = 1_048_576, cacheBytes: Int = 33_554_432) {
            self.keptFileBytes = keptFileBytes
            self.cacheBytes = cacheBytes
        }
    }

    private let directory: Directory
    private let limits: Limits
    private let cache: Mutex<StaticFileCache>

    /// Serves a directory.
    /// - Throws: `SystemError` when it cannot be opened.
    public init(root: String, limits: Limits = Limits()) throws(SystemError) {
        directory = try Directory(path: root)
        self.limits = limits
        cache = Mutex(StaticFileCache(limit: limits.cacheBytes))
    }

    /// Answers for decoded segments below the root, on a worker: it may compress. nil when there
    /// is no such file; the caller answers 404. Methods other than GET and HEAD get 405. 503 when the
    /// system has no descriptors left.
    public func response(for request: Request, segments: [String]) -> Response? {
        let found: OpenFile?
        do {
            found = try open(segments)
        } catch {
            return .text("\(HTTPStatus.serviceUnavailable)\n", status: .serviceUnavailable)
        }
        guard let file = found else { return nil }
        if let refusal = Self.refusal(request) { return refusal }
        if let kept = keptResponse(file, segments, request) { return kept }
        let type = MediaType.forFile(named: segments.last ?? "")
        guard isKeepable(file, mediaType: type), !Self.needsFile(request),
            let bytes = file.contents()
        else {
            return fileResponse(file, request, mediaType: type)
        }
        let key = Self.key(segments, request)
        let prepared = PreparedResponse(
            fields: Self.fields(file, request, mediaType: type), body: bytes,
            entityTag: file.entityTag)
        cache.withLock { $0.insert(prepared, for: key) }
        return Response(prepared)
    }

    /// Answers without compressing or reading, so also on the loop thread: from the kept files, or
    /// with a file that the kernel sends. nil when it takes a worker or there is no such file.
    public func immediateResponse(for request: Request, segments: [String]) -> Response? {
        guard Self.refusal(request) == nil, let file = try? open(segments) else { return nil }
        if let kept = keptResponse(file, segments, request) { return kept }
        let type = MediaType.forFile(named: segments.last ?? "")
        guard !isKeepable(file, mediaType: type) || Self.needsFile(request) else { return nil }
        return fileResponse(file, request, mediaType: type)
    }

    private func isKeepable(_ file: OpenFile, mediaType: String) -> Bool {
        MediaType.isCompressible(mediaType) && file.size <= limits.keptFileBytes
    }

    /// From the file itself, without coding; what is otherwise negotiated says so here too.
    private func fileResponse(
        _ file: OpenFile, _ request: Request, mediaType: String
    ) -> Response {
        var response = FileResponse.make(
            file, request: request, mediaType: mediaType, cacheControl: Self.cacheControl(request))
        if isKeepable(file, mediaType: mediaType) {
            response.fields.addMember("Accept-Encoding", to: "Vary")
        }
        return response
    }

    private static func fields(
        _ file: OpenFile, _ request: Request, mediaType: String
    ) -> HeaderFields {
        var fields = HeaderFields([("Content-Type", mediaType)])
        if let modified = file.settledModification(at: SystemClock.date) {
            fields.append("Last-Modified", modified.text)
        }
        fields.append("Accept-Ranges", "bytes")
        fields.append("Cache-Control", cacheControl(request))
        fields.append("X-Content-Type-Options", "nosniff")
        return fields
    }

    private func open(_ segments: [String]) throws(SystemError) -> OpenFile? {
        let isPlain = segments.allSatisfy { segment in
            !segment.isEmpty && segment.utf8.first != UInt8(ascii: ".")
                && !segment.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "/") }
        }
        return isPlain ? try directory.open(segments) : nil
    }

    private func keptResponse(
        _ file: OpenFile, _ segments: [String], _ request: Request
    ) -> Response? {
        guard !Self.needsFile(request) else { return nil }
        let key = Self.key(segments, request)
        return cache.withLock { $0.find(key, entityTag: file.entityTag) }.map { Response($0) }
    }

    private static func refusal(_ request: Request) -> Response? {
        guard request.method != .get, request.method != .head else { return nil }
        var response = Response.text(
            "\(HTTPStatus.methodNotAllowed)\n", status: .methodNotAllowed)
        response.fields.append("Allow", "GET, HEAD")
        return response
    }

    /// Ranges are answered from the file.
    private static func needsFile(_ request: Request) -> Bool {
        request.method == .get && request.head.value("range") != nil
    }

    /// Fingerprinted addresses never change their content.
    private static func isFingerprinted(_ request: Request) -> Bool {
        request.head.line.query != nil && request.query.first("v")?.isEmpty == false
    }

    private static func cacheControl(_ request: Request) -> String {
        isFingerprinted(request)
            ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate"
    }

    private static func key(_ segments: [String], _ request: Request) -> String {
        segments.joined(separator: "/") + (isFingerprinted(request) ? "?v" : "")
    }
}
