/// What a text may hold at most. Larger ones are refused before they are parsed, since the parser's
/// time grows faster than the text where elements nest deeply or carry many attributes.
public struct RichTextLimits: Sendable, Equatable {
    /// Bytes of UTF-8, as received and as made.
    public var bytes = 1 << 20
    /// Elements.
    public var elements = 20_000
    /// Elements within each other.
    public var depth = 128
    /// Attributes of one element.
    public var attributesPerElement = 64
    /// Attributes in all.
    public var attributes = 40_000
    /// What the parser may allocate, in bytes: some malformed texts grow while they are repaired.
    public var parserBytes = 48 << 20
    /// The processor time that the parser may take, in milliseconds. Texts within the other limits
    /// take a tenth of it; the net is for those that were counted wrongly.
    public var parserMilliseconds = 500

    /// The limits that the portal uses.
    public init() {}
}
