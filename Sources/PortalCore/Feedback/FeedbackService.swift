/// Feedback as citizens and units send it.
public struct FeedbackService: Sendable {
    /// Difficulties of a site that its list shows.
    private static let shown = 200

    let database: PortalDatabase

    private static let text = TextRule(
        length: 10...5000, missing: "Hãy nêu vướng mắc.", isMultiline: true)

    /// Stores what somebody says of a page or the portal; when this returns it is on disk.
    ///
    /// - Parameter submissionKey: names this filled-in form; its second arrival returns the first
    ///   receipt.
    /// - Returns: nil for a click without words, which asks for no answer.
    /// - Throws: `InvalidForm`, `SiteClosed`, `NoDeadlineRule`, or what the database reports.
    public func send(
        _ form: FeedbackForm, on site: Site, submissionKey: String, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> FeedbackReceipt? {
        guard site.status == .live else { throw SiteClosed() }
        let submission = try form.submission().get()
        return try database.writeQuietly { db in
            var entry = FeedbackQueries.Entry(
                kind: .page, siteID: site.id, boardSiteID: site.id, submissionKey: submissionKey,
                receivedAt: now)
            if !submission.text.isEmpty {
                entry.code = try FeedbackCode.free(
                    using: &generator, taken: "SELECT 1 FROM feedback WHERE code = ?", db)
                entry.term = try FeedbackClocks.start(at: now, db)
            }
            if let id = try FeedbackQueries.insert(submission, entry, db),
                let due = entry.term?.due
            {
                try FeedbackNotices.tellBoard(of: id, .page, on: site.id, due, now: now, db)
            }
            return try FeedbackQueries.receipt(
                submissionKey: submissionKey, siteID: site.id, db)
        }
    }

    /// How far a reader's feedback is, and what was answered; nil for an unknown code.
    public func receipt(_ code: FeedbackCode, of site: Site) throws -> FeedbackReceipt? {
        try database.read { try FeedbackQueries.receipt(code, siteID: site.id, $0) }
    }

    /// What a site's Board published of feedback and its answers, the newest first.
    public func published(
        on site: Site, page: PageRequest, limit: Int
    ) throws -> Page<PublishedFeedback> {
        try database.read {
            try FeedbackPublicationQueries.page(siteID: site.id, page, limit: limit, $0)
        }
    }

    /// Reports a difficulty to the provincial Board (Article 29).
    ///
    /// - Throws: `InvalidForm`, `FeedbackRefusal`, `NoDeadlineRule`, or what the database reports.
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
            let term = try FeedbackClocks.start(at: now, db)
            let id = try FeedbackQueries.insert(
                FeedbackSubmission(path: "", isUseful: nil, text: valid, contact: nil),
                FeedbackQueries.Entry(
                    kind: .difficulty, siteID: site.id, boardSiteID: board, account: account,
                    submissionKey: submissionKey, term: term, receivedAt: now),
                db)
            guard let id else { return }
            try AuditTrail.append(
                AuditRecord("feedback.report", "feedback \(id)", siteID: site.id), by: actor,
                at: now, db)
            try FeedbackNotices.tellBoard(
                of: id, .difficulty, on: board, term.due, now: now, db)
        }
    }

    /// The difficulties that a site reported, the newest first.
    public func difficulties(of site: Site) throws -> [Feedback] {
        try database.read {
            try FeedbackQueries.difficulties(of: site.id, limit: Self.shown, $0)
        }
    }
}
