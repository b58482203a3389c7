import GRDB

/// A consultation to be stored and published at once, as the demo content has it.
struct ConsultationRecord: Sendable {
    var siteID: Int64
    var slug: String
    var title: String
    var summary: String
    /// Structured text.
    var body: String
    var opensAt: Instant
    var closesAt: Instant
    var receiver: Consultation.Receiver
    var publishedAt: Instant
}

/// Stores published consultations, with their search and publication entries.
enum ConsultationPublishing {
    static func publish(_ record: ConsultationRecord, _ db: Database) throws -> Int64 {
        let id = try db.insert(
            """
            INSERT INTO consultation (site_id, slug, title, summary, body, opens_at, closes_at,
                receiver_name, receiver_address, receiver_email, published_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                record.siteID, record.slug, record.title, record.summary, record.body,
                record.opensAt.epochSeconds, record.closesAt.epochSeconds, record.receiver.name,
                record.receiver.address, record.receiver.email, record.publishedAt.epochSeconds,
            ])
        try SearchIndex.put(
            SearchEntry(
                kind: .consultation, id: id, siteID: record.siteID, isProvincial: false,
                title: record.title, identifier: nil,
                body: record.summary + "\n" + StructuredText(record.body).plainText,
                time: record.publishedAt.epochSeconds, slug: record.slug,
                detail: record.receiver.name),
            in: db)
        try PublicationLog.append(
            PublicationRecord(
                siteID: record.siteID, act: .published, subject: "consultation \(id)",
                address: "/gop-y/\(record.slug)", title: record.title,
                content: canonicalText(record)),
            at: record.publishedAt, db)
        return id
    }

    /// What is published, as it is hashed for the publication record (Article 4.2).
    private static func canonicalText(_ record: ConsultationRecord) -> String {
        [
            "title: \(record.title)", "summary: \(record.summary)",
            "opens: \(record.opensAt.iso8601)", "closes: \(record.closesAt.iso8601)",
            "receiver: \(record.receiver.name)", "", record.body,
        ].joined(separator: "\n")
    }
}
