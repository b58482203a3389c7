import GRDB

/// Petitions on administrative rules as citizens send and read them (Article 9.1c and 9.1i). Their
/// lists, look-up, figures and handling are those of questions.
public struct PetitionService: Sendable {
    let database: PortalDatabase

    /// What is wrong with a form, in its order; nothing is stored.
    public func errors(in form: PetitionForm) throws -> [FieldError<PetitionForm.Field>] {
        try database.read { db in
            PetitionValidation.submission(from: form, fields: try QuestionQueries.fields(db))
                .errors()
        }
    }

    /// Stores a petition; when this returns it is on disk.
    ///
    /// - Parameters:
    ///   - files: what came with it, stored already.
    ///   - submissionKey: names this filled-in form; a second arrival of the same form returns the
    ///     first receipt instead of storing it twice.
    /// - Throws: `InvalidForm<PetitionForm.Field>`, `SiteClosed`, `NoDeadlineRule`, or what the
    ///   database reports.
    public func submit(
        _ form: PetitionForm, files: [NewQuestionFile] = [], on site: Site, submissionKey: String,
        now: Instant, using generator: inout some RandomNumberGenerator
    ) throws -> QuestionReceipt {
        guard site.status == .live else { throw SiteClosed() }
        // No visitor sees it. The counts follow when their page is next made, minutes later at most; a
        // flood of forms must not have all pages made anew.
        return try database.writeQuietly { db in
            let submission = try PetitionValidation.submission(
                from: form, fields: try QuestionQueries.fields(db)
            ).get()
            return try Self.store(
                submission, files: files, on: site.id, submissionKey: submissionKey, now: now,
                using: &generator, db)
        }
    }

    /// Stores a valid petition within a transaction.
    static func store(
        _ submission: PetitionSubmission, files: [NewQuestionFile] = [], on siteID: Int64,
        submissionKey: String, now: Instant, using generator: inout some RandomNumberGenerator,
        _ db: Database
    ) throws -> QuestionReceipt {
        let receipt = try QuestionIntake.receive(
            submission.common, files: files, on: siteID, submissionKey: submissionKey, now: now,
            using: &generator, db)
        try PetitionQueries.insert(submission.details, of: receipt.code, db)
        return receipt
    }

    /// A published petition; nil where there is none.
    public func published(_ slug: String, of site: Site) throws -> Petition? {
        try database.read { db in
            guard
                let reply = try QuestionQueries.answered(
                    .petition, siteID: site.id, slug: slug, db),
                let details = try PetitionQueries.details(of: reply.id, db),
                let sender = try PetitionQueries.sender(of: reply.id, db)
            else { return nil }
            return Petition(reply: reply, details: details, sender: sender)
        }
    }
}
