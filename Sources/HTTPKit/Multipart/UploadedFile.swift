/// A file that came with a form. It has no name on disk: it is gone when nobody holds it, unless it
/// is kept.
public struct UploadedFile: Sendable {
    /// The field it came in.
    public let field: String
    /// A harmless form of the name that the client sent.
    public let name: String
    /// What the client says it is; to be checked against the content.
    public let declaredType: String?
    /// Bytes.
    public let size: Int
    /// The content.
    public let content: TemporaryFile
}

/// A file that came with a form and was not kept.
public struct DroppedFile: Sendable, Equatable {
    /// Why it was not kept.
    public enum Reason: Sendable, Equatable {
        /// It is larger than this many bytes.
        case tooLarge(limit: Int)
        /// As many files as this came before it.
        case tooMany(limit: Int)
        /// Whoever takes the form had no room for files when it came.
        case noRoom
    }

    /// The field it came in.
    public let field: String
    /// A harmless form of the name that the client sent.
    public let name: String
    /// Why it was not kept.
    public let reason: Reason
}
