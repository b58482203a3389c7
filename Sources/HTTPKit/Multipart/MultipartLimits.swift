/// What an uploaded form may be at most.
public struct MultipartLimits: Sendable, Equatable {
    /// Parts, files and fields together; beyond it 413.
    public var parts: Int
    /// Bytes of the field lines of one part; beyond it 400.
    public var headBytes: Int
    /// Bytes of one field that is no file; beyond it 413.
    public var fieldBytes: Int
    /// Bytes of all fields that are no files; beyond it 413.
    public var allFieldBytes: Int
    /// Bytes of one file. A larger one is read and dropped, and the form says so, since whoever sent
    /// it must not lose what else the form held.
    public var fileBytes: Int
    /// Files that are kept; further ones are dropped, and the form says so.
    public var files: Int
    /// Bytes of the whole body; beyond it 413.
    public var bodyBytes: Int

    /// The defaults suit a letter with a few scanned pages.
    public init(
        parts: Int = 200, headBytes: Int = 4096, fieldBytes: Int = 262_144,
        allFieldBytes: Int = 2_097_152, fileBytes: Int = 10_485_760, files: Int = 10,
        bodyBytes: Int = 67_108_864
    ) {
        self.parts = parts
        self.headBytes = headBytes
        self.fieldBytes = fieldBytes
        self.allFieldBytes = allFieldBytes
        self.fileBytes = fileBytes
        self.files = files
        self.bodyBytes = bodyBytes
    }
}
