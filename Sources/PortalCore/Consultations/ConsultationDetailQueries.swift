import GRDB

/// The SQL of what belongs to a consultation beside its text.
enum ConsultationDetailQueries {
    static func files(of id: Int64, _ db: Database) throws -> [ConsultationPaper] {
        try db.rows(
            """
            SELECT id, title, name, media_type, size, digest FROM consultation_file
            WHERE consultation_id = ? ORDER BY id
            """,
            [id]
        ) {
            ConsultationPaper(
                id: $0[0], title: $0[1], name: $0[2], mediaType: $0[3], size: $0[4],
                digest: $0[5])
        }
    }

    static func addFile(
        _ file: ConsultationPaper, to id: Int64, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO consultation_file (consultation_id, title, name, media_type, size, digest,
                added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, file.title, file.name, file.mediaType, file.size, file.digest,
                now.epochSeconds,
            ])
    }

    /// The digests of all papers, and of all files that came with comments.
    static func digests(_ db: Database) throws -> [String] {
        try db.rows(
            "SELECT digest FROM consultation_file UNION SELECT digest FROM consultation_attachment"
        ) { $0[0] }
    }

    static func removeFile(_ file: Int64, of id: Int64, _ db: Database) throws {
        try db.run(
            "DELETE FROM consultation_file WHERE id = ? AND consultation_id = ?", [file, id])
    }

    static func extensions(of id: Int64, _ db: Database) throws -> [Consultation.Extension] {
        try db.rows(
            """
            SELECT closed_at, closes_at, reason FROM consultation_extension
            WHERE consultation_id = ? ORDER BY id
            """,
            [id]
        ) {
            Consultation.Extension(
                closedAt: Instant(epochSeconds: $0[0]), closesAt: Instant(epochSeconds: $0[1]),
                reason: $0[2])
        }
    }

    static func outcome(of id: Int64, _ db: Database) throws -> ConsultationOutcome? {
        try db.row(
            """
            SELECT result, asked, said, done, outcome.published_at, document.number,
                document.abstract, document.slug, site.label
            FROM consultation_outcome AS outcome
            LEFT JOIN document ON document.id = outcome.document_id
            LEFT JOIN site ON site.id = document.site_id
            WHERE consultation_id = ?
            """,
            [id]
        ) { row -> ConsultationOutcome? in
            guard let result = ConsultationOutcome.Result(rawValue: row[0]) else { return nil }
            let slug = row[7] as String?
            return ConsultationOutcome(
                result: result, asked: row[1], said: row[2], done: row[3],
                document: slug.map {
                    ConsultationOutcome.IssuedDocument(
                        number: row[5] ?? "", abstract: row[6] ?? "", slug: $0,
                        siteLabel: row[8] ?? "")
                },
                publishedAt: Instant(epochSeconds: row[4]))
        } ?? nil
    }

    static func events(of id: Int64, _ db: Database) throws -> [ConsultationEvent] {
        try db.rows(
            """
            SELECT at, account, action, note FROM consultation_event
            WHERE consultation_id = ? ORDER BY id
            """,
            [id]
        ) { row in
            ConsultationAction(rawValue: row[2]).map {
                ConsultationEvent(
                    at: Instant(epochSeconds: row[0]), account: row[1], action: $0, note: row[3])
            }
        }.compactMap(\.self)
    }
}

/// Something that was done with a consultation.
public struct ConsultationEvent: Sendable, Equatable {
    /// When.
    public let at: Instant
    /// By whom.
    public let account: String
    /// What.
    public let action: ConsultationAction
    /// What was said with it.
    public let note: String?
}
