/// An article to be stored and published at once, as the demo content has it.
struct ArticleRecord: Sendable {
    var siteID: Int64
    var sectionID: Int64
    var slug: String
    var content: ArticleContent
    /// Whether the provincial portal shows it, too.
    var isIntegrated: Bool
    var publishedAt: Instant

    init(
        siteID: Int64, sectionID: Int64, slug: String, title: String, lead: String, body: String,
        author: String, source: Article.Source?, eventDay: CalendarDay?, isIntegrated: Bool,
        publishedAt: Instant
    ) {
        self.siteID = siteID
        self.sectionID = sectionID
        self.slug = slug
        content = ArticleContent(
            title: title, lead: lead, body: .text(body), sectionID: sectionID,
            author: author, sourceName: source?.name ?? "",
            sourceAddress: source?.address ?? "", eventDay: eventDay?.vietnamese ?? "")
        self.isIntegrated = isIntegrated
        self.publishedAt = publishedAt
    }
}
