import GRDB

/// Which entries a list shows.
public struct IntakeFilter: Sendable, Equatable {
    /// Which of them, by how far they are.
    public enum Kind: String, Sendable, CaseIterable {
        /// Somebody still has to do something.
        case open = "dang-mo"
        /// Open and taken on by the person.
        case mine = "cua-toi"
        /// Open, and its lawful day is over.
        case late = "qua-han"
        case declined = "khong-su-dung"
        case done = "da-xong"
        case all = "tat-ca"

        fileprivate var states: [IntakeState] {
            switch self {
            case .open, .mine, .late: [.received, .drafted]
            case .declined: [.declined]
            case .done: [.done]
            case .all: IntakeState.allCases
            }
        }
    }

    /// Which of them.
    public var kind: Kind
    /// How they came; nil for every way.
    public var way: IntakeWay?
    /// A number such as `12/2026`, a code, or words of the subject or the organisation.
    public var words: String

    /// Puts it together from its parts.
    public init(_ kind: Kind = .open, way: IntakeWay? = nil, words: String = "") {
        self.kind = kind
        self.way = way
        self.words = words
    }
}

/// The register as lists, for those who handle it; empty for all others.
public struct IntakeList: Sendable {
    let database: PortalDatabase

    /// A page of entries, the one entered last first.
    public func page(
        _ filter: IntakeFilter, of site: Site, for actor: Actor, today: CalendarDay,
        page request: PageRequest, limit: Int
    ) throws -> Page<IntakeEntry> {
        guard actor.may(.handleIntake, on: site.id) else {
            return Page(items: [], older: nil, newer: nil)
        }
        let values = Self.values(filter, site.id, actor, today)
        return try database.read { db in
            func read(
                _ end: StaticSQL, _ more: [any DatabaseValueConvertible]
            ) throws -> [IntakeEntry] {
                try db.rows(
                    IntakeQueries.columns + Self.condition + end, StatementArguments(values + more),
                    IntakeQueries.entry)
            }
            return try KeysetPage.read(
                request, limit: limit, key: { PageCursor(key: $0.id, id: $0.id) },
                newest: { try read(" ORDER BY entry.id DESC LIMIT ?", [$0]) },
                older: {
                    try read(" AND entry.id < ? ORDER BY entry.id DESC LIMIT ?", [$0.id, $1])
                },
                newer: { try read(" AND entry.id > ? ORDER BY entry.id LIMIT ?", [$0.id, $1]) })
        }
    }

    /// How many open entries nobody has taken on, how many are the person's, how many are late.
    public func waiting(
        onSite siteID: Int64, for actor: Actor, today: CalendarDay
    ) throws -> (free: Int, mine: Int, late: Int) {
        guard actor.may(.handleIntake, on: siteID) else { return (0, 0, 0) }
        let counts = try database.read { db in
            try db.row(
                """
                SELECT count(*) FILTER (WHERE handler_id IS NULL),
                    count(*) FILTER (WHERE handler_id = ?), count(*) FILTER (WHERE due_on < ?)
                FROM intake_entry WHERE site_id = ? AND is_open
                """,
                [actor.accountID, today, siteID]
            ) { (free: $0[0] as Int, mine: $0[1] as Int, late: $0[2] as Int) }
        }
        return counts ?? (0, 0, 0)
    }

    private static let condition: StaticSQL = """
         WHERE entry.site_id = ? AND entry.state IN (SELECT value FROM json_each(?))
            AND (? IS NULL OR entry.way = ?) AND (? IS NULL OR entry.handler_id = ?)
            AND (? IS NULL OR entry.due_on < ?)
            AND (? = '' OR entry.number || '/' || entry.year = ? OR entry.code = ?
                OR entry.subject LIKE ? OR entry.organisation LIKE ?)
        """

    private static func values(
        _ filter: IntakeFilter, _ siteID: Int64, _ actor: Actor, _ today: CalendarDay
    ) -> [(any DatabaseValueConvertible)?] {
        let mine = filter.kind == .mine ? actor.accountID : nil
        let late = filter.kind == .late ? today : nil
        let pattern = "%" + filter.words.replacing("%", with: " ").replacing("_", with: " ") + "%"
        return [
            siteID, StoredJSON.value(filter.kind.states.map(\.rawValue)), filter.way?.rawValue,
            filter.way?.rawValue, mine, mine, late, late, filter.words, filter.words,
            IntakeCode(entered: filter.words)?.characters, pattern, pattern,
        ]
    }
}
