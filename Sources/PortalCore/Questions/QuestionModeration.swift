import GRDB

/// What the operator does with questions at the command line, for the Board and the unit.
///
/// Every step goes by `QuestionRules` and stands in the record. Nothing a citizen sent is public
/// before its answer is published (Article 5.4).
public struct QuestionModeration: Sendable {
    let database: PortalDatabase

    /// A question that waits, with the asker's data: for the Board's eyes only.
    public struct Waiting: Sendable {
        /// The code on the receipt.
        public let code: QuestionCode
        /// The host label of the site; empty for the province.
        public let siteLabel: String
        /// The title.
        public let title: String
        /// Plain text as it was written.
        public let body: String
        /// Where it is on its way.
        public let state: QuestionStatus.State
        /// When it arrived.
        public let receivedAt: Instant
        /// The lawful day.
        public let dueOn: CalendarDay
        /// The unit that answers.
        public let unit: String?
        /// The personal data.
        public let asker: Asker
        /// What kind of case it is.
        public let kind: CaseKind
    }

    /// An answer that a unit's leader approved (Article 13.7).
    public struct Answer: Sendable {
        /// The unit that answers.
        public var unit: String
        /// The leader and the position.
        public var answeredBy: String?
        /// Structured text.
        public var text: String
        /// At least one (Article 13.5).
        public var citations: [Citation]

        /// An answer from its parts.
        public init(unit: String, answeredBy: String?, text: String, citations: [Citation]) {
            self.unit = unit
            self.answeredBy = answeredBy
            self.text = text
            self.citations = citations
        }
    }

    /// The questions that wait, the one due first on top.
    public func waiting(limit: Int) throws -> [Waiting] {
        try database.read { db in
            try QuestionModerationQueries.waiting(limit: limit, db)
        }
    }

    /// Passes a question to the unit that answers (Article 13.1).
    ///
    /// - Parameter unit: the full name of a unit, or any other name of who answers.
    public func accept(_ code: QuestionCode, unit: String, now: Instant) throws {
        guard !unit.isBlank else { throw QuestionRefusal.emptyText }
        try step(code) { question, db in
            let handling = QuestionHandling(
                question: question, actor: .operatorAtConsole, now: now, db: db)
            try handling.assign(toUnitNamed: unit)
        }
    }

    /// Declines a question and tells why (Article 13.1 and 13.2).
    public func decline(_ code: QuestionCode, reason: String, now: Instant) throws {
        try step(code) { question, db in
            try QuestionHandling(
                question: question, actor: .operatorAtConsole, now: now, db: db
            ).take(.decline(.outOfScope, reason: reason), as: [.boardMember])
        }
    }

    /// Publishes a question with an answer that a leader of the unit has approved on paper.
    ///
    /// - Throws: `QuestionRefusal`, or what the database reports.
    public func answer(_ code: QuestionCode, _ answer: Answer, now: Instant) throws {
        try step(code) { question, db in
            try Self.publish(answer, to: question, by: .operatorAtConsole, now: now, db)
        }
    }

    /// All steps from where a question is to the published answer, each with its line in the
    /// record.
    static func publish(
        _ answer: Answer, to question: QuestionCase, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        guard !answer.unit.isBlank else { throw QuestionRefusal.emptyText }
        func handling() throws -> QuestionHandling {
            guard let current = try QuestionCaseQueries.question(question.code, db) else {
                throw QuestionRefusal.unknownQuestion
            }
            return QuestionHandling(question: current, actor: actor, now: now, db: db)
        }
        let draft = QuestionDraft(text: answer.text, citations: answer.citations)
        try handling().assign(toUnitNamed: answer.unit)
        try handling().take(.draftAnswer(draft), as: [.officer])
        try handling().take(.approve(answeredBy: answer.answeredBy ?? answer.unit), as: [.leader])
        try handling().take(.publish, as: [.boardMember])
    }

    private func step(
        _ code: QuestionCode, _ change: (QuestionCase, Database) throws -> Void
    ) throws {
        try database.write { db in
            guard let question = try QuestionCaseQueries.question(code, db) else {
                throw QuestionRefusal.unknownQuestion
            }
            try change(question, db)
        }
    }
}
