/// What a search page asks for.
public struct SearchRequest: Hashable, Sendable {
    /// The most hits of one page.
    public static let limits = 1...50

    /// As typed. Words, and phrases in quotation marks; everything else is text without meaning.
    public var text: String
    /// Only what stands on this site.
    public var siteID: Int64
    /// Also what the provincial portal integrates of its members.
    public var includesIntegrated: Bool
    /// Only this kind; nil for all.
    public var kind: SearchKind?
    /// Where the page before ended; nil for the first.
    public var cursor: SearchCursor?
    /// Hits wanted, kept within ``limits``.
    public var limit: Int

    /// Gathers the fields; see each for its meaning.
    public init(
        text: String, siteID: Int64, includesIntegrated: Bool = false, kind: SearchKind? = nil,
        cursor: SearchCursor? = nil, limit: Int = 20
    ) {
        self.text = text
        self.siteID = siteID
        self.includesIntegrated = includesIntegrated
        self.kind = kind
        self.cursor = cursor
        self.limit = limit
    }
}

/// Where a page of results ended, to be written into the link to the next.
public enum SearchCursor: Hashable, Sendable, LosslessStringConvertible {
    /// So many of the ranked hits were shown.
    case ranked(Int)
    /// All ranked hits were shown; the rest follows by age, below ``SearchRowID/age(of:)``.
    case older(Int64)

    /// `r20` or `o20971520`.
    public var description: String {
        switch self {
        case .ranked(let shown): "r\(shown)"
        case .older(let age): "o\(age)"
        }
    }

    /// Reads its description; nil for everything else.
    public init?(_ description: String) {
        let number = description.dropFirst()
        switch description.first {
        case "r":
            guard let shown = Int(number), (0...SearchService.rankedLimit).contains(shown)
            else { return nil }
            self = .ranked(shown)
        case "o":
            guard let age = Int64(number) else { return nil }
            self = .older(age)
        default: return nil
        }
    }
}
