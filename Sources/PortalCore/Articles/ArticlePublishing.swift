import GRDB

/// Keeps the public form of articles: the row that visitors read, its places in the lists, its
/// search entry, and its line in the publication record.
enum ArticlePublishing {
    /// Publishes what was never an item here, as the demo content.
    static func publish(_ record: ArticleRecord, _ db: Database) throws -> Int64 {
        let id = try insert(
            record.content, siteID: record.siteID, sectionID: record.sectionID,
            slug: record.slug, isIntegrated: record.isIntegrated, now: record.publishedAt, db)
        try ArticleItemQueries.adopt(article: id, record, db)
        try show(id, db)
        try log(id, .published, now: record.publishedAt, db)
        return id
    }

    /// Publishes a revision of an item, for the first time or in place of an earlier one.
    ///
    /// - Returns: the number of the public article.
    static func publish(
        _ item: ArticleItem, _ content: ArticleContent, sectionID: Int64, now: Instant,
        _ db: Database
    ) throws -> Int64 {
        guard let id = item.articleID else {
            let slug = try freeSlug(for: content.title, siteID: item.siteID, db)
            let id = try insert(
                content, siteID: item.siteID, sectionID: sectionID, slug: slug,
                isIntegrated: false, now: now, db)
            try show(id, db)
            try log(id, .published, now: now, db)
            return id
        }
        try hide(id, db)
        try update(id, content, sectionID: sectionID, now: now, db)
        try show(id, db)
        try log(id, .changed, now: now, db)
        return id
    }

    private static func insert(
        _ content: ArticleContent, siteID: Int64, sectionID: Int64, slug: String,
        isIntegrated: Bool, now: Instant, _ db: Database
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO article (site_id, section_id, slug, title, lead, body, body_format, author,
                source_name, source_address, event_day, state, is_integrated, published_at,
                updated_at, picture_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'published', ?, ?, ?, ?)
            """,
            [
                siteID, sectionID, slug, content.title, content.lead, content.body.source,
                content.body.format.rawValue, content.author, content.source?.name,
                content.source?.address, content.day, isIntegrated, now.epochSeconds,
                now.epochSeconds, content.pictureID,
            ])
    }

    private static func update(
        _ id: Int64, _ content: ArticleContent, sectionID: Int64, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE article SET section_id = ?, title = ?, lead = ?, body = ?, body_format = ?,
                author = ?, source_name = ?, source_address = ?, event_day = ?, picture_id = ?,
                updated_at = ?
            WHERE id = ?
            """,
            [
                sectionID, content.title, content.lead, content.body.source,
                content.body.format.rawValue, content.author, content.source?.name,
                content.source?.address, content.day, content.pictureID, now.epochSeconds, id,
            ])
    }

    /// Takes an article out of all lists; its address says why.
    static func retire(
        _ id: Int64, as kind: ArticleRetirement.Kind, notice: String, target: Int64? = nil,
        now: Instant, _ db: Database
    ) throws {
        try hide(id, db)
        // What stays readable keeps its pictures.
        if kind == .withdrawn { try showFiles(id, db) }
        try db.run(
            """
            INSERT INTO article_retirement (article_id, kind, notice, target_id, at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET kind = excluded.kind, notice = excluded.notice,
                target_id = excluded.target_id, at = excluded.at
            """,
            [id, kind.rawValue, notice, target, now.epochSeconds])
        try log(id, kind.act, now: now, db)
    }

    /// Shows a withdrawn article again.
    static func restore(_ id: Int64, now: Instant, _ db: Database) throws {
        try db.run("DELETE FROM article_retirement WHERE article_id = ?", [id])
        try show(id, db)
        try log(id, .restored, now: now, db)
    }

    /// Has the provincial portal list it, too, with a link to where it stands (Article 12.4).
    static func integrate(_ id: Int64, _ db: Database) throws {
        try hide(id, db)
        try db.run("UPDATE article SET is_integrated = 1 WHERE id = ?", [id])
        try show(id, db)
    }

    /// The first address that no section and no other article of the site has.
    private static func freeSlug(
        for title: String, siteID: Int64, _ db: Database
    ) throws -> String {
        let base = Slug.make(title)
        let stem = base.isEmpty ? "bai-viet" : base
        var number = 1
        while true {
            let slug = number == 1 ? stem : "\(stem)-\(number)"
            let isTaken =
                try db.row(
                    """
                    SELECT 1 WHERE EXISTS (SELECT 1 FROM article WHERE site_id = ?1 AND slug = ?2)
                        OR EXISTS (SELECT 1 FROM section WHERE site_id = ?1 AND slug = ?2)
                    """,
                    [siteID, slug]
                ) { _ in true } ?? false
            if !isTaken { return slug }
            number += 1
        }
    }
}

/// What became of an article that is no longer in the lists.
public struct ArticleRetirement: Sendable, Equatable {
    /// In which of three ways it was retired.
    public enum Kind: String, Sendable, CaseIterable {
        /// Readable, with a notice.
        case withdrawn
        /// Its address leads to another article.
        case merged
        /// Gone, with a notice.
        case removed

        var act: PublicationEntry.Act {
            switch self {
            case .withdrawn: .withdrawn
            case .merged: .merged
            case .removed: .removed
            }
        }
    }

    /// In which way.
    public let kind: Kind
    /// What readers are told.
    public let notice: String
    /// When.
    public let at: Instant
    /// The section and last part of the address it leads to, for merged ones.
    public let target: (section: String, slug: String)?

    /// Whether all parts are the same.
    public static func == (left: ArticleRetirement, right: ArticleRetirement) -> Bool {
        left.kind == right.kind && left.notice == right.notice && left.at == right.at
            && left.target?.section == right.target?.section
            && left.target?.slug == right.target?.slug
    }
}
