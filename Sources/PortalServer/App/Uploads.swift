import HTTPKit
import PortalCore

/// What a form with files may be, and what becomes of one whose sender is not let in.
struct UploadRule: Sendable {
    /// What it may be at most, as the operator has set it.
    let limits: @Sendable (House) -> MultipartLimits
    /// Whether it holds nothing but files, so that nothing of it is worth keeping over a sign-in:
    /// it is refused with its first bytes.
    var isFilesOnly = false
}

extension MultipartLimits {
    /// Bytes of a whole form of the public. Three photographs of a phone go into it: what is too large
    /// is dropped and told beside what was typed, whereas a body beyond this is refused as it comes,
    /// with all that was typed.
    static let publicBodyBytes = 64 << 20
}

extension Request {
    /// The form with files that was sent; nil where the form has none.
    var upload: MultipartForm? { (receiver as? UploadReceiver)?.form }

    /// The fields of a form, sent with files or without.
    func submittedForm() throws(FormError) -> FormFields {
        if let upload { return upload.fields }
        return try form()
    }

    /// What is said above a form that is shown again: beside its notice that the files, where it
    /// came with any, have to be chosen anew.
    func noticeWithFiles(_ notice: String? = nil) -> String? {
        let hasFiles = upload.map { !$0.files.isEmpty || !$0.dropped.isEmpty } ?? false
        let forgotten =
            "Trình duyệt không giữ lại tệp đã chọn; hãy chọn lại tệp trước khi gửi lần nữa."
        let words = [notice, hasFiles ? forgotten : nil].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

extension DroppedFile {
    /// Why it was not kept.
    var complaint: String {
        switch reason {
        case .tooLarge(let limit): "Tệp “\(name)” lớn hơn \(limit >> 20) MB."
        case .tooMany(let limit):
            "Tệp “\(name)” là tệp thừa. Chỉ nhận nhiều nhất \(limit) tệp một lần."
        case .noRoom: "Tệp “\(name)” chưa nhận được. \(MediaRejection.noRoom.sentence)"
        }
    }
}

extension UploadedFile {
    /// Its bytes, read back from the disk.
    ///
    /// - Throws: what the file system reports.
    func bytes() throws -> [UInt8] {
        guard let bytes = try content.reading().contents() else { throw UnreadableUpload() }
        return bytes
    }
}

/// A file that came could not be read back from the disk.
struct UnreadableUpload: Error {}
