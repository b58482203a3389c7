/// Articles and sections as visitors read them.
public struct ArticleService: Sendable {
    let database: PortalDatabase

    /// A section of a site with a page of its articles; nil where there is no such section.
    public func section(
        _ slug: String, of site: Site, page: PageRequest, limit: Int
    ) throws -> (path: SectionPath, articles: Page<ArticleSummary>)? {
        try database.read { db in
            guard let path = try SectionQueries.path(slug: slug, siteID: site.id, db) else {
                return nil
            }
            let articles = try ArticleQueries.page(
                siteID: site.id, sectionID: path.section.id, page, limit: limit, db)
            return (path, articles)
        }
    }

    /// The newest articles of a site, whatever their section.
    public func newest(of site: Site, limit: Int) throws -> [ArticleSummary] {
        try database.read { db in
            try ArticleQueries.page(
                siteID: site.id, sectionID: ArticleQueries.wholeSite, .newest, limit: limit, db
            ).items
        }
    }

    /// The section and the slug of what was published from an item; nil where nothing was.
    public func place(ofItem id: Int64, on site: Site) throws -> (section: String, slug: String)? {
        try database.read { try ArticleQueries.place(ofItem: id, siteID: site.id, $0) }
    }

    /// A published article with others of its section; nil where there is none.
    public func article(
        _ slug: String, of site: Site, related limit: Int
    ) throws -> (article: Article, related: [ArticleSummary])? {
        try database.read { db in
            guard let article = try ArticleQueries.article(siteID: site.id, slug: slug, db) else {
                return nil
            }
            let neighbours = try ArticleQueries.page(
                siteID: site.id, sectionID: article.section.id, .newest, limit: limit + 1, db)
            let related = neighbours.items.filter { $0.id != article.id }.prefix(limit)
            return (article, Array(related))
        }
    }
}
