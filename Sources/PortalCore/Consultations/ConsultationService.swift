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
    ///
    /// - Parameter hasOutcome: only those with an outcome, or without; nil for all.
    public func closed(
        of site: Site, at now: Instant, hasOutcome: Bool? = nil, page: PageRequest, limit: Int
    ) throws -> Page<ConsultationSummary> {
        try database.read { db in
            try ConsultationQueries.closed(
                siteID: site.id, at: now, hasOutcome: hasOutcome, page, limit: limit, db)
        }
    }

    /// When one opens or closes next, so that lists read differently; nil for never.
    public func nextChange(of site: Site, after now: Instant) throws -> Instant? {
        try database.read { db in
            try ConsultationQueries.nextChange(siteID: site.id, after: now, db)
        }
    }

    /// The last part of the address of a consultation with a number; nil where there is none.
    public func slug(of id: Int64, on site: Site) throws -> String? {
        try database.read { try ConsultationQueries.slug(of: id, siteID: site.id, $0) }
    }

    /// A consultation; nil where there is none.
    public func consultation(_ slug: String, of site: Site) throws -> Consultation? {
        try database.read { db in
            try ConsultationQueries.consultation(siteID: site.id, slug: slug, db)
        }
    }

    /// A consultation with all that its page shows; nil where there is none.
    ///
    /// - Parameter limit: the comments shown beside each piece.
    public func page(
        _ slug: String, of site: Site, onEach limit: Int
    ) throws -> ConsultationView? {
        try database.read { db in
            guard
                var found = try ConsultationQueries.consultation(siteID: site.id, slug: slug, db)
            else { return nil }
            found.files = try ConsultationDetailQueries.files(of: found.id, db)
            found.extensions = try ConsultationDetailQueries.extensions(of: found.id, db)
            found.earlyClosing = try ConsultationEndQueries.earlyClosing(of: found.id, db)
            found.withdrawalReason = try ConsultationEndQueries.withdrawalReason(of: found.id, db)
            found.outcome = try ConsultationDetailQueries.outcome(of: found.id, db)
            return ConsultationView(
                consultation: found,
                comments: try ConsultationCommentQueries.newest(of: found.id, onEach: limit, db),
                positions: try ConsultationCommentQueries.positions(of: found.id, db),
                tally: try ConsultationCommentQueries.tally(of: found.id, db))
        }
    }

    /// A consultation with a part of its comments, newest first; nil where there is none.
    ///
    /// - Parameter clause: the anchor of a piece; nil for all comments.
    public func comments(
        on slug: String, clause: String? = nil, of site: Site, page: PageRequest, limit: Int
    ) throws -> (consultation: Consultation, comments: Page<ConsultationComment>)? {
        try database.read { db in
            guard
                let found = try ConsultationQueries.consultation(siteID: site.id, slug: slug, db)
            else { return nil }
            let comments = try ConsultationCommentQueries.page(
                of: found.id, on: clause, page, limit: limit, db)
            return (found, comments)
        }
    }

    /// A consultation with two of its public versions, for comparing; nil where one is missing.
    ///
    /// - Parameters:
    ///   - old: the earlier version; nil for the last but one.
    ///   - new: the later version; nil for the last.
    public func comparison(
        of slug: String, from old: Int? = nil, to new: Int? = nil, on site: Site
    ) throws -> VersionComparison? {
        try database.read { db in
            guard
                let found = try ConsultationQueries.consultation(siteID: site.id, slug: slug, db),
                let last = found.versions.last?.number
            else { return nil }
            let numbers = (
                old: old ?? found.versions.dropLast().last?.number ?? last, new: new ?? last
            )
            guard Set([numbers.old, numbers.new]).isSubset(of: found.versions.map(\.number)),
                let before = try DraftVersionQueries.text(of: found.id, number: numbers.old, db),
                let after = try DraftVersionQueries.text(of: found.id, number: numbers.new, db)
            else { return nil }
            return VersionComparison(
                consultation: found, old: numbers.old, new: numbers.new,
                rows: ClauseComparison.rows(from: before.clauses, to: after.clauses))
        }
    }

    /// A file of a consultation; nil where there is none.
    public func file(
        _ id: Int64, of slug: String, on site: Site
    ) throws -> ConsultationPaper? {
        try database.read { db in
            guard
                let found = try ConsultationQueries.consultation(siteID: site.id, slug: slug, db)
            else { return nil }
            return try ConsultationDetailQueries.files(of: found.id, db).first { $0.id == id }
        }
    }
}

/// Two versions of a consultation's text, piece by piece.
public struct VersionComparison: Sendable, Equatable {
    /// The consultation.
    public let consultation: Consultation
    /// The number of the earlier version.
    public let old: Int
    /// The number of the later one.
    public let new: Int
    /// Their pieces.
    public let rows: [ClauseComparison.Row]
}

/// All that the page of a consultation shows.
public struct ConsultationView: Sendable, Equatable {
    /// The consultation.
    public let consultation: Consultation
    /// The newest comments on each piece and on the whole.
    public let comments: [ConsultationComment]
    /// What the comments on each piece want, by its anchor; those on the whole under the empty one.
    public let positions: [String: PositionTally]
    /// All that came.
    public let tally: ConsultationTally
}
