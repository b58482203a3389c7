import GRDB

extension ConsultationService {
    /// Why a comment is not taken.
    public enum CommentRefusal: Error, Sendable, Equatable {
        case unknownConsultation
        /// It has not opened yet, or closed meanwhile.
        case notOpen(ConsultationPhase)
        case invalid(InvalidForm<CommentForm.Field>)
    }

    /// Stores a comment for moderation; when this returns it is on disk.
    ///
    /// The closing time is checked in the transaction that stores the comment, so that no form
    /// left open gets past it.
    ///
    /// - Parameters:
    ///   - attachments: files that lie in the store already.
    ///   - submissionKey: names this filled-in form; its second arrival changes nothing.
    /// - Throws: `CommentRefusal`, `SiteClosed`, or what the database reports.
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
            let clauses = found.text.clauses.map(\.anchor)
            switch CommentValidation.submission(from: form, clauses: clauses) {
            case .failure(let invalid): throw CommentRefusal.invalid(invalid)
            case .success(let comment):
                try CommentIntake.store(
                    comment, on: found, attachments: attachments, submissionKey: submissionKey,
                    now: now, db)
            }
        }
    }
}
