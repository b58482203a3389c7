/// An answered question as lists show it. Nothing here identifies the asker.
public struct QuestionSummary: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The last part of its address; never changes once published.
    public let slug: String
    /// The title.
    public let title: String
    /// The field it is sorted under.
    public let field: String?
    /// The unit that answers.
    public let unit: String
    /// When it arrived.
    public let receivedAt: Instant
    /// When the answer was published.
    public let answeredAt: Instant
    /// What kind of case it is.
    public var kind: CaseKind = .question
}

/// A published question with its answer (Article 13).
public struct AnsweredQuestion: Sendable, Equatable, Identifiable {
    /// What lists show of it.
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
    /// The lawful day with its explanation (Article 13.6).
    public let due: DueDate
    /// The files that are published with it.
    public var files: [QuestionAttachment] = []

    /// Identifies it within the database.
    public var id: Int64 { summary.id }

    /// Whether the answer came by the lawful day.
    public var isOnTime: Bool { summary.answeredAt.day <= due.day }
}

/// A document that an answer rests on (Article 13.5).
public struct Citation: Sendable, Equatable {
    /// Số, ký hiệu.
    public let number: String
    /// Trích yếu.
    public let abstract: String
    /// The day of issue.
    public let issuedOn: CalendarDay?
    /// Who issued it.
    public let issuer: String
    /// The document's slug where a portal holds it.
    public let documentSlug: String?
    /// The label of the portal that holds it; nil where none does.
    public let siteLabel: String?
    /// The day from which that document is no longer in force; nil where it is, or where the
    /// portal does not know.
    public let expiresOn: CalendarDay?

    /// A citation from its parts.
    public init(
        number: String, abstract: String, issuedOn: CalendarDay?, issuer: String,
        documentSlug: String? = nil, siteLabel: String? = nil, expiresOn: CalendarDay? = nil
    ) {
        self.number = number
        self.abstract = abstract
        self.issuedOn = issuedOn
        self.issuer = issuer
        self.documentSlug = documentSlug
        self.siteLabel = siteLabel
        self.expiresOn = expiresOn
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
        /// The asker has to complete the data; the clock stands still.
        case awaitingData
        /// Another question that asks the same has its place.
        case merged
        /// Answered to the asker directly (Article 13.4).
        case answeredElsewhere

        /// Whether the clock runs, so that there is a day to wait for.
        public var isAwaitingAnswer: Bool { self == .received || self == .accepted }
    }

    /// The code on the receipt.
    public let code: QuestionCode
    /// Where it is on its way.
    public let state: State
    /// When it arrived.
    public let receivedAt: Instant
    /// The lawful day with its explanation.
    public let due: DueDate
    /// The unit that answers.
    public let unit: String?
    /// When the answer was published.
    public let answeredAt: Instant?
    /// Leads to the published answer, or to that of the question it was merged into.
    public let slug: String?
    /// Why it was declined, what is missing, or how it was answered directly.
    public let reason: String?
    /// What happened to it so far, in order.
    public internal(set) var milestones: [QuestionMilestone]
    /// What kind of case it is.
    public var kind: CaseKind = .question
    /// Where the question is that it was merged into; nil where it was not.
    public var target: MergeTarget?
}

/// A field that questions and documents are sorted by (lĩnh vực).
public struct QuestionField: Sendable, Equatable {
    /// The last part of its address; never changes once published.
    public let slug: String
    /// The title.
    public let title: String
}
