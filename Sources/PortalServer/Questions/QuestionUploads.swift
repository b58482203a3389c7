import HTTPKit
import PortalCore
import Templates

/// Files that came with a form of somebody who asks.
struct QuestionUploads {
    /// What a form with files may be at most.
    static let limits = MultipartLimits(
        parts: 40, fieldBytes: 65_536, allFieldBytes: 262_144, fileBytes: QuestionFiles.longest,
        files: QuestionFiles.most, bodyBytes: (QuestionFiles.most + 1) * QuestionFiles.longest)

    /// Stores what came, each file after a look at its content.
    ///
    /// - Parameter field: the one that files are sent in.
    /// - Throws: `InvalidForm` with every file that is not taken and why, or what the file system
    ///   reports.
    static func keep<Field: RawRepresentable<String> & Hashable & Sendable>(
        _ request: Request, field: Field, in files: QuestionFiles
    ) throws -> [NewQuestionFile] {
        guard let upload = request.upload else { return [] }
        var complaints = upload.dropped.filter { $0.field == field.rawValue }.map(\.complaint)
        var kept: [NewQuestionFile] = []
        for file in upload.files where file.field == field.rawValue {
            do {
                kept.append(try files.keep(try file.bytes(), named: file.name))
            } catch let rejection as MediaRejection {
                complaints.append("Tệp “\(file.name)”: \(reason(rejection))")
            }
        }
        guard complaints.isEmpty else {
            throw InvalidForm(errors: complaints.map { FieldError(field, $0) })
        }
        return kept
    }

    private static func reason(_ rejection: MediaRejection) -> String {
        rejection == .unknownType ? "Chỉ nhận ảnh JPEG, PNG và tệp PDF." : rejection.sentence
    }
}
