import GRDB

/// The SQL of the sitemap. Parts are ranges of ids, so that each costs the same and an item stays
/// in its part; the ids of other sites leave gaps. ``FeedSchema/numbers`` finds them by site.
enum SitemapQueries {
    static func lastID(_ kind: SitemapKind, siteID: Int64, _ db: Database) throws -> Int {
        let sql: StaticSQL =
            switch kind {
            case .articles: "SELECT max(id) FROM article WHERE site_id = ?"
            case .documents: "SELECT max(id) FROM document WHERE site_id = ?"
            case .questions:
                "SELECT max(id) FROM question WHERE site_id = ? AND kind = 'question'"
            case .petitions:
                "SELECT max(id) FROM question WHERE site_id = ? AND kind = 'petition'"
            case .consultations: "SELECT max(id) FROM consultation WHERE site_id = ?"
            }
        return try db.row(sql, [siteID]) { $0[0] as Int? ?? 0 } ?? 0
    }

    static func items(
        _ kind: SitemapKind, siteID: Int64, ids: ClosedRange<Int>, _ db: Database
    ) throws -> [FeedService.SitemapItem] {
        let sql: StaticSQL =
            switch kind {
            case .articles:
                """
                SELECT article.slug, top.slug, article.updated_at FROM article
                JOIN section ON section.id = article.section_id
                JOIN section AS top ON top.id = ifnull(section.parent_id, section.id)
                WHERE article.id BETWEEN ?2 AND ?3 AND article.site_id = ?1
                    AND article.state = 'published' AND NOT EXISTS (
                        SELECT 1 FROM article_retirement WHERE article_id = article.id)
                """
            case .documents:
                """
                SELECT slug, '', updated_at FROM document
                WHERE id BETWEEN ?2 AND ?3 AND site_id = ?1
                """
            case .questions:
                """
                SELECT slug, '', answered_at FROM question
                WHERE id BETWEEN ?2 AND ?3 AND site_id = ?1 AND kind = 'question'
                    AND state = 'answered'
                """
            case .petitions:
                """
                SELECT slug, '', answered_at FROM question
                WHERE id BETWEEN ?2 AND ?3 AND site_id = ?1 AND kind = 'petition'
                    AND state = 'answered'
                """
            case .consultations:
                """
                SELECT slug, '', published_at FROM consultation
                WHERE id BETWEEN ?2 AND ?3 AND site_id = ?1 AND published_at IS NOT NULL
                """
            }
        return try db.rows(sql, [siteID, ids.lowerBound, ids.upperBound]) { row in
            FeedService.SitemapItem(
                slug: row[0], section: row[1], changedAt: Instant(epochSeconds: row[2]))
        }
    }
}

/// The kinds of items that fill the parts of a sitemap.
public enum SitemapKind: String, Sendable, CaseIterable {
    case articles
    case documents
    case questions
    case petitions
    case consultations
}
