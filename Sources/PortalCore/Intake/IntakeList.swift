import GRDB

/// Which entries a list shows.
public struct IntakeFilter: Sendable, Equatable {
    /// Which of them, by how far they are.
    public enum Kind: String, Sendable, CaseIterable {
        /// Somebody still has to do something.
        case open = "dang-mo"
        /// Open, and nobody has taken it on.
        case free = "chua-nhan"
        /// Open and taken on by the person.
        case mine = "cua-toi"
        /// Open, and its lawful day is over.
        case late = "qua-han"
        case declined = "khong-su-dung"
        case done = "da-xong"
        case all = "tat-ca"

        fileprivate var states: [IntakeState] {
            switch self {
            case .open, .free, .mine, .late: [.received, .drafted]
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
    /// Only what asks to change what is published (Article 12.2).
    public var isChange: Bool
    /// A number such as `12/2026`, a code, or words of the subject or the organisation.
    public var words: String

    /// Puts it together from its parts.
    public init(
        _ kind: Kind = .open, way: IntakeWay? = nil, isChange: Bool = false, words: String = ""
    ) {
        self.kind = kind
        self.way = way
        self.isChange = isChange
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

    /// How many open entries wait for what.
    public struct Waiting: Sendable, Equatable {
        /// Nobody has taken them on.
        public var free = 0
        /// The person has.
        public var mine = 0
        /// Their lawful day is over.
        public var late = 0
        /// They ask to change what is published.
        public var changes = 0
    }

    /// What waits for somebody on a site.
    public func waiting(
        onSite siteID: Int64, for actor: Actor, today: CalendarDay
    ) throws -> Waiting {
        guard actor.may(.handleIntake, on: siteID) else { return Waiting() }
        let counts = try database.read { db in
            try db.row(
                """
                SELECT count(*) FILTER (WHERE handler_id IS NULL),
                    count(*) FILTER (WHERE handler_id = ?), count(*) FILTER (WHERE due_on < ?),
                    count(*) FILTER (WHERE page IS NOT NULL)
                FROM intake_entry WHERE site_id = ? AND is_open
                """,
                [actor.accountID, today, siteID]
            ) { Waiting(free: $0[0], mine: $0[1], late: $0[2], changes: $0[3]) }
        }
        return counts ?? Waiting()
    }

    /// The open requests to change an article, the most urgent first.
    public func openChanges(
        of item: Int64, on site: Site, for actor: Actor
    ) throws -> [IntakeEntry] {
        guard actor.may(.handleIntake, on: site.id) else { return [] }
        return try database.read { db in
            try db.rows(
                IntakeQueries.columns
                    + """
                     WHERE entry.about_item_id = ? AND entry.site_id = ? AND entry.is_open
                    ORDER BY entry.due_on IS NULL, entry.due_on, entry.id
                    """,
                [item, site.id], IntakeQueries.entry)
        }
    }

    private static let condition: StaticSQL = """
         WHERE entry.site_id = ? AND entry.state IN (SELECT value FROM json_each(?))
            AND (? IS NULL OR entry.way = ?) AND (? IS NULL OR entry.handler_id = ?)
            AND (NOT ? OR entry.handler_id IS NULL)
            AND (? IS NULL OR entry.due_on < ?) AND (NOT ? OR entry.page IS NOT NULL)
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
            filter.way?.rawValue, mine, mine, filter.kind == .free, late, late, filter.isChange,
            filter.words,
            filter.words,
            IntakeCode(entered: filter.words)?.characters, pattern, pattern,
        ]
    }
}
