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
            let text = DraftText(consultation.body)
            for comment in consultation.comments {
                try insert(comment, consultationID: id, in: text, db)
            }
            try addWhatFollowed(consultation, id: id, siteID: siteID, db)
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
        in text: DraftText, _ db: Database
    ) throws {
        let reply = try comment.reply.flatMap { reply in
            try CommentReply.Verdict(rawValue: reply.verdict).map {
                try CommentDeskQueries.insert(
                    CommentReply(verdict: $0, text: reply.text), of: consultationID,
                    by: .operatorAtConsole, now: comment.receivedAt.instant, db)
            }
        }
        let received = comment.receivedAt.instant.epochSeconds
        try db.run(
            """
            INSERT INTO consultation_comment (consultation_id, state, body, name, shows_name,
                consent_version, received_at, decided_at, clause, clause_label, position, reply_id)
            VALUES (?, 'approved', ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                consultationID, comment.body, comment.author, ConsentNotice.version, received,
                received, comment.clause, comment.clause.flatMap { text.clause($0)?.label },
                comment.position, reply,
            ])
    }

    /// Later versions and the outcome, in the order in which they came.
    private func addWhatFollowed(
        _ consultation: DemoFiles.Consultations.Consultation, id: Int64, siteID: Int64,
        _ db: Database
    ) throws {
        for version in consultation.versions ?? [] {
            let time = version.publishedAt.instant
            _ = try DraftVersionStore.save(
                version.body, note: version.note, of: id, by: .operatorAtConsole, now: time, db)
            _ = try DraftVersionStore.publish(id, now: time, db)
            try ConsultationPublishing.show(
                consultation.slug, siteID: siteID, act: .changed, now: time, db)
        }
        guard let outcome = consultation.outcome,
            let result = ConsultationOutcome.Result(rawValue: outcome.result)
        else { return }
        let time = outcome.publishedAt.instant
        try OutcomeQueries.store(
            (result, outcome.asked, outcome.said, outcome.done), document: nil, of: id,
            by: .operatorAtConsole, now: time, db)
        try ConsultationPublishing.show(
            consultation.slug, siteID: siteID, act: .changed, now: time, db)
    }
}
