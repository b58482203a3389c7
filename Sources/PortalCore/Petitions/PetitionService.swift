import GRDB

/// Petitions on administrative rules as citizens send and read them (Article 9.1c and 9.1i). Their
/// lists, look-up, figures and handling are those of questions.
public struct PetitionService: Sendable {
    let database: PortalDatabase
    let basis: IntakeBasisStore

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
        return try basis.write(to: database) { basis in
            let submission = try PetitionValidation.submission(from: form, fields: basis.fields)
                .get()
            return (try basis.dated(submission.common, at: now), submission.details)
        } store: { prepared, db in
            let (dated, details) = prepared
            return try Self.store(
                dated, details, files: files, on: site.id, submissionKey: submissionKey,
                using: &generator, db)
        }
    }

    /// Stores a valid petition within a transaction.
    static func store(
        _ dated: DatedSubmission, _ details: PetitionDetails, files: [NewQuestionFile] = [],
        on siteID: Int64, submissionKey: String,
        using generator: inout some RandomNumberGenerator, _ db: Database
    ) throws -> QuestionReceipt {
        let receipt = try QuestionIntake.receive(
            dated, files: files, on: siteID, submissionKey: submissionKey, using: &generator, db)
        try PetitionQueries.insert(details, of: receipt.code, db)
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
