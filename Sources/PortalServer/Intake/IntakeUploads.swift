import Foundation
import HTTPKit
import PortalCore

/// Files that came with a form, on their way into the register.
struct IntakeUploads {
    /// What anybody may send.
    static let publicLimits = MultipartLimits(
        parts: 40, fieldBytes: 262_144, allFieldBytes: 524_288,
        fileBytes: ContributionFiles.bytes, files: ContributionFiles.count,
        bodyBytes: (ContributionFiles.count + 1) * ContributionFiles.bytes)

    /// What those who keep the register may send.
    static let staffLimits = MultipartLimits(
        parts: 80, fieldBytes: 524_288, fileBytes: 50 << 20, files: 20, bodyBytes: 300 << 20)

    private let placed: [(name: String, place: URL)]
    private let files: IntakeFiles
    /// Why further files were not kept; nil where all were.
    let complaint: String?

    /// Gives the files names, so that they can be read.
    ///
    /// - Throws: what the file system reports.
    init(of request: Request, field: String, into files: IntakeFiles) throws {
        self.files = files
        let folder = try files.workFolder()
        let upload = request.upload
        placed = try (upload?.files ?? []).filter { $0.field == field }.map { file in
            let place = folder.appendingPathComponent("upload-\(UUID().uuidString)")
            try file.content.keep(as: place.path)
            return (file.name, place)
        }
        complaint = upload?.dropped.first?.complaint
    }

    /// What came, not stored yet.
    func offered() throws -> [OfferedFile] {
        try placed.map { try OfferedFile(name: $0.name, at: $0.place) }
    }

    /// Stores what came.
    func keep() throws -> [NewIntakeFile] {
        try placed.map { try files.keep(contentsOf: $0.place, named: $0.name) }
    }

    /// Takes away what is not stored; to be called in any case.
    func remove() {
        for file in placed { try? FileManager.default.removeItem(at: file.place) }
    }
}
