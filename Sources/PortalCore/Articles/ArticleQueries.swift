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

    private static let listing: StaticSQL =
        "SELECT " + summaryColumns + ", article.picture_id FROM article_listing AS listing"
        + " CROSS JOIN article ON article.id = listing.article_id" + joins
        + " WHERE listing.site_id = ? AND listing.section_id = ?"

    private static let newest: StaticSQL =
        listing + " ORDER BY listing.published_at DESC, listing.article_id DESC LIMIT ?"
    private static let older: StaticSQL =
        listing + " AND (listing.published_at, listing.article_id) < (?, ?)"
        + " ORDER BY listing.published_at DESC, listing.article_id DESC LIMIT ?"
    private static let newer: StaticSQL =
        listing + " AND (listing.published_at, listing.article_id) > (?, ?)"
        + " ORDER BY listing.published_at, listing.article_id LIMIT ?"

    static func page(
        siteID: Int64, sectionID: Int64, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<ArticleSummary> {
        try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.publishedAt.epochSeconds, id: $0.id) },
            newest: { try db.rows(newest, [siteID, sectionID, $0], listed) },
            older: { try db.rows(older, [siteID, sectionID, $0.key, $0.id, $1], listed) },
            newer: { try db.rows(newer, [siteID, sectionID, $0.key, $0.id, $1], listed) }
        ).map { try $0.summary(db) }
    }

    /// A row of a list, whose picture is looked up once the rows are read.
    private struct Listed {
        let bare: ArticleSummary
        let pictureID: Int64?

        var publishedAt: Instant { bare.publishedAt }
        var id: Int64 { bare.id }

        func summary(_ db: Database) throws -> ArticleSummary {
            var summary = bare
            summary.picture = try pictureID.flatMap { try MediaQueries.picture(id: $0, db) }
            return summary
        }
    }

    private static func listed(_ row: Row) throws -> Listed {
        Listed(bare: try summary(row), pictureID: row[11])
    }

    private static let single: StaticSQL =
        "SELECT " + summaryColumns
            + """
            , article.body, article.author, article.source_name, article.source_address,
                article.updated_at, article.event_day, article.section_id, article.body_format,
                retirement.kind, retirement.notice, retirement.at, target.slug, target_top.slug,
                article.picture_id
            FROM article
            """ + joins
            + """
             LEFT JOIN article_retirement AS retirement ON retirement.article_id = article.id
             LEFT JOIN article AS target ON target.id = retirement.target_id
             LEFT JOIN section AS target_section ON target_section.id = target.section_id
             LEFT JOIN section AS target_top
                ON target_top.id = ifnull(target_section.parent_id, target_section.id)
            """
        + " WHERE article.site_id = ? AND article.slug = ? AND article.state = 'published'"

    static func article(siteID: Int64, slug: String, _ db: Database) throws -> Article? {
        try db.row(single, [siteID, slug]) { row in
            let sectionID: Int64 = row[17]
            guard let section = try SectionQueries.section(id: sectionID, db) else { return nil }
            let parent = try section.parentID.flatMap { try SectionQueries.section(id: $0, db) }
            let body = ArticleBody(
                ArticleBody.Format(rawValue: row[18]) ?? .text, stored: row[11])
            let listed = Listed(bare: try summary(row), pictureID: row[24])
            return Article(
                summary: try listed.summary(db), body: body,
                author: row[12], source: source(row), updatedAt: Instant(epochSeconds: row[15]),
                eventDay: row[16], section: section, parentSection: parent,
                retirement: retirement(row),
                publicationID: try PublicationLog.latest(
                    subject: ArticlePublishing.subject(row[0]), siteID: siteID, db),
                pictures: try ArticleMedia.pictures(in: body, db))
        } ?? nil
    }

    static func place(
        ofItem id: Int64, siteID: Int64, _ db: Database
    ) throws -> (section: String, slug: String)? {
        try db.row(
            """
            SELECT section.slug, article.slug FROM article_item AS item
            JOIN article ON article.id = item.article_id
            JOIN section ON section.id = article.section_id
            WHERE item.id = ? AND article.site_id = ? AND article.state = 'published'
            """,
            [id, siteID]
        ) { ($0[0], $0[1]) }
    }

    /// The number of an article that visitors see; nil where there is none.
    static func publishedID(slug: String, siteID: Int64, _ db: Database) throws -> Int64? {
        try db.row(
            """
            SELECT id FROM article WHERE site_id = ? AND slug = ? AND NOT EXISTS (
                SELECT 1 FROM article_retirement WHERE article_id = article.id)
            """,
            [siteID, slug]
        ) { $0[0] }
    }

    private static func retirement(_ row: Row) -> ArticleRetirement? {
        guard let kind = (row[19] as String?).flatMap(ArticleRetirement.Kind.init) else {
            return nil
        }
        let slug: String? = row[22]
        let section: String? = row[23]
        let target = slug.flatMap { slug in section.map { (section: $0, slug: slug) } }
        return ArticleRetirement(
            kind: kind, notice: row[20], at: Instant(epochSeconds: row[21]), target: target)
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
