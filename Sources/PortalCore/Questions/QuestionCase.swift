/// A question as those who handle it see it, without the data of the asker.
public struct QuestionCase: Sendable, Equatable, Identifiable {
    /// Who saved an answer, and when.
    public struct DraftSave: Sendable, Equatable {
        /// The name of the account.
        public let by: String
        /// When.
        public let at: Instant
    }

    /// Identifies it within the database.
    public let id: Int64
    /// The site that received it.
    public let siteID: Int64
    /// What kind of case it is.
    public let kind: CaseKind
    /// The code on the receipt.
    public let code: QuestionCode
    /// The title.
    public let title: String
    /// Plain text.
    public let body: String
    /// The slug of the field it is sorted under.
    public let field: String?
    /// Where it is on its way.
    public let state: QuestionState
    /// Where it was before the asker was asked for data.
    public let stateBefore: QuestionState?
    /// The unit it was passed to.
    public let unitID: Int64?
    /// The name of that unit.
    public let unit: String?
    /// When it arrived.
    public let receivedAt: Instant
    /// What happened to its clock.
    public let clock: Clock
    /// The due date as it is stored and shown.
    public let due: DueDate
    /// The answer as the unit wrote it.
    public let draft: QuestionDraft?
    /// Who saved the answer last, and when; nil where there is none yet.
    public let draftSaved: DraftSave?
    /// The name and position under which the leader approved it.
    public let approvedBy: String?

    /// Whether its unit has the next step.
    var isWithUnit: Bool { [.assigned, .answerDrafted, .returned].contains(state) }

    /// Names the answer that somebody saw, so that nothing else is replaced, approved or published.
    public var draftVersion: Int64 { draftSaved?.at.epochSeconds ?? 0 }
}

/// One thing that was done with a question.
public struct QuestionEvent: Sendable, Equatable, Identifiable {
    /// The number in its table.
    public let id: Int64
    /// When.
    public let at: Instant
    /// Who, by the name of the account.
    public let account: String
    /// What.
    public let action: QuestionAction
    /// Where the question was.
    public let before: QuestionState
    /// Where it went.
    public let after: QuestionState
    /// What was said with it; never anything of the asker's data.
    public let note: String?
}
