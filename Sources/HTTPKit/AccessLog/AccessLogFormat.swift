/// How requests appear in the access log. Query strings never do.
public struct AccessLogFormat: Sendable, Equatable {
    /// The shape of a line.
    public enum Style: String, Sendable, CaseIterable {
        /// The combined format that most tools read.
        case combined
        /// One JSON object a line, with all that is known.
        case json
    }

    /// How much of a client's address is kept. A whole address is personal data.
    public enum AddressDetail: String, Sendable, CaseIterable {
        /// All of it.
        case whole
        /// The network: 24 bits of IPv4, 48 bits of IPv6, the rest zero.
        case shortened
        /// Nothing.
        case none
    }

    /// The shape of a line.
    public var style: Style
    /// How much of a client's address is kept.
    public var addresses: AddressDetail
    /// Beginnings of paths whose rest is left out, because it opens what concerns one person only,
    /// such as the code of a receipt. Also applied to the path of a referrer.
    public var hiddenBelow: [String]

    /// Combined lines with shortened addresses, unless said otherwise.
    public init(
        style: Style = .combined, addresses: AddressDetail = .shortened, hiddenBelow: [String] = []
    ) {
        self.style = style
        self.addresses = addresses
        self.hiddenBelow = hiddenBelow
    }
}
