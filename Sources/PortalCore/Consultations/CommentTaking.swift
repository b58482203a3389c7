import GRDB

extension ConsultationService {
    /// Why a comment is not taken.
    public enum CommentRefusal: Error, Sendable, Equatable {
        case unknownConsultation
        /// It has not opened yet, or closed meanwhile.
        case notOpen(ConsultationPhase)
    }

    /// What is wrong with a form, in its order; nothing is stored.
    public func errors(
        in form: CommentForm, on consultation: Consultation
    ) -> [FieldError<CommentForm.Field>] {
        Self.submission(form, on: consultation).errors()
    }

    private static func submission(
        _ form: CommentForm, on consultation: Consultation
    ) -> Result<CommentSubmission, InvalidForm<CommentForm.Field>> {
        CommentValidation.submission(
            from: form, clauses: consultation.text.clauses.map(\.anchor))
    }

    /// Stores a comment for moderation; when this returns it is on disk.
    ///
    /// The closing time is checked in the transaction that stores the comment, so that no form
    /// left open gets past it.
    ///
    /// - Parameters:
    ///   - attachments: files that lie in the store already.
    ///   - submissionKey: names this filled-in form; its second arrival changes nothing.
    /// - Throws: `InvalidForm<CommentForm.Field>`, `CommentRefusal`, `SiteClosed`, or what the
    ///   database reports.
    public func comment(
        _ form: CommentForm, attachments: [CommentAttachment] = [], on slug: String, of site: Site,
        submissionKey: String, now: Instant
    ) throws {
        guard site.status == .live else { throw SiteClosed() }
        try database.write { db in
            guard
                let found = try ConsultationQueries.consultation(siteID: site.id, slug: slug, db)
            else { throw CommentRefusal.unknownConsultation }
            let phase = found.summary.phase(at: now)
            guard phase == .open else { throw CommentRefusal.notOpen(phase) }
            try CommentIntake.store(
                Self.submission(form, on: found).get(), on: found, attachments: attachments,
                submissionKey: submissionKey, now: now, db)
        }
    }
}
