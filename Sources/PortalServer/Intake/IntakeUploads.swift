import HTTPKit
import PortalCore

/// Files that came with a form, on their way into the register.
struct IntakeUploads {
    /// What anybody may send.
    static let publicLimits = MultipartLimits(
        parts: 40, fieldBytes: 262_144, allFieldBytes: 524_288,
        fileBytes: ContributionFiles.bytes, files: ContributionFiles.count,
        bodyBytes: MultipartLimits.publicBodyBytes)

    /// What those who keep the register may send.
    static let staffLimits = MultipartLimits(
        parts: 80, fieldBytes: 524_288, fileBytes: 50 << 20, files: 20, bodyBytes: 300 << 20)

    private let files: [UploadedFile]
    /// Why further files were not kept; nil where all were.
    let complaint: String?

    init(of request: Request, field: String) {
        files = (request.upload?.files ?? []).filter { $0.field == field }
        complaint = request.upload?.dropped.first?.complaint
    }

    /// Stores what came.
    func keep(in store: IntakeFiles) throws -> [NewIntakeFile] {
        try files.map { try store.keep(try $0.bytes(), named: $0.name) }
    }
}
