import GRDB

/// Which questions a list in the admin shows.
public struct QuestionInboxFilter: Sendable, Equatable {
    /// Which of them, by how far they are.
    public enum Kind: Sendable, Equatable {
        /// Those on which the person has the next step.
        case mine
        /// Those that are owed an answer.
        case open
        /// Open ones whose day is over.
        case late
        /// Those in one state.
        case state(QuestionState)
        /// Those that nobody owes anything on any more.
        case closed
    }

    /// Which of them.
    public var kind: Kind
    /// A code or words of the title.
    public var words: String
    /// Only cases of a kind; nil for all.
    public var only: CaseKind?

    /// Puts it together from its parts.
    public init(_ kind: Kind = .open, words: String = "", only: CaseKind? = nil) {
        self.kind = kind
        self.words = words
        self.only = only
    }
}

/// A question as the admin's list shows it: nothing of the asker.
public struct QuestionInboxRow: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The code on the receipt.
    public let code: QuestionCode
    /// The title.
    public let title: String
    /// Where it is on its way.
    public let state: QuestionState
    /// The unit it was passed to.
    public let unit: String?
    /// When it arrived.
    public let receivedAt: Instant
    /// The lawful day.
    public let dueOn: CalendarDay
    /// What kind of case it is.
    public let kind: CaseKind
    /// Whether the asker sent more of it after being asked.
    public let isSupplemented: Bool
}

/// The questions of a portal and of its unit, as those who handle them see them.
public struct QuestionInbox: Sendable {
    let database: PortalDatabase

    /// A page of questions, the one due first on top; of closed ones the last received first.
    public func page(
        _ filter: QuestionInboxFilter, of site: Site, for actor: Actor, today: CalendarDay,
        page: PageRequest, limit: Int
    ) throws -> Page<QuestionInboxRow> {
        try database.read { db in
            let search = try QuestionInboxSearch(filter, siteID: site.id, actor, today: today, db)
            return try search.page(page, limit: limit, db)
        }
    }

    /// How many of a kind wait for the next step of a person, and how many open ones are late.
    public func waiting(
        _ caseKind: CaseKind, onSite siteID: Int64, for actor: Actor, today: CalendarDay
    ) throws -> (mine: Int, late: Int) {
        try database.read { db in
            func count(_ kind: QuestionInboxFilter.Kind) throws -> Int {
                try QuestionInboxSearch(
                    QuestionInboxFilter(kind, only: caseKind), siteID: siteID, actor, today: today,
                    db
                ).count(db)
            }
            return (try count(.mine), try count(.late))
        }
    }
}
