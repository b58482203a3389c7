import GRDB

/// Stores versions of a draft's text, with the anchors of their pieces.
enum DraftVersionStore {
    /// Pieces that a text may have.
    static let clauseLimit = 3000

    /// Saves a text: into the version that visitors do not see yet, or as a further one.
    ///
    /// - Returns: the version's number.
    /// - Throws: `ConsultationRefusal.unsuitableText`, or what the database reports.
    static func save(
        _ text: String, note: String, of id: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws -> Int {
        let clean = try cleaned(text)
        let pieces = DraftText(clean).clauses
        guard !pieces.isEmpty, pieces.count <= clauseLimit else {
            throw ConsultationRefusal.unsuitableText
        }
        let versions = try DraftVersionQueries.versions(of: id, db)
        let published = versions.filter { $0.publishedAt != nil }
        let number = (published.last?.number ?? 0) + 1
        let anchors = try anchors(of: pieces, after: published, number: number, id, db)
        try db.run(
            """
            INSERT INTO consultation_version (consultation_id, number, text, anchors, note,
                written_by, saved_by, saved_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (consultation_id, number) DO UPDATE SET text = ?3, anchors = ?4, note = ?5,
                written_by = ?6, saved_by = ?7, saved_at = ?8
            """,
            [
                id, number, clean, anchors.joined(separator: "\n"), note, actor.accountID,
                actor.name, now.epochSeconds,
            ])
        return number
    }

    /// Lets visitors see the newest version.
    ///
    /// - Returns: its number; nil where they see it already.
    static func publish(_ id: Int64, now: Instant, _ db: Database) throws -> Int? {
        guard let newest = try DraftVersionQueries.versions(of: id, db).last,
            newest.publishedAt == nil
        else { return nil }
        try db.run(
            """
            UPDATE consultation_version SET published_at = ?
            WHERE consultation_id = ? AND number = ?
            """,
            [now.epochSeconds, id, newest.number])
        return newest.number
    }

    /// Who wrote the newest version.
    static func writer(of id: Int64, _ db: Database) throws -> Int64? {
        try db.row(
            """
            SELECT written_by FROM consultation_version
            WHERE consultation_id = ? ORDER BY number DESC LIMIT 1
            """,
            [id]
        ) { $0[0] as Int64? } ?? nil
    }

    private static func cleaned(_ text: String) throws(ConsultationRefusal) -> String {
        let rule = TextRule(length: 1...DraftText.limit, missing: "", isMultiline: true)
        guard text.utf8.count <= DraftText.limit * 4, case .success(let clean) = rule.check(text)
        else { throw .unsuitableText }
        return clean
    }

    private static func anchors(
        of pieces: [DraftClause], after published: [DraftVersion], number: Int, _ id: Int64,
        _ db: Database
    ) throws -> [String] {
        let texts = try published.compactMap {
            try DraftVersionQueries.text(of: id, number: $0.number, db)
        }
        return ClauseAlignment.anchors(
            of: pieces, after: texts.last?.clauses ?? [],
            used: Set(texts.flatMap { $0.clauses.map(\.anchor) }), number: number)
    }
}
