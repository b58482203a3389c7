import GRDB

/// The SQL of the figures beside the filters.
enum DocumentFacetQueries {
    static func facets(siteID: Int64, _ db: Database) throws -> DocumentFacets {
        DocumentFacets(
            kinds: try kinds(siteID, db), issuers: try issuers(siteID, db),
            years: try years(siteID, db), total: try total(siteID, db))
    }

    static func total(_ siteID: Int64, _ db: Database) throws -> Int {
        try db.row(
            "SELECT count FROM document_tally WHERE site_id = ? AND dimension = 'all' AND value = 0",
            [siteID]
        ) { $0[0] } ?? 0
    }

    private static func kinds(
        _ siteID: Int64, _ db: Database
    ) throws -> [DocumentFacets.Choice] {
        try db.rows(
            """
            SELECT kind.slug, kind.title, tally.count FROM document_tally AS tally
            JOIN document_kind AS kind ON kind.id = tally.value
            WHERE tally.site_id = ? AND tally.dimension = 'kind' AND tally.count > 0
            ORDER BY tally.count DESC, kind.slug
            """,
            [siteID], choice)
    }

    private static func issuers(
        _ siteID: Int64, _ db: Database
    ) throws -> [DocumentFacets.Choice] {
        let choices = try db.rows(
            """
            SELECT issuer.slug, issuer.name, tally.count FROM document_tally AS tally
            JOIN document_issuer AS issuer ON issuer.id = tally.value
            WHERE tally.site_id = ? AND tally.dimension = 'issuer' AND tally.count > 0
            """,
            [siteID], choice)
        return choices.map { (key: VietnameseOrder.key($0.title), choice: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.choice)
    }

    private static func years(
        _ siteID: Int64, _ db: Database
    ) throws -> [DocumentFacets.Choice] {
        try db.rows(
            """
            SELECT value, value, count FROM document_tally
            WHERE site_id = ? AND dimension = 'year' AND value > 0 AND count > 0
            ORDER BY value DESC
            """,
            [siteID]
        ) { row in
            let year: Int = row[0]
            return DocumentFacets.Choice(slug: String(year), title: String(year), count: row[2])
        }
    }

    private static func choice(_ row: Row) -> DocumentFacets.Choice {
        DocumentFacets.Choice(slug: row[0], title: row[1], count: row[2])
    }
}
