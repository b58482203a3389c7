import GRDB

/// The SQL of the articles. Public reads see published ones only.
enum ArticleQueries {
    /// The `section_id` under which `article_listing` keeps a whole site.
    static let wholeSite: Int64 = 0

    private static let summaryColumns: StaticSQL = """
        article.id, article.slug, top.slug, top.title, article.title, article.lead,
        article.published_at, site.label, site.name, site.short_name, site.status
        """

    private static let joins: StaticSQL = """
         JOIN section ON section.id = article.section_id
         JOIN section AS top ON top.id = ifnull(section.parent_id, section.id)
         JOIN site ON site.id = article.site_id
        """

    private static let listed: StaticSQL =
        "SELECT " + summaryColumns + " FROM article_listing AS listing"
        + " CROSS JOIN article ON article.id = listing.article_id" + joins
        + " WHERE listing.site_id = ? AND listing.section_id = ?"

    private static let newest: StaticSQL =
        listed + " ORDER BY listing.published_at DESC, listing.article_id DESC LIMIT ?"
    private static let older: StaticSQL =
        listed + " AND (listing.published_at, listing.article_id) < (?, ?)"
        + " ORDER BY listing.published_at DESC, listing.article_id DESC LIMIT ?"
    private static let newer: StaticSQL =
        listed + " AND (listing.published_at, listing.article_id) > (?, ?)"
        + " ORDER BY listing.published_at, listing.article_id LIMIT ?"

    static func page(
        siteID: Int64, sectionID: Int64, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<ArticleSummary> {
        try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.publishedAt.epochSeconds, id: $0.id) },
            newest: { try db.rows(newest, [siteID, sectionID, $0], summary) },
            older: { try db.rows(older, [siteID, sectionID, $0.key, $0.id, $1], summary) },
            newer: { try db.rows(newer, [siteID, sectionID, $0.key, $0.id, $1], summary) })
    }

    private static let single: StaticSQL =
        "SELECT " + summaryColumns
            + """
            , article.body, article.author, article.source_name, article.source_address,
                article.updated_at, article.event_day, article.section_id
            FROM article
            """ + joins
        + " WHERE article.site_id = ? AND article.slug = ? AND article.state = 'published'"

    static func article(siteID: Int64, slug: String, _ db: Database) throws -> Article? {
        try db.row(single, [siteID, slug]) { row in
            let sectionID: Int64 = row[17]
            guard let section = try SectionQueries.section(id: sectionID, db) else { return nil }
            let parent = try section.parentID.flatMap { try SectionQueries.section(id: $0, db) }
            return Article(
                summary: try summary(row), body: row[11], author: row[12],
                source: source(row), updatedAt: Instant(epochSeconds: row[15]),
                eventDay: row[16], section: section, parentSection: parent)
        } ?? nil
    }

    private static func source(_ row: Row) -> Article.Source? {
        guard let name: String = row[13] else { return nil }
        return Article.Source(name: name, address: row[14])
    }

    private static func summary(_ row: Row) throws -> ArticleSummary {
        guard let site = SiteQueries.link(row, from: 7) else { throw UnexpectedNull() }
        return ArticleSummary(
            id: row[0], slug: row[1], sectionSlug: row[2], sectionTitle: row[3], title: row[4],
            lead: row[5], publishedAt: Instant(epochSeconds: row[6]), site: site)
    }
}
