import GRDB

/// A consultation to be stored and published at once, as the demo content has it.
public struct ConsultationRecord: Sendable {
    public var siteID: Int64
    public var slug: String
    public var title: String
    public var summary: String
    /// Structured text.
    public var body: String
    public var opensAt: Instant
    public var closesAt: Instant
    public var receiver: Consultation.Receiver
    public var publishedAt: Instant
}

/// Stores published consultations, with their search entries.
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
        return id
    }
}
