/// A form with files, once it is complete.
public struct MultipartForm: Sendable {
    /// The fields that are no files, in the order in which they came.
    public let fields: FormFields
    /// The files that were kept. File fields left empty are not among them.
    public let files: [UploadedFile]
    /// The files that were not kept, for the page to say so beside what was typed.
    public let dropped: [DroppedFile]
}
