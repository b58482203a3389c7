import GRDB

/// The SQL that reads questions for the public. No query here touches `question_asker`, except
/// for the name of an asker who agreed to show it.
enum QuestionQueries {
    private static let summaryColumns: StaticSQL = """
        question.id, question.slug, question.title, field.title, question.unit,
        question.received_at, question.answered_at, question.kind
        """

    private static let source: StaticSQL = """
         FROM question LEFT JOIN question_field AS field ON field.id = question.field_id
        WHERE question.site_id = ? AND question.kind = ? AND question.state = 'answered'
        """

    static let list: StaticSQL = "SELECT " + summaryColumns + source

    static func answered(
        _ kind: CaseKind, siteID: Int64, slug: String, _ db: Database
    ) throws -> AnsweredQuestion? {
        try db.row(
            "SELECT " + summaryColumns
                + """
                , question.body, question.answer, question.answered_by, question.due,
                    CASE WHEN question.shows_name THEN
                        (SELECT name FROM question_asker WHERE question_id = question.id) END
                """ + source + " AND question.slug = ?",
            [siteID, kind.rawValue, slug]
        ) { row in
            AnsweredQuestion(
                summary: try summary(row), body: row[8], askerName: row[12], answer: row[9],
                answeredBy: row[10], citations: try citations(of: row[0], siteID: siteID, db),
                due: row[11],
                files: try AttachmentQueries.all(of: row[0], db).filter(\.isPublic))
        }
    }

    static func slug(
        _ kind: CaseKind, of id: Int64, siteID: Int64, _ db: Database
    ) throws -> String? {
        try db.row(
            """
            SELECT slug FROM question
            WHERE id = ? AND site_id = ? AND kind = ? AND state = 'answered'
            """,
            [id, siteID, kind.rawValue]
        ) { $0[0] }
    }

    static func summary(_ row: Row) throws -> QuestionSummary {
        QuestionSummary(
            id: row[0], slug: row[1], title: row[2], field: row[3], unit: row[4],
            receivedAt: Instant(epochSeconds: row[5]), answeredAt: Instant(epochSeconds: row[6]),
            kind: try QuestionCaseQueries.kind(row[7]))
    }

    /// A citation leads to the document with the same number and day of issue: the site's own,
    /// else the province's, else that of any other portal but the one for practice.
    private static let citations: StaticSQL =
        """
        SELECT citation.number, citation.abstract, citation.issued_on, citation.issuer,
            document.slug, site.label, document.expires_on
        FROM question_citation AS citation
        LEFT JOIN document ON document.id =
            (SELECT held.id FROM document AS held
                CROSS JOIN site AS holder ON holder.id = held.site_id
                WHERE held.issued_on IS citation.issued_on AND held.number_key =
        """ + DocumentNumber.key("citation.number")
            + """
                     AND (held.site_id = ?1 OR holder.label <> ?3)
                ORDER BY held.site_id = ?1 DESC, holder.label = '' DESC, held.id LIMIT 1)
            LEFT JOIN site ON site.id = document.site_id
            WHERE citation.question_id = ?2 ORDER BY citation.position
            """

    private static func citations(
        of id: Int64, siteID: Int64, _ db: Database
    ) throws -> [Citation] {
        try db.rows(citations, [siteID, id, Site.practiceLabel]) { row in
            Citation(
                number: row[0], abstract: row[1], issuedOn: row[2], issuer: row[3],
                documentSlug: row[4], siteLabel: row[5], expiresOn: row[6])
        }
    }

    static func status(code: QuestionCode, siteID: Int64, _ db: Database) throws -> QuestionStatus?
    {
        try db.row(
            """
            SELECT state, received_at, due, unit, answered_at,
                CASE state WHEN 'answered' THEN slug END,
                CASE state WHEN 'declined' THEN decline_reason WHEN 'awaiting-data' THEN data_request
                    WHEN 'answered-elsewhere' THEN elsewhere END,
                id, kind
            FROM question WHERE code = ? AND site_id = ?
            """,
            [code.characters, siteID]
        ) { row in
            let kind = try QuestionCaseQueries.kind(row[8])
            let target = try MergeQueries.target(of: row[7], db)
            return QuestionStatus(
                code: code.of(kind), state: try QuestionCaseQueries.state(row[0]).publicState,
                receivedAt: Instant(epochSeconds: row[1]), due: row[2], unit: row[3],
                answeredAt: (row[4] as Int64?).map(Instant.init(epochSeconds:)),
                slug: row[5] ?? target?.slug, reason: row[6],
                milestones: try QuestionTimelineQueries.milestones(of: row[7], kind, db),
                kind: kind, target: target)
        }
    }

    static func receipt(code: QuestionCode, siteID: Int64, _ db: Database) throws
        -> QuestionReceipt?
    {
        try db.row(
            """
            SELECT title, received_at, due, kind, state FROM question WHERE code = ? AND site_id = ?
            """,
            [code.characters, siteID]
        ) { row in
            let kind = try QuestionCaseQueries.kind(row[3])
            return QuestionReceipt(
                code: code.of(kind), title: row[0], receivedAt: Instant(epochSeconds: row[1]),
                due: row[2], kind: kind,
                state: try QuestionCaseQueries.state(row[4]).publicState)
        }
    }

    static func fields(_ db: Database) throws -> [QuestionField] {
        try db.rows("SELECT slug, title FROM question_field ORDER BY position") {
            QuestionField(slug: $0[0], title: $0[1])
        }
    }
}
