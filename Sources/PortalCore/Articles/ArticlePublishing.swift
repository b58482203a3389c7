import GRDB

/// Stores published articles, with their places in the lists and in the search index.
enum ArticlePublishing {
    static func publish(_ record: ArticleRecord, _ db: Database) throws -> Int64 {
        let id = try db.insert(
            """
            INSERT INTO article (site_id, section_id, slug, title, lead, body, author,
                source_name, source_address, event_day, state, is_integrated, published_at,
                updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'published', ?, ?, ?)
            """,
            [
                record.siteID, record.sectionID, record.slug, record.title, record.lead,
                record.body, record.author, record.source?.name, record.source?.address,
                record.eventDay, record.isIntegrated, record.publishedAt.epochSeconds,
                record.publishedAt.epochSeconds,
            ])
        try list(id, record, db)
        try SearchIndex.put(searchEntry(id, record, db), in: db)
        return id
    }

    private static func list(_ id: Int64, _ record: ArticleRecord, _ db: Database) throws {
        try list(id, siteID: record.siteID, sectionID: record.sectionID, record, db)
        guard record.isIntegrated, let place = try provincialPlace(record, db) else { return }
        try list(id, siteID: place.siteID, sectionID: place.sectionID, record, db)
    }

    private static func list(
        _ id: Int64, siteID: Int64, sectionID: Int64, _ record: ArticleRecord, _ db: Database
    ) throws {
        let parentID = try SectionQueries.section(id: sectionID, db)?.parentID
        for place in [ArticleQueries.wholeSite, sectionID, parentID].compactMap(\.self) {
            try db.run(
                """
                INSERT INTO article_listing (site_id, section_id, published_at, article_id)
                VALUES (?, ?, ?, ?)
                """,
                [siteID, place, record.publishedAt.epochSeconds, id])
        }
    }

    /// The section of the provincial portal with the same slug, where the item is integrated; nil
    /// for an item of the province itself.
    private static func provincialPlace(
        _ record: ArticleRecord, _ db: Database
    ) throws -> (siteID: Int64, sectionID: Int64)? {
        try db.row(
            """
            SELECT province.id, place.id
            FROM section AS own
            JOIN site AS province ON province.label = '' AND province.id <> own.site_id
            JOIN section AS place ON place.site_id = province.id AND place.slug = own.slug
            WHERE own.id = ?
            """,
            [record.sectionID]
        ) { ($0[0], $0[1]) }
    }

    private static func searchEntry(
        _ id: Int64, _ record: ArticleRecord, _ db: Database
    ) throws -> SearchEntry {
        let section = try SectionQueries.section(id: record.sectionID, db)
        let top = try section?.parentID.flatMap { try SectionQueries.section(id: $0, db) }
        let path = (top ?? section)?.slug ?? ""
        return SearchEntry(
            kind: .article, id: id, siteID: record.siteID, isProvincial: record.isIntegrated,
            title: record.title, identifier: nil,
            body: record.lead + "\n" + StructuredText(record.body).plainText,
            time: record.publishedAt.epochSeconds, slug: path + "/" + record.slug,
            detail: section?.title)
    }
}
