import GRDB

/// The SQL of the sections.
enum SectionQueries {
    private static let columns: StaticSQL =
        "SELECT id, slug, title, summary, parent_id, point FROM section "

    /// Whether a section or one below it has anything to read.
    static let isFilled: StaticSQL = """
        EXISTS (SELECT 1 FROM article_listing AS listing
            WHERE listing.site_id = section.site_id AND listing.section_id = section.id)
        """

    /// The top-level sections that have anything to read, by site.
    static func topLevel(_ db: Database) throws -> [Int64: [Section]] {
        let pairs = try db.rows(
            """
            SELECT id, slug, title, summary, parent_id, point, site_id FROM section
            WHERE parent_id IS NULL AND (
            """ + isFilled + ") ORDER BY site_id, position"
        ) { row -> (Int64, Section) in (row[6], section(row)) }
        return Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    }

    static func path(slug: String, siteID: Int64, _ db: Database) throws -> SectionPath? {
        let found = try db.row(
            columns + "WHERE site_id = ? AND slug = ?", [siteID, slug], section)
        guard let found else { return nil }
        return SectionPath(
            section: found, parent: try found.parentID.flatMap { try section(id: $0, db) },
            children: try children(of: found.id, db))
    }

    static func section(id: Int64, _ db: Database) throws -> Section? {
        try db.row(columns + "WHERE id = ?", [id], section)
    }

    static func children(of id: Int64, _ db: Database) throws -> [Section] {
        try db.rows(columns + "WHERE parent_id = ? ORDER BY position", [id], section)
    }

    /// All sections of a site in their order, those below after the one above.
    static func all(siteID: Int64, _ db: Database) throws -> [Section] {
        try db.rows(
            """
            SELECT section.id, section.slug, section.title, section.summary, section.parent_id,
                section.point
            FROM section LEFT JOIN section AS above ON above.id = section.parent_id
            WHERE section.site_id = ?
            ORDER BY ifnull(above.position, section.position), section.parent_id IS NOT NULL,
                section.position
            """,
            [siteID], section)
    }

    private static func section(_ row: Row) -> Section {
        Section(
            id: row[0], slug: row[1], title: row[2], summary: row[3], parentID: row[4],
            point: row[5])
    }
}
