import Foundation
import GRDB

extension SearchHit {
    /// The hit of a row; nil where there is none.
    ///
    /// The body is looked through where SQLite holds it, as only an excerpt of it becomes a string.
    static func find(
        rowID: Int64, _ highlighter: Highlighter, in db: Database
    ) throws -> SearchHit? {
        try db.rows(
            """
            SELECT kind, item_id, site_id, slug, time, title, identifier, detail, body
            FROM search_entry WHERE rowid = ?
            """, [rowID]
        ) { row in try SearchHit(row, highlighter) }.first.flatMap(\.self)
    }

    private init?(_ row: Row, _ highlighter: Highlighter) throws {
        guard let kind = SearchKind(rawValue: row[0]) else { return nil }
        self.kind = kind
        id = row[1]
        siteID = row[2]
        slug = row[3]
        time = row[4]
        title = highlighter.mark(row[5])
        identifier = (row[6] as String?).map(highlighter.mark) ?? []
        detail = row[7]
        excerpt = try row.withUnsafeData(atIndex: 8) { data in
            data?.withUnsafeBytes { highlighter.excerpt($0.bindMemory(to: UInt8.self)) } ?? []
        }
    }
}
