import GRDB

/// The SQL that reads documents.
enum DocumentQueries {
    private static let summaryColumns: StaticSQL = """
        document.id, document.slug, document.number, kind.title, issuer.name, document.issued_on,
        document.abstract, document.has_download, document.sort_day
        """

    private static let source: StaticSQL = """
         FROM document
        JOIN document_kind AS kind ON kind.id = document.kind_id
        LEFT JOIN document_issuer AS issuer ON issuer.id = document.issuer_id
        """

    /// Lists by the filter's values, which are ids here: nil leaves a filter out.
    struct Narrowing {
        var kindID: Int64?
        var issuerID: Int64?
        var year: Int?
    }

    static func page(
        siteID: Int64, _ narrowing: Narrowing, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<DocumentSummary> {
        let (conditions, arguments) = conditions(siteID: siteID, narrowing)
        let select = "SELECT " + summaryColumns + source + conditions
        let page = try KeysetPage.read(
            request, limit: limit, key: \Listed.cursor,
            newest: { limit in
                try db.rows(
                    select + " ORDER BY document.sort_day DESC, document.id DESC LIMIT ?",
                    arguments + [limit], Listed.init)
            },
            older: { cursor, limit in
                try db.rows(
                    select + " AND (document.sort_day, document.id) < (?, ?)"
                        + " ORDER BY document.sort_day DESC, document.id DESC LIMIT ?",
                    arguments + [cursor.key, cursor.id, limit], Listed.init)
            },
            newer: { cursor, limit in
                try db.rows(
                    select + " AND (document.sort_day, document.id) > (?, ?)"
                        + " ORDER BY document.sort_day, document.id LIMIT ?",
                    arguments + [cursor.key, cursor.id, limit], Listed.init)
            })
        return page.map(\.summary)
    }

    /// How many documents the filter leaves, counted up to `cap`.
    static func count(
        siteID: Int64, _ narrowing: Narrowing, cap: Int, _ db: Database
    ) throws -> Int {
        let (conditions, arguments) = conditions(siteID: siteID, narrowing)
        let sql: StaticSQL =
            "SELECT count(*) FROM (SELECT 1 FROM document" + conditions + " LIMIT ?)"
        return try db.row(sql, arguments + [cap]) { $0[0] } ?? 0
    }

    private static func conditions(
        siteID: Int64, _ narrowing: Narrowing
    ) -> (StaticSQL, StatementArguments) {
        var sql: StaticSQL = " WHERE document.site_id = ?"
        var arguments: StatementArguments = [siteID]
        if let kindID = narrowing.kindID {
            sql = sql + " AND document.kind_id = ?"
            arguments += [kindID]
        }
        if let issuerID = narrowing.issuerID {
            sql = sql + " AND document.issuer_id = ?"
            arguments += [issuerID]
        }
        if let year = narrowing.year {
            // The range lets the index jump to the year; documents without a date of issue sort by
            // another one and are left out by the second condition.
            sql = sql + " AND document.sort_day BETWEEN ? AND ? AND document.issued_year = ?"
            let first = CalendarDay(year: year, month: 1, day: 1)
            let last = CalendarDay(year: year, month: 12, day: 31)
            arguments += [first?.number, last?.number, year]
        }
        return (sql, arguments)
    }

    /// A summary with its place in the list.
    private struct Listed {
        let summary: DocumentSummary
        let cursor: PageCursor

        init(_ row: Row) {
            summary = DocumentQueries.summary(row)
            cursor = PageCursor(key: row[8], id: row[0])
        }
    }

    static func document(siteID: Int64, slug: String, _ db: Database) throws -> Document? {
        try db.row(
            "SELECT " + summaryColumns
                + """
                , document.signer, document.effective_on, document.expires_on, document.field,
                    document.gazette_number, document.gazette_date, document.source_name,
                    document.source_address, document.published_at, document.updated_at,
                    ifnull(body.text, ''), ifnull(body.is_truncated, 0)
                """
                + source + " LEFT JOIN document_text AS body ON body.document_id = document.id"
                + " WHERE document.site_id = ? AND document.slug = ?",
            [siteID, slug]
        ) { row in try document(row, files: files(of: row[0], db)) }
    }

    private static func document(_ row: Row, files: [DocumentFile]) -> Document {
        let gazetteNumber: String? = row[13]
        return Document(
            summary: summary(row), signer: row[9], effectiveOn: row[10], expiresOn: row[11],
            field: row[12],
            gazette: gazetteNumber.map { Document.Gazette(number: $0, date: row[14]) },
            source: Article.Source(name: row[15], address: row[16]),
            publishedAt: Instant(epochSeconds: row[17]), updatedAt: Instant(epochSeconds: row[18]),
            files: files, text: row[19], textIsTruncated: row[20])
    }

    private static func summary(_ row: Row) -> DocumentSummary {
        DocumentSummary(
            id: row[0], slug: row[1], number: row[2], kind: row[3], issuer: row[4],
            issuedOn: row[5], abstract: row[6], hasDownload: row[7])
    }

    private static func files(of id: Int64, _ db: Database) throws -> [DocumentFile] {
        try db.rows(
            """
            SELECT id, name, media_type, byte_count, digest FROM document_file
            WHERE document_id = ? ORDER BY position
            """,
            [id]
        ) { row in
            DocumentFile(
                id: row[0], name: row[1], mediaType: row[2], byteCount: row[3], digest: row[4])
        }
    }

    static func kindID(slug: String, _ db: Database) throws -> Int64? {
        try db.row("SELECT id FROM document_kind WHERE slug = ?", [slug]) { $0[0] }
    }

    static func issuerID(slug: String, _ db: Database) throws -> Int64? {
        try db.row("SELECT id FROM document_issuer WHERE slug = ?", [slug]) { $0[0] }
    }
}
