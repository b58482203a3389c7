/// Which items a list in the admin shows.
public struct ArticleItemFilter: Sendable, Equatable {
    /// What waits for the person who asks. "My work" counts these, and each number leads to the
    /// list with the same filter.
    public enum Duty: Sendable, CaseIterable {
        /// Sent back to them.
        case returned
        /// Drafts they are writing.
        case drafts
        /// Handed in by others, with no part of theirs in it.
        case toApprove
        /// Approved, and neither published nor scheduled.
        case approved
        /// Published by another in an emergency.
        case toConfirm
        /// To be looked at again by today.
        case reviews

        /// The right that goes with it.
        var permission: Permission {
            switch self {
            case .returned, .drafts: .writeContent
            case .toApprove, .approved, .toConfirm, .reviews: .approveContent
            }
        }
    }

    /// What waits for the person; nil for all.
    public var duty: Duty?
    /// Items whose draft stands so.
    public var draft: ItemState.Draft?
    /// Items that visitors see so.
    public var live: ItemState.Live?
    /// Items of one section and those below.
    public var sectionID: Int64?
    /// Items that one person began.
    public var authorID: Int64?
    /// Words of the title.
    public var words: String
    /// Items published in an emergency that nobody has approved yet.
    public var isEmergency: Bool

    /// All items.
    public init(
        duty: Duty? = nil, draft: ItemState.Draft? = nil, live: ItemState.Live? = nil,
        sectionID: Int64? = nil, authorID: Int64? = nil, words: String = "",
        isEmergency: Bool = false
    ) {
        self.duty = duty
        self.draft = draft
        self.live = live
        self.sectionID = sectionID
        self.authorID = authorID
        self.words = words
        self.isEmergency = isEmergency
    }
}

/// An item as the admin's list shows it.
public struct ArticleItemRow: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The newest revision: what is done with the row is done with this one.
    public let revisionID: Int64
    /// The title of the newest revision.
    public let title: String
    /// Where it stands.
    public let state: ItemState
    /// The section's title; nil where none was chosen yet.
    public let section: String?
    /// Who began it; nil for what was taken over.
    public let author: String?
    /// When it last changed.
    public let updatedAt: Instant
    /// When it is to be published.
    public let publishAt: Instant?
    /// Whether it was published in an emergency and waits for approval.
    public let isEmergency: Bool
}
