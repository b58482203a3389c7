import GRDB

/// The SQL of the Board's work on questions.
enum QuestionModerationQueries {
    static func waiting(limit: Int, _ db: Database) throws -> [QuestionModeration.Waiting] {
        try db.rows(
            """
            SELECT question.code, site.label, question.title, question.body, question.state,
                question.received_at, question.due_on, question.unit, asker.name, asker.position,
                asker.organisation, asker.licence, asker.address, asker.phone, asker.email,
                question.kind
            FROM question
            JOIN site ON site.id = question.site_id
            JOIN question_asker AS asker ON asker.question_id = question.id
            WHERE question.is_open
            ORDER BY question.due_on, question.id LIMIT ?
            """,
            [limit], waiting)
    }

    private static func waiting(_ row: Row) throws -> QuestionModeration.Waiting {
        let kind = try QuestionCaseQueries.kind(row[15])
        return QuestionModeration.Waiting(
            code: try QuestionCaseQueries.code(row[0], of: kind), siteLabel: row[1], title: row[2],
            body: row[3],
            state: try QuestionCaseQueries.state(row[4]).publicState,
            receivedAt: Instant(epochSeconds: row[5]), dueOn: row[6], unit: row[7],
            asker: Asker(
                name: row[8], position: row[9], organisation: row[10], licence: row[11],
                address: row[12], phone: row[13], email: row[14]),
            kind: kind)
    }

    static func publish(
        _ id: Int64, _ answer: QuestionModeration.Answer, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE question SET state = 'answered', unit = ?, answered_by = ?, answer = ?,
                answered_at = ?, slug = ?
            WHERE id = ?
            """,
            [
                answer.unit, answer.answeredBy, answer.text, now.epochSeconds,
                try freeSlug(for: id, db), id,
            ])
        try setCitations(answer.citations, of: id, db)
        try index(id, db)
        try QuestionPublication.log(.published, of: id, now: now, db)
    }

    /// The documents an answer rests on, in place of those before.
    static func setCitations(_ citations: [Citation], of id: Int64, _ db: Database) throws {
        try db.run("DELETE FROM question_citation WHERE question_id = ?", [id])
        for (position, citation) in citations.enumerated() {
            try db.run(
                """
                INSERT INTO question_citation
                    (question_id, position, number, abstract, issued_on, issuer)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    id, position, citation.number, citation.abstract, citation.issuedOn,
                    citation.issuer,
                ])
        }
    }

    /// A published question gets an address made of its title as it is now.
    static func renewSlug(of id: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE question SET slug = ? WHERE id = ? AND state = 'answered'",
            [try freeSlug(for: id, db), id])
    }

    private static func freeSlug(for id: Int64, _ db: Database) throws -> String {
        let question = try db.row("SELECT title, site_id, kind FROM question WHERE id = ?", [id]) {
            (
                title: $0[0] as String, siteID: $0[1] as Int64,
                kind: try QuestionCaseQueries.kind($0[2])
            )
        }
        guard let question else { throw UnexpectedNull() }
        let base = Slug.make(question.title)
        guard !base.isEmpty, !takenSlugs.contains(base) else {
            return question.kind.numbered + String(id)
        }
        let isTaken = try db.row(
            "SELECT 1 FROM question WHERE site_id = ? AND slug = ? AND id <> ?",
            [question.siteID, base, id]
        ) { _ in true }
        return isTaken == nil ? base : "\(base)-\(id)"
    }

    /// Other pages have these addresses beside the questions' and the petitions'.
    private static let takenSlugs: Set<String> = [
        "dat-cau-hoi", "gui", "bien-nhan", "tra-cuu", "so-lieu", "tuong-tu", "xac-nhan-thu",
    ]

    /// Puts a published question into the search, in place of what stood there.
    static func index(_ id: Int64, _ db: Database) throws {
        let entry = try db.row(
            """
            SELECT question.site_id, question.slug, question.title, question.body, question.answer,
                question.answered_at, question.unit, question.kind
            FROM question WHERE question.id = ? AND question.state = 'answered'
            """,
            [id]
        ) { row -> SearchEntry in
            let kind = try QuestionCaseQueries.kind(row[7])
            let details = try kind.details(of: id, db).filter(\.isTyped).map(\.text)
            let texts = details + [row[3], StructuredText(row[4] as String).plainText]
            return SearchEntry(
                kind: kind.searchKind, id: id, siteID: row[0], isProvincial: false, title: row[2],
                identifier: nil, body: texts.filter { !$0.isEmpty }.joined(separator: "\n"),
                time: row[5], slug: row[1], detail: row[6])
        }
        if let entry { try SearchIndex.put(entry, in: db) }
    }
}
