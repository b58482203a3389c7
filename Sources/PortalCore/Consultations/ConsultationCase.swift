/// A consultation as those who prepare it see it.
public struct ConsultationCase: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// Whose it is.
    public let siteID: Int64
    /// The last part of its address; nil while visitors do not see it.
    public let slug: String?
    /// Its title, times and receiving unit.
    public let data: ConsultationData
    /// Who wrote on it last.
    public let writtenBy: Int64?
    /// When it was handed over.
    public let submittedAt: Instant?
    /// When it was published.
    public let publishedAt: Instant?
    /// When the outcome was published.
    public let concludedAt: Instant?
    /// When it was taken back.
    public let withdrawnAt: Instant?
    /// Counts what was saved, so that nobody overwrites what they did not see.
    public let revision: Int
    /// Released comments.
    public let commentCount: Int

    /// Where it is at a moment.
    public func state(at now: Instant) -> ConsultationState {
        guard publishedAt != nil, let opensAt = data.opensAt, let closesAt = data.closesAt else {
            return submittedAt == nil ? .draft : .submitted
        }
        if withdrawnAt != nil { return .withdrawn }
        if concludedAt != nil { return .concluded }
        if now < opensAt { return .upcoming }
        return now < closesAt ? .open : .closed
    }
}

/// A consultation with all that its page in the admin shows.
public struct ConsultationDossier: Sendable {
    /// The consultation.
    public let consultation: ConsultationCase
    /// Where it is.
    public let state: ConsultationState
    /// What the person can do.
    public let actions: [ConsultationAction]
    /// What they could do if they had not written it, with the reason.
    public let blocked: [(action: ConsultationAction, refusal: ConsultationRefusal)]
    /// What is missing before it can be handed over.
    public let missing: [String]
    /// All versions of the text, oldest first.
    public let versions: [DraftVersion]
    /// The newest text as it was typed, and its pieces.
    public let source: String
    /// The pieces of the newest text.
    public let text: DraftText
    /// Papers and files.
    public let files: [ConsultationPaper]
    /// How the closing time was moved.
    public let extensions: [Consultation.Extension]
    /// All that came.
    public let tally: ConsultationTally
    /// Released comments without a reply.
    public let unreplied: Int
    /// What was asked, said and done.
    public let outcome: ConsultationOutcome?
    /// What was done, oldest first.
    public let events: [ConsultationEvent]
}

/// A consultation in the admin's list.
public struct ConsultationWorkRow: Sendable, Equatable, Identifiable {
    /// The consultation.
    public let consultation: ConsultationCase
    /// Comments that wait to be released or declined.
    public let waiting: Int

    /// Identifies it within the database.
    public var id: Int64 { consultation.id }
}
