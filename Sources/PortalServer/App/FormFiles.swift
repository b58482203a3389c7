import HTTPKit
import PortalCore

/// The files that came in one field of a form: looked at beside its text, and stored only where
/// both are good.
struct FormFiles {
    private let files: [UploadedFile]
    private let dropped: [DroppedFile]

    /// - Parameter field: the one they come in; nil where the form takes none.
    init(of request: Request, in field: String?) {
        files = request.upload?.files.filter { $0.field == field } ?? []
        dropped = request.upload?.dropped.filter { $0.field == field } ?? []
    }

    /// Whether none came, not even one that is too large.
    var isEmpty: Bool { files.isEmpty && dropped.isEmpty }

    /// Why files are not taken, each in a sentence.
    ///
    /// - Throws: what the file system reports.
    func complaints(_ complaint: ([UInt8], String) -> String?) throws -> [String] {
        try dropped.map(\.complaint)
            + files.compactMap { complaint(try $0.bytes(), $0.name) }
    }

    /// Stores them one by one.
    func keep<Kept>(_ keep: ([UInt8], String) throws -> Kept) throws -> [Kept] {
        try files.map { try keep(try $0.bytes(), $0.name) }
    }
}

extension MediaRejection {
    /// The same beside the name of the file.
    ///
    /// - Parameter taken: what is taken, in a sentence; said of a file of another type.
    func complaint(about name: String, taken: String) -> String {
        "Tệp “\(name)”: \(self == .unknownType ? taken : sentence)"
    }
}
