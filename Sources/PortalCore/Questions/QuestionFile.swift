import GRDB

/// A question with all that its page in the admin shows; the asker's data have a way of their own.
public struct QuestionFile: Sendable {
    /// A unit that it can be passed to.
    public struct Unit: Sendable, Equatable {
        /// Its number.
        public let id: Int64
        /// Its full name.
        public let name: String
    }

    /// The question.
    public let question: QuestionCase
    /// What the person can do with it now.
    public let actions: [QuestionAction]
    /// All that was done with it, in order.
    public let events: [QuestionEvent]
    /// How changes of the calendar moved its due day, in order.
    public let moves: [DueDateMove]
    /// Where a late one was held; empty where it is not late.
    public let stages: [StageLateness]
    /// The fields that it can be sorted under.
    public let fields: [QuestionField]
    /// The units that exist today.
    public let units: [Unit]
    /// The units on a portal of which somebody may approve answers now.
    public let answering: Set<Int64>
    /// Whether it was passed to a unit of which nobody can answer on the portal: it has none, or
    /// nobody there may approve. Such a unit answers in writing, which is recorded (Article 13.4).
    public let isOutOfReach: Bool
    /// The last part of its public address; nil where it is not public.
    public let slug: String?
    /// What its kind says beside title and text.
    public let details: [CaseDetail]
    /// The files that came with it.
    public let files: [QuestionAttachment]
    /// What the asker sent after being asked for it, oldest first.
    public let supplements: [QuestionSupplement]
    /// Whether words in it were hidden.
    public let isRedacted: Bool
    /// Whether its readers were helped.
    public let votes: QuestionVotes
}

extension QuestionDesk {
    /// Opens a question that a portal received, or that was passed to its unit; nil where there is
    /// none that the person has to do with.
    public func open(
        _ id: Int64, on site: Site, for actor: Actor, now: Instant
    ) throws -> QuestionFile? {
        try database.read { db in
            guard let code = try QuestionFileQueries.code(of: id, siteID: site.id, db),
                let question = try QuestionCaseQueries.question(code, db)
            else { return nil }
            let roles = try QuestionRoles.roles(
                of: actor, on: question.siteID, unitID: question.unitID, db)
            guard roles != [.nobody] else { return nil }
            let answering = try QuestionFileQueries.answering(at: now, db)
            let events = try QuestionCaseQueries.events(of: id, db)
            return QuestionFile(
                question: question,
                actions: QuestionRules.actions(in: question.state, by: roles),
                events: events,
                moves: try CalendarRevisionQueries.moves(of: question.kind.duty, id, db),
                stages: try QuestionStages.lateness(
                    of: question, after: events, now: now,
                    in: CalendarQueries.calendar(of: question.clock, db)),
                fields: try QuestionQueries.fields(db),
                units: try QuestionFileQueries.units(on: now.day, db), answering: answering,
                isOutOfReach: question.isWithUnit
                    && !(question.unitID.map(answering.contains) ?? false),
                slug: try QuestionQueries.slug(
                    question.kind, of: id, siteID: question.siteID, db),
                details: try question.kind.details(of: id, db),
                files: try AttachmentQueries.all(of: id, db),
                supplements: try SupplementQueries.all(of: id, db),
                isRedacted: try QuestionFileQueries.isRedacted(id, db),
                votes: try VoteQueries.votes(on: id, db))
        }
    }

    /// The data of who asked. That somebody looked stands in the audit trail (Law 91/2025/QH15).
    ///
    /// - Returns: nil where there is no such question that the person has to do with.
    public func asker(
        of id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws -> Asker? {
        guard let file = try open(id, on: site, for: actor, now: now) else { return nil }
        return try database.writeQuietly { db in
            try AuditTrail.append(
                AuditRecord("question.see-asker", "question \(id)", siteID: file.question.siteID),
                by: actor, at: now, db)
            return try QuestionFileQueries.asker(of: id, db)
        }
    }

    /// Documents whose number begins with what was typed, for the citations of an answer.
    public func documents(
        numbered text: String, of site: Site, limit: Int
    ) throws -> [Citation] {
        try database.read {
            try CitationCompletion(siteID: site.id, db: $0).suggestions(for: text, limit: limit)
        }
    }
}

/// The SQL of a question's page.
enum QuestionFileQueries {
    static func id(of code: QuestionCode, siteID: Int64, _ db: Database) throws -> Int64? {
        try db.row(
            "SELECT id FROM question WHERE code = ? AND site_id = ?", [code.characters, siteID]
        ) { $0[0] }
    }

    static func code(of id: Int64, siteID: Int64, _ db: Database) throws -> QuestionCode? {
        try db.row(
            """
            SELECT code FROM question WHERE id = ?1 AND (site_id = ?2
                OR unit_id = (SELECT unit_id FROM site WHERE id = ?2))
            """,
            [id, siteID]
        ) { QuestionCode(entered: $0[0]) } ?? nil
    }

    /// The units on a portal of which somebody may approve answers (Article 13.7).
    static func answering(at now: Instant, _ db: Database) throws -> Set<Int64> {
        let sites = try db.rows(
            "SELECT id, unit_id FROM site WHERE unit_id IS NOT NULL AND status = 'live'"
        ) { (id: $0[0] as Int64, unit: $0[1] as Int64) }
        return Set(
            try sites.filter {
                try !NoticeAudience.holders(of: .approveAnswers, on: $0.id, now: now, db).isEmpty
            }.map(\.unit))
    }

    static func units(on day: CalendarDay, _ db: Database) throws -> [QuestionFile.Unit] {
        try db.rows(
            """
            SELECT unit.id, unit.full_name FROM unit
            WHERE (unit.valid_from IS NULL OR unit.valid_from <= ?1)
                AND (unit.valid_to IS NULL OR unit.valid_to >= ?1)
            ORDER BY unit.kind IN ('commune', 'ward'), unit.full_name
            """,
            [day]
        ) { QuestionFile.Unit(id: $0[0], name: $0[1]) }
    }

    static func isRedacted(_ id: Int64, _ db: Database) throws -> Bool {
        try db.row("SELECT 1 FROM question_original WHERE question_id = ?", [id]) { _ in true }
            ?? false
    }

    static func asker(of id: Int64, _ db: Database) throws -> Asker? {
        try db.row(
            """
            SELECT name, position, organisation, licence, address, phone, email,
                email_confirmed_at IS NOT NULL
            FROM question_asker WHERE question_id = ?
            """,
            [id]
        ) {
            Asker(
                name: $0[0], position: $0[1], organisation: $0[2], licence: $0[3], address: $0[4],
                phone: $0[5], email: $0[6], hasConfirmedEmail: $0[7])
        }
    }
}
