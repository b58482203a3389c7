/// An article to be stored and published at once, as the demo content has it.
///
/// The editors' workflow replaces this way in; until then it is the only one.
public struct ArticleRecord: Sendable {
    public var siteID: Int64
    public var sectionID: Int64
    public var slug: String
    public var title: String
    public var lead: String
    /// Structured text.
    public var body: String
    public var author: String
    public var source: Article.Source?
    public var eventDay: CalendarDay?
    /// Whether the provincial portal shows it, too.
    public var isIntegrated: Bool
    public var publishedAt: Instant
}
