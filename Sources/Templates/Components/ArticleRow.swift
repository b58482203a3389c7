import PortalCore

extension ListRow {
    /// An article in a list; names its portal where that is another one.
    init(
        _ article: ArticleSummary, in context: PageContext, showsLead: Bool = true, level: Int = 3
    ) {
        let isOwn = article.site.label == context.site.label
        self.init(
            HTML(text: article.title), at: context.link(to: article.address, on: article.site),
            summary: showsLead ? HTML(text: article.lead) : .empty,
            facts: [
                HTML(text: isOwn ? article.sectionTitle : article.site.shortName),
                DateTime(dayOf: article.publishedAt).html,
            ],
            level: level,
            picture: showsLead
                ? article.picture.map { Picture($0, .list).html } ?? .empty : .empty)
    }
}

extension ArticleSummary {
    /// Its address on its own portal.
    var address: WebAddress {
        ArticleAddresses.place(ArticleAddresses.Place(section: sectionSlug, slug: slug))
    }
}
