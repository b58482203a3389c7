import HTTPKit
import PortalCore
import Templates

/// Takes the files of consultations in.
enum ConsultationFileForms {
    /// What a paper of a consultation may be.
    static let uploads = MultipartLimits(
        parts: 10, fileBytes: ConsultationFileStore.paperBytes, files: 1,
        bodyBytes: ConsultationFileStore.paperBytes + (1 << 20))

    /// Where they lie.
    static func store(_ house: House) -> FileStore { house.files.folder("consultations") }

    /// The one file of a form, read into memory.
    static func only(_ sent: MultipartForm?, field: String) throws -> (name: String, bytes: [UInt8])
    {
        if let dropped = sent?.dropped.first(where: { $0.field == field }) {
            throw refusal(dropped)
        }
        guard let file = sent?.files.first(where: { $0.field == field }) else {
            throw ConsultationRefusal.unsuitableFile(.empty)
        }
        return (file.name, try file.bytes())
    }

    private static func refusal(_ dropped: DroppedFile) -> ConsultationRefusal {
        switch dropped.reason {
        case .tooLarge(let limit): .unsuitableFile(.tooLarge(limit: limit))
        case .tooMany(let limit): .tooManyFiles(limit: limit)
        case .noRoom: .unsuitableFile(.noRoom)
        }
    }
}
