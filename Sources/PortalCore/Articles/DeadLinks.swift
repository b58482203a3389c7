import GRDB

/// Links of an article that lead to nothing on its own portal.
enum DeadLinks {
    /// Links that are named; an article full of dead ones is mended from the first on.
    private static let namedLimit = 5

    static func findings(
        _ links: [RichTextFacts.Link], siteID: Int64, _ db: Database
    ) throws -> [PublishingFinding] {
        let dead = try links.filter { try isDead($0.address, siteID, db) }
        return dead.prefix(namedLimit).map { link in
            PublishingFinding(
                .warns, .body,
                "Liên kết “\(link.text)” dẫn đến \(link.address), nơi không có gì trên cổng này.")
        }
    }

    /// Items stand at two segments, the first of which names the feature or an article's section.
    private static func isDead(
        _ address: String, _ siteID: Int64, _ db: Database
    ) throws -> Bool {
        guard address.hasPrefix("/") else { return false }
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let segments = path.split(separator: "/").map(String.init)
        guard segments.count == 2 else { return false }
        let slug = segments[1]
        if let kind = CaseKind.allCases.first(where: { $0.folder == segments[0] }) {
            return try isMissing(kind, slug, siteID, db) && !pages.contains(slug)
        }
        switch segments[0] {
        case "van-ban": return try isMissing("SELECT 1 FROM document WHERE slug = ?", [slug], db)
        case "gop-y":
            return try isMissing(
                "SELECT 1 FROM consultation WHERE site_id = ? AND slug = ?", [siteID, slug], db)
        case "don-vi": return try isMissing("SELECT 1 FROM unit WHERE slug = ?", [slug], db)
        case let folder where folders.contains(folder): return false
        default: return try isNowhere(segments, siteID, db)
        }
    }

    private static func isMissing(
        _ kind: CaseKind, _ slug: String, _ siteID: Int64, _ db: Database
    ) throws -> Bool {
        try isMissing(
            """
            SELECT 1 FROM question
            WHERE site_id = ? AND slug = ? AND kind = ? AND state = 'answered'
            """,
            [siteID, slug, kind.rawValue], db)
    }

    /// Pages of the questions and petitions that are none.
    private static let pages: Set<String> = ["dat-cau-hoi", "tra-cuu", "so-lieu", "gui"]
    /// First segments of addresses that are no section.
    private static let folders: Set<String> = [
        "tep", "media", "static", "rss", "atom", "sitemap", "quan-tri", "ho-so-cong-bo",
    ]

    private static func isNowhere(
        _ segments: [String], _ siteID: Int64, _ db: Database
    ) throws -> Bool {
        try isMissing(
            """
            SELECT 1 FROM section WHERE site_id = ?1 AND slug = ?2
            UNION ALL SELECT 1 FROM article WHERE site_id = ?1 AND slug = ?2
            """,
            [siteID, segments[1]], db)
    }

    private static func isMissing(
        _ sql: StaticSQL, _ values: StatementArguments, _ db: Database
    ) throws -> Bool {
        try db.row(sql, values) { _ in true } == nil
    }
}
