import HTTPKit
import PortalCore

/// Files that came with a form.
struct SentFiles: Sendable {
    /// Those that were kept.
    var files: [UploadedFile] = []
    /// Those that were not, being too large or too many.
    var dropped: [DroppedFile] = []
}

/// Takes files while a form arrives.
enum Uploads {
    /// Whether a request brings a form that can hold files.
    static func isMultipart(_ request: Request) -> Bool {
        (request.field("content-type") ?? "").lowercased().hasPrefix("multipart/form-data")
    }

    static func handling(
        of request: Request, within limits: MultipartLimits, in folder: String
    ) -> BodyHandling {
        guard
            let receiver = try? MultipartReceiver(
                for: request, directory: folder, limits: limits)
        else { return .collected }
        return .received(receiver, limit: limits.bodyBytes)
    }
}

extension PortalApplication {
    /// Files are taken on the way to a form that may bring some, within its limits.
    func bodyHandling(of request: Request) -> BodyHandling {
        guard request.method == .post, Uploads.isMultipart(request),
            case .found(let route, _) = router.match(.post, request.pathSegments),
            let limits = route.rule.uploads
        else { return .collected }
        return Uploads.handling(of: request, within: limits, in: uploadFolder)
    }
}

extension Visit {
    /// The form that came with files, once it is complete.
    private var upload: MultipartForm? { (request.receiver as? MultipartReceiver)?.form }

    /// The fields of a form, with files or without.
    func sentFields() throws(FormError) -> FormFields {
        if let upload { return upload.fields }
        return try request.form()
    }

    /// The files that came with it.
    var sentFiles: SentFiles {
        upload.map { SentFiles(files: $0.files, dropped: $0.dropped) } ?? SentFiles()
    }
}

extension UploadedFile {
    /// All of its content; nil where it cannot be read.
    func bytes() -> [UInt8]? { try? content.reading().contents() }
}
