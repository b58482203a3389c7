/// Answers with a file: conditions, ranges, and the fields that belong to them.
public enum FileResponse {
    /// An answer with the file at a path that the program itself has chosen.
    ///
    /// - Parameters:
    ///   - mediaType: taken from the path when nil.
    ///   - downloadName: makes it a download of this name; any text is safe.
    ///   - cacheControl: the value of `Cache-Control`.
    /// - Returns: 200, 206, 304, 412 or 416.
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
        let tag = file.entityTag
        var fields = HeaderFields([
            ("ETag", tag.text), ("Last-Modified", file.modified.text),
            ("Accept-Ranges", "bytes"), ("Cache-Control", cacheControl),
        ])
        let conditions = FilePreconditions(entityTag: tag, modified: file.modified)
        switch conditions.evaluate(request) {
        case .failed:
            return .text("\(HTTPStatus.preconditionFailed)\n", status: .preconditionFailed)
        case .notModified: return Response(status: .notModified, fields: fields)
        case .proceed: break
        }
        fields.append("Content-Type", mediaType)
        fields.append("X-Content-Type-Options", "nosniff")
        if let downloadName {
            fields.append("Content-Disposition", ContentDisposition.attachment(name: downloadName))
        }
        let isRangeable = request.method == .get && conditions.allowsRange(request)
        switch ByteRange(isRangeable ? request.field("range") : nil, size: file.size) {
        case .whole:
            return Response(fields: fields, body: .file(FileBody(file)))
        case .part(let range):
            fields.append(
                "Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)")
            return Response(
                status: .partialContent, fields: fields, body: .file(FileBody(file, range: range)))
        case .unsatisfiable:
            var response = Response.text(
                "\(HTTPStatus.rangeNotSatisfiable)\n", status: .rangeNotSatisfiable)
            response.fields.append("Content-Range", "bytes */\(file.size)")
            return response
        }
    }
}
