import GRDB

/// What the Editorial Board does with questions, until the editors' side takes over.
///
/// Nothing a citizen sent is public before `answer` is called for it (Article 5.4).
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

    /// Why a step is not possible.
    public enum Refusal: Error, Sendable, Equatable {
        case unknownCode
        /// The step does not follow from this state.
        case wrongState(QuestionStatus.State)
        /// An answer without a citation (Article 13.5).
        case missingCitation
        case emptyText
    }

    /// The questions that wait, the one due first on top.
    public func waiting(limit: Int) throws -> [Waiting] {
        try database.read { db in
            try QuestionModerationQueries.waiting(limit: limit, db)
        }
    }

    /// Passes a question to the unit that answers (Article 13.1).
    public func accept(_ code: QuestionCode, unit: String) throws {
        guard !unit.isBlank else { throw Refusal.emptyText }
        try step(code, from: [.received, .accepted]) { id, db in
            try db.run(
                "UPDATE question SET state = 'accepted', unit = ? WHERE id = ?", [unit, id])
        }
    }

    /// Declines a question and tells why (Article 13.1 and 13.2).
    public func decline(_ code: QuestionCode, reason: String) throws {
        guard !reason.isBlank else { throw Refusal.emptyText }
        try step(code, from: [.received, .accepted]) { id, db in
            try db.run(
                "UPDATE question SET state = 'declined', decline_reason = ? WHERE id = ?",
                [reason, id])
        }
    }

    /// Publishes a question with its answer.
    ///
    /// - Throws: `Refusal`, or what the database reports.
    public func answer(_ code: QuestionCode, _ answer: Answer, now: Instant) throws {
        guard !answer.text.isBlank, !answer.unit.isBlank else { throw Refusal.emptyText }
        guard !answer.citations.isEmpty else { throw Refusal.missingCitation }
        try step(code, from: [.received, .accepted]) { id, db in
            try QuestionModerationQueries.publish(id, answer, now: now, db)
        }
    }

    private func step(
        _ code: QuestionCode, from states: Set<QuestionStatus.State>,
        _ change: (Int64, Database) throws -> Void
    ) throws {
        try database.write { db in
            guard let question = try QuestionModerationQueries.find(code, db) else {
                throw Refusal.unknownCode
            }
            guard states.contains(question.state) else {
                throw Refusal.wrongState(question.state)
            }
            try change(question.id, db)
        }
    }
}
