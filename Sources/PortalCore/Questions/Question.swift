/// An answered question as lists show it. Nothing here identifies the asker.
public struct QuestionSummary: Sendable, Equatable, Identifiable {
    public let id: Int64
    public let slug: String
    public let title: String
    public let field: String?
    public let unit: String
    public let receivedAt: Instant
    public let answeredAt: Instant
}

/// A published question with its answer (Article 13).
public struct AnsweredQuestion: Sendable, Equatable, Identifiable {
    public let summary: QuestionSummary
    /// The question as asked, plain text.
    public let body: String
    /// The asker's name where they agreed to it, else nil.
    public let askerName: String?
    /// Structured text.
    public let answer: String
    /// The leader who answered and the position (Article 13.7).
    public let answeredBy: String?
    /// The documents used (Article 13.5).
    public let citations: [Citation]
    /// The lawful day (Article 13.6).
    public let dueOn: CalendarDay

    public var id: Int64 { summary.id }

    /// Whether the answer came by the lawful day.
    public var isOnTime: Bool { summary.answeredAt.day <= dueOn }
}

/// A document that an answer rests on (Article 13.5).
public struct Citation: Sendable, Equatable {
    public let number: String
    public let abstract: String
    public let issuedOn: CalendarDay?
    public let issuer: String
    /// The document's slug where the portal holds it.
    public let documentSlug: String?

    public init(
        number: String, abstract: String, issuedOn: CalendarDay?, issuer: String,
        documentSlug: String? = nil
    ) {
        self.number = number
        self.abstract = abstract
        self.issuedOn = issuedOn
        self.issuer = issuer
        self.documentSlug = documentSlug
    }
}

/// What the look-up by code tells: the state of a question without any personal data.
public struct QuestionStatus: Sendable, Equatable {
    /// Where a question is on its way.
    public enum State: String, Sendable, CaseIterable {
        /// Received; the Board has not yet released it.
        case received
        /// Passed to the unit that answers.
        case accepted
        case answered
        /// Not within Article 13.2, with a reason.
        case declined
    }

    public let code: QuestionCode
    public let state: State
    public let receivedAt: Instant
    public let due: DueDate
    public let unit: String?
    public let answeredAt: Instant?
    /// Leads to the published answer.
    public let slug: String?
    /// Why it was declined.
    public let reason: String?
}

/// A field that questions and documents are sorted by (lĩnh vực).
public struct QuestionField: Sendable, Equatable {
    public let slug: String
    public let title: String
}
