/// An article as lists show it.
public struct ArticleSummary: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The last part of its address; never changes once published.
    public let slug: String
    /// The top-level section, which begins the address.
    public let sectionSlug: String
    /// The title of that section.
    public let sectionTitle: String
    /// The title.
    public let title: String
    /// What it says in a sentence or two.
    public let lead: String
    /// When it was published.
    public let publishedAt: Instant
    /// The site it belongs to; the provincial portal integrates items of members (Article 3.2).
    public let site: SiteLink
    /// The lead picture; nil where there is none.
    public var picture: MediaPicture?
}

/// A whole article with all that Article 5.3 asks to be shown with it.
public struct Article: Sendable, Equatable, Identifiable {
    /// What lists show of it.
    public let summary: ArticleSummary
    /// The text.
    public let body: ArticleBody
    /// The author or agency.
    public let author: String
    /// The official source; nil where the portal itself is the source.
    public let source: Source?
    /// When it was last changed.
    public let updatedAt: Instant
    /// The day of the event told, for news.
    public let eventDay: CalendarDay?
    /// The section it stands in.
    public let section: Section
    /// The section above, nil at the top.
    public let parentSection: Section?
    /// What became of it, where it is no longer in the lists.
    public var retirement: ArticleRetirement?
    /// Its newest entry in the publication record; nil for drafts.
    public var publicationID: Int64?
    /// The pictures of the library that its text shows, by the numbers of their files.
    public var pictures: [Int64: MediaPicture] = [:]

    /// Identifies it within the database.
    public var id: Int64 { summary.id }

    /// Where an item was taken from (Article 5.3).
    public struct Source: Sendable, Equatable {
        /// The source's name.
        public let name: String
        /// Where the source has it, as entered.
        public let address: String?
    }
}
