import GRDB

/// A row of `search_entry`.
struct StoredEntry {
    let rowID: Int64
    let entry: SearchEntry

    init(rowID: Int64, entry: SearchEntry) {
        self.rowID = rowID
        self.entry = entry
    }

    private init?(_ row: Row) {
        guard let kind = SearchKind(rawValue: row[1]) else { return nil }
        rowID = row[0]
        entry = SearchEntry(
            kind: kind, id: row[2], siteID: row[3], isProvincial: row[4], title: row[6],
            identifier: row[7], body: row[10], time: row[5], slug: row[8], detail: row[9])
    }

    private static let columns: StaticSQL = """
        SELECT rowid, kind, item_id, site_id, is_provincial, time, title, identifier, slug, detail,
            body
        FROM search_entry
        """

    static func find(kind: SearchKind, id: Int64, in db: Database) throws -> StoredEntry? {
        try db.rows(
            columns + " WHERE kind = ? AND item_id = ?", [kind.rawValue, id], StoredEntry.init
        ).first.flatMap(\.self)
    }

    /// How well the title and number of an entry match; nil where they do not.
    static func rank(
        _ match: HeadingMatch, rowID: Int64, in db: Database
    ) throws -> HeadingMatch.Rank? {
        try db.row("SELECT title, identifier FROM search_entry WHERE rowid = ?", [rowID]) {
            match.rank(title: $0[0], identifier: $0[1])
        }.flatMap(\.self)
    }

    /// All entries, oldest first within a kind, one at a time.
    static func all(in db: Database) throws -> some GRDB.Cursor<StoredEntry> {
        try Row.fetchCursor(db, sql: (columns + " ORDER BY rowid").text).compactMap(
            StoredEntry.init)
    }

    func insert(in db: Database) throws {
        try db.run(
            """
            INSERT INTO search_entry (rowid, kind, item_id, site_id, is_provincial, time, title,
                identifier, slug, detail, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                rowID, entry.kind.rawValue, entry.id, entry.siteID, entry.isProvincial, entry.time,
                entry.title, entry.identifier, entry.slug, entry.detail, entry.body,
            ])
    }

    func delete(in db: Database) throws {
        try db.run("DELETE FROM search_entry WHERE rowid = ?", [rowID])
    }
}
