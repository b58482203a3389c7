/// Feedback as citizens and units send it.
public struct FeedbackService: Sendable {
    /// Difficulties of a site that its list shows.
    private static let shown = 200

    let database: PortalDatabase

    private static let text = TextRule(
        length: 10...5000, missing: "Hãy nêu vướng mắc.", isMultiline: true)

    /// Stores what somebody says of a page or the portal.
    ///
    /// - Throws: `InvalidForm`, `SiteClosed`, or what the database reports.
    public func send(
        _ form: FeedbackForm, on site: Site, submissionKey: String, now: Instant
    ) throws {
        guard site.status == .live else { throw SiteClosed() }
        let submission = try form.submission().get()
        try database.writeQuietly { db in
            let id = try FeedbackQueries.insert(
                submission, siteID: site.id, key: submissionKey, now: now, db)
            guard let id, !submission.text.isEmpty else { return }
            try FeedbackNotices.tellBoard(of: id, .page, on: site.id, now: now, db)
        }
    }

    /// Reports a difficulty to the provincial Board (Article 29).
    ///
    /// - Throws: `InvalidForm`, `FeedbackRefusal`, or what the database reports.
    public func report(
        _ form: FeedbackForm, on site: Site, by actor: Actor, submissionKey: String, now: Instant
    ) throws {
        guard actor.may(.seeContent, on: site.id), let account = actor.accountID else {
            throw FeedbackRefusal.notPermitted
        }
        var check = FormCheck(form.values)
        let text = check.text(.text, Self.text)
        let valid = try check.result { text }.get()
        try database.writeQuietly { db in
            guard let board = try FeedbackQueries.provinceID(db) else {
                throw FeedbackRefusal.unknownFeedback
            }
            let id = try FeedbackQueries.insertDifficulty(
                valid, siteID: site.id, boardSiteID: board, by: account, key: submissionKey,
                now: now, db)
            guard let id else { return }
            try AuditTrail.append(
                AuditRecord("feedback.report", "feedback \(id)", siteID: site.id), by: actor,
                at: now, db)
            try FeedbackNotices.tellBoard(of: id, .difficulty, on: board, now: now, db)
        }
    }

    /// The difficulties that a site reported, the newest first.
    public func difficulties(of site: Site) throws -> [Feedback] {
        try database.read {
            try FeedbackQueries.difficulties(of: site.id, limit: Self.shown, $0)
        }
    }
}
