import GRDB

/// What the search finds documents by.
enum DocumentSearch {
    /// Brings the search index up to date with a stored document.
    static func index(_ id: Int64, _ db: Database) throws {
        let entry = try db.row(
            """
            SELECT document.site_id, document.slug, document.number, document.abstract, kind.title,
                issuer.name, document.signer, document.field, document.sort_day, body.text
            FROM document
            JOIN document_kind AS kind ON kind.id = document.kind_id
            LEFT JOIN document_issuer AS issuer ON issuer.id = document.issuer_id
            LEFT JOIN document_text AS body ON body.document_id = document.id
            WHERE document.id = ?
            """,
            [id]
        ) { row in searchEntry(id, row) }
        if let entry { try SearchIndex.put(entry, in: db) }
    }

    private static func searchEntry(_ id: Int64, _ row: Row) -> SearchEntry {
        let number: String = row[2]
        let kind: String = row[4]
        let issuer: String? = row[5]
        let words: [String?] = [issuer, row[6], row[7], row[9]]
        let sortDay: Int64 = row[8]
        return SearchEntry(
            kind: .document, id: id, siteID: row[0], isProvincial: false, title: row[3],
            identifier: number.isEmpty ? nil : kind + " " + number,
            body: words.compactMap(\.self).joined(separator: "\n"),
            time: sortDay * Instant.secondsPerDay, slug: row[1], detail: issuer)
    }
}
