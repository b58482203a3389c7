/// How many comments came, from whom, and what became of them: nothing left out.
public struct ConsultationTally: Sendable, Equatable {
    /// Released for everybody to read.
    public var released = 0
    /// Declined by the moderators.
    public var declined = 0
    /// Not decided yet.
    public var waiting = 0
    /// From people.
    public var people = 0
    /// From organisations.
    public var organisations = 0

    /// All that came.
    public var received: Int { released + declined + waiting }

    /// None.
    public init() {}

    /// Counts more.
    mutating func add(_ count: Int, state: CommentState, isOrganisation: Bool) {
        switch state {
        case .released: released += count
        case .declined: declined += count
        case .waiting: waiting += count
        }
        if isOrganisation { organisations += count } else { people += count }
    }
}

/// How many released comments are for, against, and for changes.
public struct PositionTally: Sendable, Equatable {
    /// By what they want.
    public var counts: [CommentPosition: Int] = [:]
    /// Those that do not say.
    public var unsaid = 0

    /// All of them.
    public var total: Int { counts.values.reduce(unsaid, +) }

    /// None.
    public init() {}

    /// Counts more.
    mutating func add(_ count: Int, _ position: CommentPosition?) {
        if let position { counts[position, default: 0] += count } else { unsaid += count }
    }
}

/// What the moderators made of a comment; the raw values are what the database holds.
public enum CommentState: String, Sendable, CaseIterable {
    case waiting = "pending"
    case released = "approved"
    case declined = "rejected"

    /// In words.
    public var name: String {
        switch self {
        case .waiting: "Chờ duyệt"
        case .released: "Đã đăng"
        case .declined: "Không đăng"
        }
    }
}
