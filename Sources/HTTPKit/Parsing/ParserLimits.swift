/// What a request may be at most. Each limit has its own answer when it is overrun.
public struct ParserLimits: Sendable, Equatable {
    /// Bytes of the request line; beyond it 414.
    public var requestLineBytes: Int
    /// Bytes of all field lines together, also of trailers; beyond it 431.
    public var fieldBytes: Int
    /// Number of field lines, also of trailers; beyond it 431.
    public var fieldCount: Int
    /// Bytes of a body after removing the chunked coding; beyond it 413.
    public var bodyBytes: Int
    /// Bytes of one chunk-size line with its extensions; beyond it 400.
    public var chunkLineBytes: Int
    /// Bytes of chunk lines and line breaks beyond those of the content, so that tiny chunks do not
    /// cost more work than they bring; beyond it 400.
    public var chunkOverheadBytes: Int

    /// The defaults suit a public site whose largest form is a few megabytes.
    public init(
        requestLineBytes: Int = 8192, fieldBytes: Int = 16_384, fieldCount: Int = 100,
        bodyBytes: Int = 2_097_152, chunkLineBytes: Int = 256,
        chunkOverheadBytes: Int = 4096
    ) {
        self.requestLineBytes = requestLineBytes
        self.fieldBytes = fieldBytes
        self.fieldCount = fieldCount
        self.bodyBytes = bodyBytes
        self.chunkLineBytes = chunkLineBytes
        self.chunkOverheadBytes = chunkOverheadBytes
    }
}
