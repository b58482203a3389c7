import GRDB

/// The SQL of what petitions say of a rule.
enum PetitionQueries {
    /// A petition that arrives twice is stored once, as its question is.
    static func insert(
        _ details: PetitionDetails, of code: QuestionCode, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO petition (question_id, rule, provision, difficulty, proposal)
            SELECT id, ?, ?, ?, ? FROM question WHERE code = ?
            ON CONFLICT DO NOTHING
            """,
            [
                details.rule, details.provision, details.difficulty.rawValue, details.proposal,
                code.characters,
            ])
    }

    static func details(of id: Int64, _ db: Database) throws -> PetitionDetails? {
        try db.row(
            "SELECT rule, provision, difficulty, proposal FROM petition WHERE question_id = ?", [id]
        ) {
            guard let difficulty = PetitionDifficulty(rawValue: $0[2]) else {
                throw UnexpectedNull()
            }
            return PetitionDetails(
                rule: $0[0], provision: $0[1], difficulty: difficulty, proposal: $0[3])
        }
    }

    /// Stores the typed texts anew; what was chosen stays.
    static func storeTexts(_ details: PetitionDetails, of id: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE petition SET rule = ?, provision = ?, proposal = ? WHERE question_id = ?",
            [details.rule, details.provision, details.proposal, id])
    }

    static func copy(from id: Int64, to part: Int64, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO petition (question_id, rule, provision, difficulty, proposal)
            SELECT ?, rule, provision, difficulty, proposal FROM petition WHERE question_id = ?
            """,
            [part, id])
    }

    /// Who sent it, without anything of the person.
    static func sender(of id: Int64, _ db: Database) throws -> AskerKind? {
        try db.row("SELECT asker_kind FROM question WHERE id = ?", [id]) {
            AskerKind(rawValue: $0[0])
        } ?? nil
    }
}
