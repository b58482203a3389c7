import GRDB

/// Stores the demonstration's consultations with their approved comments.
struct DemoConsultations {
    let folder: ResourceFolder

    private static let secondsBeforeMidnight: Int64 = 60

    func load(now: Instant, _ db: Database) throws -> Int {
        let file: DemoFiles.Consultations = try folder.decode("demo/consultations.json")
        let siteID = try DemoSites.id(label: "", db)
        for consultation in file.consultations {
            let id = try ConsultationPublishing.publish(
                record(of: consultation, siteID: siteID, now: now), db)
            for comment in consultation.comments {
                try insert(comment, consultationID: id, db)
            }
        }
        return file.consultations.count
    }

    private func record(
        of consultation: DemoFiles.Consultations.Consultation, siteID: Int64, now: Instant
    ) -> ConsultationRecord {
        let opens = min(consultation.opensAt.instant, now)
        let receiver = consultation.receiver
        return ConsultationRecord(
            siteID: siteID, slug: consultation.slug, title: consultation.title,
            summary: consultation.summary, body: consultation.body, opensAt: opens,
            closesAt: consultation.closesAt?.instant
                ?? endOfDay(consultation.closesInDays ?? 0, after: now),
            receiver: Consultation.Receiver(
                name: receiver.name, address: receiver.address, email: receiver.email),
            publishedAt: opens)
    }

    private func endOfDay(_ days: Int, after now: Instant) -> Instant {
        let midnight = Instant(
            now.day.adding(days: days + 1), TimeOfDay(secondsOfDay: 0))
        return midnight.adding(seconds: -Self.secondsBeforeMidnight)
    }

    private func insert(
        _ comment: DemoFiles.Consultations.Consultation.Comment, consultationID: Int64,
        _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO consultation_comment (consultation_id, state, body, name, shows_name,
                consent_version, received_at, decided_at)
            VALUES (?, 'approved', ?, ?, 1, ?, ?, ?)
            """,
            [
                consultationID, comment.body, comment.author, ConsentNotice.version,
                comment.receivedAt.instant.epochSeconds, comment.receivedAt.instant.epochSeconds,
            ])
    }
}
