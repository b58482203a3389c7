import GRDB

/// Consultations as citizens read them and comment on them (Article 9.1i).
public struct ConsultationService: Sendable {
    let database: PortalDatabase

    /// Open consultations, the one that closes first on top.
    public func open(
        of site: Site, at now: Instant, limit: Int
    ) throws -> [ConsultationSummary] {
        try database.read { db in
            try ConsultationQueries.open(siteID: site.id, at: now, limit: limit, db)
        }
    }

    /// Published consultations that take no comments yet, the one that opens first on top.
    public func upcoming(
        of site: Site, at now: Instant, limit: Int
    ) throws -> [ConsultationSummary] {
        try database.read { db in
            try ConsultationQueries.upcoming(siteID: site.id, at: now, limit: limit, db)
        }
    }

    /// Closed consultations, the last closed first.
    public func closed(
        of site: Site, at now: Instant, page: PageRequest, limit: Int
    ) throws -> Page<ConsultationSummary> {
        try database.read { db in
            try ConsultationQueries.closed(siteID: site.id, at: now, page, limit: limit, db)
        }
    }

    /// When one opens or closes next, so that lists read differently; nil for never.
    public func nextChange(of site: Site, after now: Instant) throws -> Instant? {
        try database.read { db in
            try ConsultationQueries.nextChange(siteID: site.id, after: now, db)
        }
    }

    /// A consultation; nil where there is none.
    public func consultation(_ slug: String, of site: Site) throws -> Consultation? {
        try database.read { db in
            try ConsultationQueries.consultation(siteID: site.id, slug: slug, db)
        }
    }

    /// A consultation with a page of its approved comments; nil where there is none.
    public func consultation(
        _ slug: String, of site: Site, comments page: PageRequest, limit: Int
    ) throws -> (consultation: Consultation, comments: Page<ConsultationComment>)? {
        try database.read { db in
            guard
                let found = try ConsultationQueries.consultation(siteID: site.id, slug: slug, db)
            else { return nil }
            let comments = try ConsultationQueries.comments(of: found.id, page, limit: limit, db)
            return (found, comments)
        }
    }

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
    /// - Parameter submissionKey: names this filled-in form; its second arrival changes nothing.
    /// - Throws: `CommentRefusal`, `SiteClosed`, or what the database reports.
    public func comment(
        _ form: CommentForm, on slug: String, of site: Site, submissionKey: String, now: Instant
    ) throws {
        guard site.status == .live else { throw SiteClosed() }
        try database.write { db in
            guard
                let found = try ConsultationQueries.consultation(siteID: site.id, slug: slug, db)
            else { throw CommentRefusal.unknownConsultation }
            let phase = found.summary.phase(at: now)
            guard phase == .open else { throw CommentRefusal.notOpen(phase) }
            switch CommentValidation.submission(from: form) {
            case .failure(let invalid): throw CommentRefusal.invalid(invalid)
            case .success(let comment):
                try CommentIntake.store(
                    comment, consultationID: found.id, submissionKey: submissionKey, now: now, db)
            }
        }
    }
}
