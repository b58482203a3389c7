/// HTML that is safe to show and that every browser reads in the same way.
///
/// Only the sanitizer makes it; within PortalCore also whoever reads back what was stored after it.
public struct RichText: Sendable, Hashable {
    /// The markup; empty where there is nothing to see.
    public let html: String

    init(clean html: String) {
        self.html = html
    }

    /// A text put together from clean nodes of our own.
    init(_ nodes: [RichNode]) {
        self.init(clean: RichTextSerializer.html(of: nodes))
    }

    /// No text.
    public static let empty = RichText(clean: "")

    /// What was stored as a clean text, unread: only our own code writes there.
    static func stored(_ html: String) -> RichText { RichText(clean: html) }
}

/// What a text may hold, and which hosts are ours.
public struct RichTextPolicy: Sendable, Equatable {
    /// The domains whose hosts are the portal's own; links to others say so (`rel`).
    public var ownDomains: [String]
    /// From where pictures may come.
    public enum Pictures: Sendable, Equatable {
        /// The media library: `/tep/{number}/{name}`.
        case library
        /// The library, and whatever lies relative to the page: for texts of other portals.
        case relative
    }

    /// How large a text may be.
    public var limits: RichTextLimits
    /// From where pictures may come.
    public var pictures: Pictures

    /// - Parameters:
    ///   - ownDomains: in lower case, without a dot before them.
    ///   - pictures: relative ones too, unless the text is one that editors write.
    public init(
        ownDomains: [String] = [], limits: RichTextLimits = RichTextLimits(),
        pictures: Pictures = .relative
    ) {
        self.ownDomains = ownDomains
        self.limits = limits
        self.pictures = pictures
    }
}

/// A text that was cleaned, and what is to be known of it.
public struct CleanedRichText: Sendable, Equatable {
    /// The clean text.
    public let text: RichText
    /// What was left out, in the order in which it was found.
    public let removals: [RichTextRemoval]
    /// Its words, headings, links and pictures.
    public let facts: RichTextFacts
}
