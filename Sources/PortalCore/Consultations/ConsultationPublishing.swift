import GRDB

/// A consultation to be stored and published at once, as the demo content has it.
struct ConsultationRecord: Sendable {
    var siteID: Int64
    var slug: String
    var title: String
    var summary: String
    /// The draft's text, line by line.
    var body: String
    var opensAt: Instant
    var closesAt: Instant
    var receiver: Consultation.Receiver
    var publishedAt: Instant
}

/// Makes consultations public, with their search and publication entries.
enum ConsultationPublishing {
    /// Stores a consultation that is public at once.
    static func publish(_ record: ConsultationRecord, _ db: Database) throws -> Int64 {
        let data = ConsultationData(
            title: record.title, summary: record.summary, opensAt: record.opensAt,
            closesAt: record.closesAt, receiver: record.receiver)
        let id = try ConsultationWorkQueries.insert(
            data, siteID: record.siteID, by: nil, db)
        _ = try DraftVersionStore.save(
            record.body, note: "", of: id, by: .operatorAtConsole, now: record.publishedAt, db)
        _ = try DraftVersionStore.publish(id, now: record.publishedAt, db)
        try ConsultationWorkQueries.setSubmitted(record.publishedAt, of: id, db)
        try ConsultationWorkQueries.setPublished(
            slug: record.slug, opensAt: record.opensAt, of: id, now: record.publishedAt, db)
        try show(record.slug, siteID: record.siteID, act: .published, now: record.publishedAt, db)
        return id
    }

    /// Puts what visitors see now into the search and the publication record.
    static func show(
        _ slug: String, siteID: Int64, act: PublicationEntry.Act, now: Instant, _ db: Database
    ) throws {
        guard let found = try ConsultationQueries.consultation(siteID: siteID, slug: slug, db)
        else {
            throw ConsultationRefusal.unknownConsultation
        }
        let outcome = try ConsultationDetailQueries.outcome(of: found.id, db)
        let withdrawal = try ConsultationEndQueries.withdrawalReason(of: found.id, db)
        let text = found.text.clauses.map { "\($0.heading)\n\($0.text)" }.joined(separator: "\n")
        let said = outcome.map { [$0.asked, $0.said, $0.done].joined(separator: "\n") } ?? ""
        try SearchIndex.put(
            SearchEntry(
                kind: .consultation, id: found.id, siteID: siteID, isProvincial: false,
                title: found.summary.title, identifier: nil,
                body: [found.summary.summary, text, said].filter { !$0.isEmpty }
                    .joined(separator: "\n"),
                time: found.publishedAt.epochSeconds, slug: slug, detail: found.receiver.name),
            in: db)
        try PublicationLog.append(
            PublicationRecord(
                siteID: siteID, act: act, subject: "consultation \(found.id)",
                address: "/gop-y/\(slug)", title: found.summary.title,
                content: canonicalText(
                    found, text: text, outcome: outcome, withdrawal: withdrawal)),
            at: now, db)
    }

    /// An address that no other consultation of the site has.
    static func freeSlug(for title: String, siteID: Int64, _ db: Database) throws -> String {
        let made = Slug.make(title)
        let base = made.isEmpty ? "du-thao" : made
        var slug = base
        var count = 1
        while try ConsultationWorkQueries.isTaken(slug, siteID: siteID, db) {
            count += 1
            slug = "\(base)-\(count)"
        }
        return slug
    }

    /// What is published, as it is hashed for the publication record (Article 4.2).
    private static func canonicalText(
        _ consultation: Consultation, text: String, outcome: ConsultationOutcome?,
        withdrawal: String?
    ) -> String {
        let summary = consultation.summary
        let end = outcome.map {
            [
                "result: \($0.result.rawValue)", "asked: \($0.asked)", "said: \($0.said)",
                "done: \($0.done)", "document: \($0.document?.number ?? "")",
            ]
        }
        return
            ([
                "title: \(summary.title)", "summary: \(summary.summary)",
                "opens: \(summary.opensAt.iso8601)", "closes: \(summary.closesAt.iso8601)",
                "receiver: \(consultation.receiver.name)",
                "version: \(consultation.versions.last?.number ?? 1)", "", text,
            ] + (end ?? []) + (withdrawal.map { ["withdrawn: \($0)"] } ?? [])).joined(
                separator: "\n")
    }
}
