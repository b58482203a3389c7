import GRDB

/// Questions as the Board and the units handle them (Article 13).
public struct QuestionDesk: Sendable {
    let database: PortalDatabase

    /// Takes a step.
    ///
    /// - Parameter seen: the version of the answer that the person saw, where the step is about it.
    /// - Returns: the question as it then stands.
    /// - Throws: `QuestionRefusal`, or what the database reports.
    @discardableResult
    public func take(
        _ step: QuestionStep, on code: QuestionCode, by actor: Actor, seen: Int64? = nil,
        now: Instant
    ) throws -> QuestionCase {
        try database.write { db in
            let question = try Self.question(code, db)
            if step.action.answersForDraft, let seen, seen != question.draftVersion {
                throw QuestionRefusal.changedMeanwhile(by: question.draftSaved?.by ?? "")
            }
            let roles = try Self.roles(of: actor, in: question, db)
            try QuestionHandling(question: question, actor: actor, now: now, db: db)
                .take(step, as: roles)
            return try Self.question(code, db)
        }
    }

    /// Makes a further question of a part of one, by the same asker, with the same clock and files.
    /// The asker reads its code in the time line of the first, and in a letter.
    ///
    /// - Returns: the code of the new question.
    /// - Throws: `QuestionRefusal`, or what the database reports.
    public func split(
        _ code: QuestionCode, title: String, body: String, by actor: Actor, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> QuestionCode {
        guard !title.isBlank, !body.isBlank else { throw QuestionRefusal.emptyText }
        return try database.write { db in
            let question = try Self.question(code, db)
            let roles = try Self.roles(of: actor, in: question, db)
            _ = try QuestionRules.next(.split, from: question.state, by: roles).get()
            let part = try QuestionIntake.freeCode(of: question.kind, using: &generator, db)
            try QuestionHandlingQueries.insertPart(
                of: question, code: part, title: title, body: body, db)
            try QuestionHandling(question: question, actor: actor, now: now, db: db)
                .record(.split, to: question.state, note: part.description)
            try QuestionNotices.tell(ofPart: part, of: question, now: now, db)
            return part
        }
    }

    /// A question, for those who have to do with it.
    ///
    /// - Throws: `QuestionRefusal.unknownQuestion` for everybody else too.
    public func question(_ code: QuestionCode, for actor: Actor) throws -> QuestionCase {
        try database.read { db in try Self.visible(code, to: actor, db).question }
    }

    /// What somebody can do with a question now.
    public func actions(on code: QuestionCode, for actor: Actor) throws -> [QuestionAction] {
        try database.read { db in
            let (question, roles) = try Self.visible(code, to: actor, db)
            return QuestionRules.actions(in: question.state, by: roles)
        }
    }

    /// All that was done with a question, in order.
    public func events(of code: QuestionCode, for actor: Actor) throws -> [QuestionEvent] {
        try database.read { db in
            try QuestionCaseQueries.events(
                of: try Self.visible(code, to: actor, db).question.id, db)
        }
    }

    /// What hiding some words would make of a question; nothing is stored.
    public func preview(
        hiding words: [String], in code: QuestionCode, for actor: Actor
    ) throws -> Redaction {
        try database.read { db in
            let question = try Self.visible(code, to: actor, db).question
            guard let texts = try RedactionQueries.texts(of: question.id, db) else {
                throw QuestionRefusal.unknownQuestion
            }
            return Redaction(hiding: words, in: texts)
        }
    }

    private static func question(_ code: QuestionCode, _ db: Database) throws -> QuestionCase {
        guard let question = try QuestionCaseQueries.question(code, db) else {
            throw QuestionRefusal.unknownQuestion
        }
        return question
    }

    private static func roles(
        of actor: Actor, in question: QuestionCase, _ db: Database
    ) throws -> Set<QuestionRole> {
        try QuestionRoles.roles(of: actor, on: question.siteID, unitID: question.unitID, db)
    }

    private static func visible(
        _ code: QuestionCode, to actor: Actor, _ db: Database
    ) throws -> (question: QuestionCase, roles: Set<QuestionRole>) {
        let question = try question(code, db)
        let roles = try roles(of: actor, in: question, db)
        guard roles != [.nobody] else { throw QuestionRefusal.unknownQuestion }
        return (question, roles)
    }
}
