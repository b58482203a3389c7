import Crypto
import Foundation
import GRDB

/// Writes documents: adds, or updates what came from the same source before.
struct DocumentStorage {
    /// A file that belongs to a document; without a digest only its name is known.
    struct File: Equatable {
        let name: String
        var byteCount: Int64?
        var digest: String?
    }

    let siteID: Int64
    let now: Instant
    let db: Database

    func put(_ record: DocumentRecord, files: [File]) throws -> DocumentImporter.Outcome {
        let fingerprint = Self.fingerprint(record, files)
        guard let known = try known(record.sourceID) else {
            let id = try insert(record, files, fingerprint)
            try writeParts(of: id, record, files)
            try DocumentPublication.log(id, .published, record, files, now: now, db)
            return .added
        }
        guard known.fingerprint != fingerprint else { return .unchanged }
        try update(known.id, record, files, fingerprint)
        try writeParts(of: known.id, record, files)
        try DocumentPublication.log(known.id, .changed, record, files, now: now, db)
        return .updated
    }

    private func known(_ sourceID: String) throws -> (id: Int64, fingerprint: String?)? {
        try db.row(
            "SELECT id, source_digest FROM document WHERE site_id = ? AND source_id = ?",
            [siteID, sourceID]
        ) { ($0[0], $0[1]) }
    }

    private func insert(
        _ record: DocumentRecord, _ files: [File], _ fingerprint: String
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO document (slug, published_at, site_id, source_id, number, kind_id,
                issuer_id, signer, issued_on, effective_on, expires_on, field, abstract,
                gazette_number, gazette_date, source_name, source_address, source_digest, sort_day,
                issued_year, has_download, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [try freeSlug(for: record), now.epochSeconds, siteID, record.sourceID]
                + columns(record, files, fingerprint))
    }

    private func update(
        _ id: Int64, _ record: DocumentRecord, _ files: [File], _ fingerprint: String
    ) throws {
        try db.run(
            """
            UPDATE document SET number = ?, kind_id = ?, issuer_id = ?, signer = ?, issued_on = ?,
                effective_on = ?, expires_on = ?, field = ?, abstract = ?, gazette_number = ?,
                gazette_date = ?, source_name = ?, source_address = ?, source_digest = ?,
                sort_day = ?, issued_year = ?, has_download = ?, updated_at = ?
            WHERE id = ?
            """,
            columns(record, files, fingerprint) + [id])
    }

    private func columns(
        _ record: DocumentRecord, _ files: [File], _ fingerprint: String
    ) throws -> StatementArguments {
        let hasDownload = !record.text.isEmpty || files.contains { $0.digest != nil }
        return [
            record.number, try kindID(record.kind), try record.issuer.map(issuerID), record.signer,
            record.issuedOn, record.effectiveOn, record.expiresOn, record.field, record.abstract,
            record.gazetteNumber, record.gazetteDate, record.sourceName, record.sourceAddress,
            fingerprint, record.sortDay.number, record.issuedOn?.year,
            hasDownload, now.epochSeconds,
        ]
    }

    private func writeParts(of id: Int64, _ record: DocumentRecord, _ files: [File]) throws {
        try db.run("DELETE FROM document_text WHERE document_id = ?", [id])
        if !record.text.isEmpty {
            try db.run(
                "INSERT INTO document_text (document_id, text, is_truncated) VALUES (?, ?, ?)",
                [id, record.text, record.textIsTruncated])
        }
        try db.run("DELETE FROM document_file WHERE document_id = ?", [id])
        for (position, file) in files.enumerated() {
            try db.run(
                """
                INSERT INTO document_file
                    (document_id, position, name, media_type, byte_count, digest)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    id, position, file.name, MediaType.guess(fromName: file.name),
                    file.byteCount, file.digest,
                ])
        }
        try DocumentSearch.index(id, db)
    }

    private func kindID(_ title: String) throws -> Int64 {
        let slug = Slug.make(title)
        if let id = try DocumentQueries.kindID(slug: slug, db) { return id }
        let known = try db.row(
            "SELECT kind_id FROM document_kind_alias WHERE slug = ?", [slug]
        ) { row -> Int64 in row[0] }
        if let known { return known }
        return try db.insert(
            "INSERT INTO document_kind (slug, title) VALUES (?, ?)", [slug, title])
    }

    private func issuerID(_ name: String) throws -> Int64 {
        let slug = Slug.make(name)
        if let id = try DocumentQueries.issuerID(slug: slug, db) { return id }
        return try db.insert(
            "INSERT INTO document_issuer (slug, name) VALUES (?, ?)", [slug, name])
    }

    /// The slug of the number; with the issuer, then a counter, where the same number occurs again.
    private func freeSlug(for record: DocumentRecord) throws -> String {
        let spelled = [record.number, record.abstract].lazy.map { Slug.make($0) }
        // A text without a Latin letter or digit spells nothing.
        let base = spelled.first { !$0.isEmpty } ?? "van-ban"
        let withIssuer = Slug.make(base + " " + (record.issuer ?? ""))
        let numbered = (2...).lazy.map { "\(base)-\($0)" }
        for candidate in [base, withIssuer] where try isFree(candidate) { return candidate }
        return try numbered.first(where: isFree) ?? base
    }

    private func isFree(_ slug: String) throws -> Bool {
        try db.row(
            "SELECT 1 FROM document WHERE site_id = ? AND slug = ?", [siteID, slug]
        ) { _ in true } == nil
    }

    /// Tells whether a row changed since it was last taken.
    private static func fingerprint(_ record: DocumentRecord, _ files: [File]) -> String {
        SHA256.hash(data: Data(String(describing: (record, files)).utf8))
            .prefix(16).map { String($0, radix: 16) }.joined(separator: ".")
    }
}
