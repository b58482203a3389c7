/// An article as lists show it.
public struct ArticleSummary: Sendable, Equatable, Identifiable {
    public let id: Int64
    public let slug: String
    public let sectionSlug: String
    public let sectionTitle: String
    public let title: String
    public let lead: String
    public let publishedAt: Instant
    /// The site it belongs to; the provincial portal integrates items of members (Article 3.2).
    public let site: SiteLink
}

/// A whole article with all that Article 5.3 asks to be shown with it.
public struct Article: Sendable, Equatable, Identifiable {
    public let summary: ArticleSummary
    /// Structured text.
    public let body: String
    /// The author or agency.
    public let author: String
    /// The official source; nil where the portal itself is the source.
    public let source: Source?
    public let updatedAt: Instant
    /// The day of the event told, for news.
    public let eventDay: CalendarDay?
    public let section: Section
    public let parentSection: Section?

    public var id: Int64 { summary.id }

    /// Where an item was taken from (Article 5.3).
    public struct Source: Sendable, Equatable {
        public let name: String
        public let address: String?
    }
}
