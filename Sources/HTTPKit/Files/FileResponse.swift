/// Answers with a file: conditions, ranges, and the fields that belong to them.
public enum FileResponse {
    /// An answer with the file at a path that the program itself has chosen.
    ///
    /// - Parameters:
    ///   - mediaType: taken from the path when nil.
    ///   - downloadName: makes it a download of this name; any text is safe.
    ///   - cacheControl: the value of `Cache-Control`.
    /// - Returns: 200, 206, 304, 406, 412 or 416.
    /// - Throws: `SystemError` when the file cannot be opened.
    public static func make(
        path: String, request: Request, mediaType: String? = nil, downloadName: String? = nil,
        cacheControl: String = "public, max-age=0, must-revalidate"
    ) throws(SystemError) -> Response {
        make(
            try OpenFile(path: path), request: request,
            mediaType: mediaType ?? MediaType.forFile(named: path), downloadName: downloadName,
            cacheControl: cacheControl)
    }

    /// An answer with an open file.
    public static func make(
        _ file: OpenFile, request: Request, mediaType: String, downloadName: String? = nil,
        cacheControl: String
    ) -> Response {
        make(
            file, request: request, mediaType: mediaType, downloadName: downloadName,
            cacheControl: cacheControl, now: SystemClock.date,
            boundary: MultipartRanges.randomBoundary)
    }

    static func make(
        _ file: OpenFile, request: Request, mediaType: String, downloadName: String? = nil,
        cacheControl: String, now: HTTPDate, boundary: () -> String
    ) -> Response {
        let tag = file.entityTag
        let modified = file.settledModification(at: now)
        var fields = HeaderFields([("ETag", tag.text)])
        if let modified { fields.append("Last-Modified", modified.text) }
        fields.append("Accept-Ranges", "bytes")
        fields.append("Cache-Control", cacheControl)
        let conditions = Preconditions(entityTags: [tag], modified: modified)
        switch conditions.evaluate(request.head) {
        case .failed: return .failure(.preconditionFailed)
        case .notModified: return Response(status: .notModified, fields: fields)
        case .proceed: break
        }
        guard AcceptEncoding(request.head).acceptsIdentity else { return .notAcceptable }
        fields.append("X-Content-Type-Options", "nosniff")
        if let downloadName {
            fields.append("Content-Disposition", ContentDisposition.attachment(name: downloadName))
        }
        let isRangeable = request.method == .get && conditions.allowsRange(request.head)
        let range = ByteRange(isRangeable ? request.head.list("range") : nil, size: file.size)
        return content(file, range, mediaType: mediaType, fields: fields, boundary: boundary)
    }

    private static func content(
        _ file: OpenFile, _ range: ByteRange, mediaType: String, fields: HeaderFields,
        boundary: () -> String
    ) -> Response {
        var fields = fields
        switch range {
        case .whole:
            fields.append("Content-Type", mediaType)
            return Response(fields: fields, body: .file(FileBody(file)))
        case .part(let range):
            fields.append("Content-Type", mediaType)
            fields.append("Content-Range", ContentRange.text(range, size: file.size))
            return Response(
                status: .partialContent, fields: fields, body: .file(FileBody(file, range: range)))
        case .parts(let ranges):
            let parts = MultipartRanges(
                file, ranges: ranges, mediaType: mediaType, boundary: boundary())
            fields.append("Content-Type", parts.mediaType)
            return Response(
                status: .partialContent, fields: fields, body: .stream(parts.stream))
        case .unsatisfiable:
            var response = Response.failure(.rangeNotSatisfiable)
            response.fields.append("Content-Range", ContentRange.unsatisfied(size: file.size))
            return response
        }
    }
}

extension OpenFile {
    /// When the file was last changed, once no further change can bear the same date: dates count
    /// whole seconds, and a date that two states share would be no validator (RFC 9110 §8.8.2.2).
    func settledModification(at now: HTTPDate) -> HTTPDate? {
        modified < now ? modified : nil
    }
}

extension Response {
    /// A status with its name as the text.
    static func failure(_ status: HTTPStatus) -> Response {
        .text("\(status)\n", status: status)
    }

    /// What a client gets that accepts none of the codings there are (RFC 9110 §12.5.3).
    static var notAcceptable: Response {
        var response = failure(.notAcceptable)
        response.fields.append("Vary", "Accept-Encoding")
        return response
    }
}
