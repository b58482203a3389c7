import GRDB

/// Puts articles into lists and search, and takes them out, from what their row says.
extension ArticlePublishing {
    /// What the lists and the search need of a row.
    private struct Shown {
        let id: Int64
        let siteID: Int64
        let sectionID: Int64
        let slug: String
        let title: String
        let lead: String
        let body: ArticleBody
        let isIntegrated: Bool
        let publishedAt: Int64
        let siteLabel: String
        let content: ArticleContent
    }

    private static func shown(_ id: Int64, _ db: Database) throws -> Shown {
        let found = try db.row(
            """
            SELECT article.id, article.site_id, article.section_id, article.slug, article.title,
                article.lead, article.body, article.body_format, article.is_integrated,
                article.published_at, site.label, article.author, article.source_name,
                article.source_address, article.event_day, article.picture_id
            FROM article JOIN site ON site.id = article.site_id WHERE article.id = ?
            """,
            [id]
        ) { row in
            let body = ArticleBody(
                ArticleBody.Format(rawValue: row[7]) ?? .text, stored: row[6])
            return Shown(
                id: row[0], siteID: row[1], sectionID: row[2], slug: row[3], title: row[4],
                lead: row[5], body: body, isIntegrated: row[8], publishedAt: row[9],
                siteLabel: row[10],
                content: ArticleContent(
                    title: row[4], lead: row[5], body: body, sectionID: row[2], author: row[11],
                    sourceName: row[12] ?? "", sourceAddress: row[13] ?? "",
                    eventDay: row[14] ?? "", pictureID: row[15]))
        }
        guard let found else { throw UnexpectedNull() }
        return found
    }

    /// Puts an article into its lists and into the search.
    static func show(_ id: Int64, _ db: Database) throws {
        let article = try shown(id, db)
        try list(article, siteID: article.siteID, sectionID: article.sectionID, db)
        if article.isIntegrated, let place = try provincialPlace(article, db) {
            try list(article, siteID: place.siteID, sectionID: place.sectionID, db)
        }
        // Nobody searches the practice portal, and nothing practised is to be found elsewhere.
        if article.siteLabel != Site.practiceLabel {
            try SearchIndex.put(searchEntry(article, db), in: db)
        }
        try showFiles(article, db)
    }

    /// Lets visitors have the files of an article that they read, though no list has it.
    static func showFiles(_ id: Int64, _ db: Database) throws {
        try showFiles(try shown(id, db), db)
    }

    private static func showFiles(_ article: Shown, _ db: Database) throws {
        // What is practised is public nowhere.
        guard article.siteLabel != Site.practiceLabel else { return }
        try ArticleMedia.show(
            article.content, of: article.id, siteID: article.siteID,
            isIntegrated: article.isIntegrated, db)
    }

    /// Takes an article out of its lists, out of the search, and its files out of the public.
    static func hide(_ id: Int64, _ db: Database) throws {
        try ArticleMedia.hide(id, db)
        try db.run("DELETE FROM article_listing WHERE article_id = ?", [id])
        try SearchIndex.remove(kind: .article, id: id, in: db)
    }

    private static func list(
        _ article: Shown, siteID: Int64, sectionID: Int64?, _ db: Database
    ) throws {
        let parentID = try sectionID.flatMap { try SectionQueries.section(id: $0, db)?.parentID }
        for place in [ArticleQueries.wholeSite, sectionID, parentID].compactMap(\.self) {
            try db.run(
                """
                INSERT INTO article_listing (site_id, section_id, published_at, article_id)
                VALUES (?, ?, ?, ?)
                """,
                [siteID, place, article.publishedAt, article.id])
        }
    }

    /// Where the provincial portal lists an item: in its section with the same slug, else in that
    /// of the section above, else among its newest only; nil for an item of the province itself.
    private static func provincialPlace(
        _ article: Shown, _ db: Database
    ) throws -> (siteID: Int64, sectionID: Int64?)? {
        try db.row(
            """
            SELECT province.id, place.id
            FROM section AS own
            JOIN site AS province ON province.label = '' AND province.id <> own.site_id
            LEFT JOIN section AS above ON above.id = own.parent_id
            LEFT JOIN section AS place ON place.site_id = province.id
                AND place.slug IN (own.slug, above.slug)
            WHERE own.id = ? ORDER BY place.slug = own.slug DESC LIMIT 1
            """,
            [article.sectionID]
        ) { ($0[0], $0[1]) }
    }

    private static func searchEntry(_ article: Shown, _ db: Database) throws -> SearchEntry {
        let section = try SectionQueries.section(id: article.sectionID, db)
        return SearchEntry(
            kind: .article, id: article.id, siteID: article.siteID,
            isProvincial: article.isIntegrated, title: article.title, identifier: nil,
            body: article.lead + "\n" + article.body.plainText, time: article.publishedAt,
            slug: try topSlug(section, db) + "/" + article.slug, detail: section?.title)
    }

    private static func topSlug(_ section: Section?, _ db: Database) throws -> String {
        let top = try section?.parentID.flatMap { try SectionQueries.section(id: $0, db) }
        return (top ?? section)?.slug ?? ""
    }

    /// What the publication record calls an article.
    static func subject(_ id: Int64) -> String { "article \(id)" }

    /// Adds a line to the publication record (Article 4.2).
    static func log(
        _ id: Int64, _ act: PublicationEntry.Act, now: Instant, _ db: Database
    ) throws {
        let article = try shown(id, db)
        let section = try SectionQueries.section(id: article.sectionID, db)
        try PublicationLog.append(
            PublicationRecord(
                siteID: article.siteID, act: act, subject: subject(id),
                address: "/" + (try topSlug(section, db)) + "/" + article.slug,
                title: article.title,
                content: article.content.canonicalText(section: section?.title ?? "")),
            at: now, db)
    }
}
