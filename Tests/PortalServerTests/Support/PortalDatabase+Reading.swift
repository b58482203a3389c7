import GRDB
import Templates

@testable import PortalCore

/// A table with slugs, named in a test.
typealias StaticTable = StaticSQL

/// Reading past the services, to know what there is to be shown.
extension PortalDatabase {
    func slugs(of table: StaticTable, on site: Site) throws -> [String] {
        let condition: StaticSQL =
            table.text == "unit" ? " WHERE ? > 0" : " WHERE site_id = ? AND slug IS NOT NULL"
        return try read { db in
            try db.rows("SELECT slug FROM " + table + condition + " ORDER BY slug", [site.id]) {
                $0[0]
            }
        }
    }

    /// The articles and lower sections of a site.
    func places(on site: Site) throws -> [ArticleAddresses.Place] {
        try read { db in
            try db.rows(
                """
                SELECT top.slug, article.slug FROM article
                JOIN section ON section.id = article.section_id
                JOIN section AS top ON top.id = ifnull(section.parent_id, section.id)
                WHERE article.site_id = ?1
                UNION ALL
                SELECT top.slug, section.slug FROM section
                JOIN section AS top ON top.id = section.parent_id WHERE section.site_id = ?1
                """, [site.id]
            ) { ArticleAddresses.Place(section: $0[0], slug: $0[1]) }
        }
    }

    /// The numbers of a table's rows, ascending.
    func numbers(of table: StaticTable) throws -> [Int64] {
        try read { db in try db.rows("SELECT id FROM " + table + " ORDER BY id") { $0[0] } }
    }

    /// How many rows a table has.
    func count(_ table: StaticTable) throws -> Int {
        try read { db in try db.row("SELECT count(*) FROM " + table) { $0[0] } ?? 0 }
    }
}
