import HTTPKit
import PortalCore
import Templates

/// Files that came with a question form.
struct QuestionUploads {
    /// What a form with files may be at most.
    static let limits = MultipartLimits(
        parts: 40, fieldBytes: 65_536, allFieldBytes: 262_144, fileBytes: QuestionFiles.longest,
        files: QuestionFiles.most, bodyBytes: (QuestionFiles.most + 1) * QuestionFiles.longest)

    /// Stores what came, each file after a look at its content.
    ///
    /// - Throws: `InvalidForm<QuestionForm.Field>` for what is not taken, or what the file system
    ///   reports.
    static func keep(_ request: Request, in files: QuestionFiles) throws -> [NewQuestionFile] {
        guard let upload = request.upload else { return [] }
        if let dropped = upload.dropped.first { throw refusal(dropped.complaint) }
        return try upload.files.filter { $0.field == QuestionForm.Field.files.rawValue }.map {
            file in
            do {
                return try files.keep(try file.bytes(), named: file.name)
            } catch let rejection as MediaRejection {
                let reason =
                    rejection == .unknownType
                    ? "Chỉ nhận ảnh JPEG, PNG và tệp PDF." : rejection.sentence
                throw refusal("Tệp “\(file.name)”: \(reason)")
            }
        }
    }

    private static func refusal(_ words: String) -> InvalidForm<QuestionForm.Field> {
        QuestionFiles.refusal(words)
    }
}
