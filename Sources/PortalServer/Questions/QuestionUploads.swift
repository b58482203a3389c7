import HTTPKit
import PortalCore

/// Files that came with a form of somebody who asks.
enum QuestionUploads {
    /// What a form with files may be at most.
    static let limits = MultipartLimits(
        parts: 40, fieldBytes: 65_536, allFieldBytes: 262_144, fileBytes: QuestionFiles.longest,
        files: QuestionFiles.most, bodyBytes: MultipartLimits.publicBodyBytes)

    /// Why a file is not taken, after a look at its content; nil where it is.
    static func complaint(about content: [UInt8], named name: String) -> String? {
        QuestionFiles.rejection(of: content)?
            .complaint(about: name, taken: "Chỉ nhận ảnh JPEG, PNG và tệp PDF.")
    }

    /// Stores them.
    static func keep(_ files: FormFiles, _ house: House) throws -> [NewQuestionFile] {
        try files.keep(QuestionFiles(in: house.files).keep)
    }
}
