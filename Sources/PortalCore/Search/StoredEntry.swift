import GRDB

/// A row of `searchEntry`.
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

    private static let columns = """
        SELECT rowid, kind, itemID, siteID, isProvincial, time, title, identifier, slug, detail, body
        FROM searchEntry
        """

    static func find(kind: SearchKind, id: Int64, in db: Database) throws -> StoredEntry? {
        let statement = try db.cachedStatement(sql: columns + " WHERE kind = ? AND itemID = ?")
        return try Row.fetchOne(statement, arguments: [kind.rawValue, id]).flatMap(StoredEntry.init)
    }

    static func find(rowID: Int64, in db: Database) throws -> StoredEntry? {
        let statement = try db.cachedStatement(sql: columns + " WHERE rowid = ?")
        return try Row.fetchOne(statement, arguments: [rowID]).flatMap(StoredEntry.init)
    }

    /// All entries, oldest first, one at a time.
    static func all(in db: Database) throws -> some GRDB.Cursor<StoredEntry> {
        try Row.fetchCursor(db, sql: columns + " ORDER BY rowid").compactMap(StoredEntry.init)
    }

    func insert(in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO searchEntry (rowid, kind, itemID, siteID, isProvincial, time, title,
                    identifier, identifierKey, slug, detail, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            rowID, entry.kind.rawValue, entry.id, entry.siteID, entry.isProvincial, entry.time,
            entry.title, entry.identifier, entry.identifier.map(SearchQuery.key(ofIdentifier:)),
            entry.slug, entry.detail, entry.body,
        ])
    }
}
