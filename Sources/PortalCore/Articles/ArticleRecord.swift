/// An article to be stored and published at once, as the demo content has it.
///
/// The editors' workflow replaces this way in; until then it is the only one.
struct ArticleRecord: Sendable {
    var siteID: Int64
    var sectionID: Int64
    var slug: String
    var title: String
    var lead: String
    /// Structured text.
    var body: String
    var author: String
    var source: Article.Source?
    var eventDay: CalendarDay?
    /// Whether the provincial portal shows it, too.
    var isIntegrated: Bool
    var publishedAt: Instant
}
