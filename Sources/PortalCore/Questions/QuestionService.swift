import GRDB

/// Questions as citizens ask and read them (Article 13).
public struct QuestionService: Sendable {
    let database: PortalDatabase
    let basis: IntakeBasisStore

    /// The fields a question can be sorted under.
    public func fields() throws -> [QuestionField] {
        try database.read(QuestionQueries.fields)
    }

    /// Published ones of the filter's kind, newest first.
    public func answered(
        of site: Site, _ filter: QuestionFilter = QuestionFilter(), page: PageRequest, limit: Int
    ) throws -> Page<QuestionSummary> {
        try database.read { db in
            try QuestionListQueries.page(siteID: site.id, filter, page, limit: limit, db)
        }
    }

    /// What the published answers can be narrowed to.
    public func facets(
        of site: Site, _ kind: CaseKind = .question
    ) throws -> QuestionFacets {
        try database.read { db in
            QuestionFacets(
                fields: try QuestionQueries.fields(db),
                units: try QuestionFigureQueries.answeringUnits(kind, siteID: site.id, db))
        }
    }

    /// A published question; nil where there is none.
    public func answered(_ slug: String, of site: Site) throws -> AnsweredQuestion? {
        try database.read { db in
            try QuestionQueries.answered(.question, siteID: site.id, slug: slug, db)
        }
    }

    /// Where the case with a number in its address is now; nil where there is none.
    public func currentSlug(
        of slug: String, _ kind: CaseKind = .question, of site: Site
    ) throws -> String? {
        guard let id = QuestionPublication.id(in: slug, kind) else { return nil }
        return try database.read { try QuestionQueries.slug(kind, of: id, siteID: site.id, $0) }
    }

    /// Where a question stands, without personal data; nil for an unknown code.
    public func status(_ code: QuestionCode, of site: Site) throws -> QuestionStatus? {
        try database.read { db in
            try QuestionQueries.status(code: code, siteID: site.id, db)
        }
    }

    /// The same, for who also knows the last digits of the telephone number that was given.
    ///
    /// - Returns: nil for an unknown code, and where the digits are not those.
    public func status(
        _ code: QuestionCode, phoneEnding: String, of site: Site
    ) throws -> QuestionStatus? {
        try database.read { db in
            guard try QuestionTimelineQueries.id(code, phoneEnding, siteID: site.id, db) != nil
            else { return nil }
            return try QuestionQueries.status(code: code, siteID: site.id, db)
        }
    }

    /// The receipt of a stored question; nil for an unknown code.
    public func receipt(_ code: QuestionCode, of site: Site) throws -> QuestionReceipt? {
        try database.read { db in
            try QuestionQueries.receipt(code: code, siteID: site.id, db)
        }
    }

    /// What is wrong with a form, in its order; nothing is stored.
    public func errors(in form: QuestionForm) throws -> [FieldError<QuestionForm.Field>] {
        try database.read { db in
            QuestionValidation.submission(from: form, fields: try QuestionQueries.fields(db))
                .errors()
        }
    }

    /// Stores a question; when this returns it is on disk.
    ///
    /// - Parameters:
    ///   - files: what came with it, stored already.
    ///   - submissionKey: names this filled-in form; a second arrival of the same form returns the
    ///     first receipt instead of storing it twice.
    /// - Throws: `InvalidForm<QuestionForm.Field>`, `SiteClosed`, `NoDeadlineRule`, or what the database reports.
    public func ask(
        _ form: QuestionForm, files: [NewQuestionFile] = [], on site: Site, submissionKey: String,
        now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> QuestionReceipt {
        guard site.status == .live else { throw SiteClosed() }
        return try basis.write(to: database) { basis in
            let submission = try QuestionValidation.submission(from: form, fields: basis.fields)
                .get()
            return try basis.dated(submission, at: now)
        } store: { dated, db in
            try QuestionIntake.receive(
                dated, files: files, on: site.id, submissionKey: submissionKey, using: &generator,
                db)
        }
    }
}

/// The site is archived: it is read, not written.
public struct SiteClosed: Error, Sendable {
    /// The refusal.
    public init() {}
}
