import GRDB

/// Documents in the publication record (Article 4.2).
enum DocumentPublication {
    /// Adds a line to the publication record.
    static func log(
        _ id: Int64, _ act: PublicationEntry.Act, _ record: DocumentRecord,
        _ files: [DocumentStorage.File], now: Instant, _ db: Database
    ) throws {
        let place = try db.row("SELECT site_id, slug FROM document WHERE id = ?", [id]) {
            (siteID: $0[0] as Int64, slug: $0[1] as String)
        }
        guard let place else { throw UnexpectedNull() }
        try PublicationLog.append(
            PublicationRecord(
                siteID: place.siteID, act: act, subject: "document \(id)",
                address: "/van-ban/\(place.slug)", title: title(of: record),
                content: canonicalText(record, files)),
            at: now, db)
    }

    private static func title(of record: DocumentRecord) -> String {
        [record.kind, record.number].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// What is published of a document, as it is hashed. Text and files stand by their own hashes:
    /// both can be downloaded, and are too large to be kept twice.
    static func canonicalText(
        _ record: DocumentRecord, _ files: [DocumentStorage.File]
    ) -> String {
        let lines = [
            "kind: \(record.kind)", "number: \(record.number)", "issuer: \(record.issuer ?? "")",
            "signer: \(record.signer ?? "")", "issued: \(day(record.issuedOn))",
            "effective: \(day(record.effectiveOn))", "expires: \(day(record.expiresOn))",
            "abstract: \(record.abstract)", "source: \(record.sourceName)",
            "source-address: \(record.sourceAddress ?? "")",
            "text-sha256: \(record.text.isEmpty ? "" : PublicationLog.digest(record.text))",
        ]
        return (lines + files.map { "file: \($0.name) sha256: \($0.digest ?? "")" })
            .joined(separator: "\n")
    }

    private static func day(_ day: CalendarDay?) -> String { day?.description ?? "" }
}
