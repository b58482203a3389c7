import GRDB

/// The query behind a list of questions: those a portal received, for its Board, and those that
/// were passed to its unit, for the unit's people.
struct QuestionInboxSearch {
    private let siteID: Int64
    private let unitID: Int64?
    private let boardStates: [QuestionState]
    private let unitStates: [QuestionState]
    private let lateBefore: CalendarDay?
    private let search: QuestionSearch
    private let only: CaseKind?
    private let isClosed: Bool

    init(
        _ filter: QuestionInboxFilter, siteID: Int64, _ actor: Actor, today: CalendarDay,
        _ db: Database
    ) throws {
        self.siteID = siteID
        unitID =
            try db.row("SELECT unit_id FROM site WHERE id = ?", [siteID]) {
                $0[0] as Int64?
            } ?? nil
        let board = try QuestionRoles.roles(of: actor, on: siteID, unitID: nil, db)
        let unit = try QuestionRoles.roles(of: actor, on: 0, unitID: unitID, db)
        boardStates = board.contains(.boardMember) ? Self.states(filter.kind, [.boardMember]) : []
        let own = unit.intersection([.officer, .leader])
        unitStates = own.isEmpty ? [] : Self.states(filter.kind, own)
        lateBefore = filter.kind == .late ? today : nil
        only = filter.only
        isClosed = !(boardStates + unitStates).contains(where: \.isOpen)
        let search = try QuestionSearch(for: filter.words, db)
        self.search =
            isClosed ? search : try search.amongOpen(siteID: siteID, unitID: unitID, db)
    }

    private static func states(
        _ kind: QuestionInboxFilter.Kind, _ roles: Set<QuestionRole>
    ) -> [QuestionState] {
        switch kind {
        case .mine: roles.flatMap(\.turn)
        case .open: QuestionState.allCases.filter(\.isOpen)
        case .late: QuestionState.allCases.filter { $0.isOpen && $0 != .awaitingData }
        case .state(let state): [state]
        case .closed: QuestionState.allCases.filter { !$0.isOpen }
        }
    }

    private static let columns: StaticSQL = """
        SELECT question.id, question.code, question.title, question.state, question.unit,
            question.received_at, question.due_on, question.kind,
            EXISTS (SELECT 1 FROM question_supplement WHERE question_id = question.id)
        """

    /// A half of the query: by the portal that received, or by the unit. Each reads an index of its
    /// own; the halves are put together where a person is in both.
    private func halves(
        _ columns: StaticSQL, _ more: StaticSQL, _ moreValues: [any DatabaseValueConvertible]
    ) -> [(sql: StaticSQL, values: [(any DatabaseValueConvertible)?])] {
        let sides: [(StaticSQL, Int64?, [QuestionState])] = [
            (" AND site_id = ?", siteID, boardStates), (" AND unit_id = ?", unitID, unitStates),
        ]
        return sides.filter { $0.1 != nil && !$0.2.isEmpty }.map { side, id, states in
            var sql =
                columns + search.source + openness + side
                + " AND state IN (SELECT value FROM json_each(?))"
            var values: [(any DatabaseValueConvertible)?] =
                search.values + [id, StoredJSON.value(states.map(\.rawValue))]
            if let lateBefore {
                sql = sql + " AND due_on < ?"
                values.append(lateBefore)
            }
            if let only {
                sql = sql + " AND question.kind = ?"
                values.append(only.rawValue)
            }
            return (sql + more, values + moreValues.map(Optional.some))
        }
    }

    private var openness: StaticSQL { isClosed ? "NOT is_open" : "is_open" }

    func count(_ db: Database) throws -> Int {
        let halves = halves("SELECT question.id", "", [])
        guard let first = halves.first else { return 0 }
        let both = halves.dropFirst().reduce(first.sql) { $0 + " UNION " + $1.sql }
        let values = StatementArguments(halves.flatMap(\.values))
        return try db.row("SELECT count(*) FROM (" + both + ")", values) { $0[0] } ?? 0
    }

    func page(
        _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<QuestionInboxRow> {
        try isClosed ? closed(request, limit, db) : open(request, limit, db)
    }

    /// - Parameters:
    ///   - order: the order of the list.
    ///   - inner: the same for a half, where that reads by another name.
    private func rows(
        _ condition: StaticSQL, _ values: [any DatabaseValueConvertible], _ order: StaticSQL,
        within inner: StaticSQL? = nil, _ limit: Int, _ db: Database
    ) throws -> [QuestionInboxRow] {
        let halves = halves(
            Self.columns, condition + (inner ?? order) + " LIMIT ?", values + [limit])
        guard let first = halves.first else { return [] }
        let both = halves.dropFirst().reduce("SELECT * FROM (" + first.sql + ")") {
            $0 + " UNION SELECT * FROM (" + $1.sql + ")"
        }
        return try db.rows(
            both + order + " LIMIT ?", StatementArguments(halves.flatMap(\.values) + [limit]),
            Self.row)
    }

    /// In the order of the due days, which a cursor holds as their numbers.
    private func open(
        _ request: PageRequest, _ limit: Int, _ db: Database
    ) throws -> Page<QuestionInboxRow> {
        try KeysetPage.read(
            request, limit: limit,
            key: { PageCursor(key: Int64($0.dueOn.number), id: $0.id) },
            newest: { try rows("", [], " ORDER BY due_on, id", $0, db) },
            older: {
                try rows(
                    " AND (due_on, id) > (?, ?)", [Self.day($0), $0.id], " ORDER BY due_on, id",
                    $1, db)
            },
            newer: {
                try rows(
                    " AND (due_on, id) < (?, ?)", [Self.day($0), $0.id],
                    " ORDER BY due_on DESC, id DESC", $1, db)
            })
    }

    private static func day(_ cursor: PageCursor) -> CalendarDay {
        CalendarDay(number: Int(clamping: cursor.key))
    }

    private func closed(
        _ request: PageRequest, _ limit: Int, _ db: Database
    ) throws -> Page<QuestionInboxRow> {
        try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.id, id: $0.id) },
            newest: { try rows("", [], " ORDER BY id DESC", within: newestFirst, $0, db) },
            older: {
                try rows(
                    " AND " + search.number + " < ?", [$0.id], " ORDER BY id DESC",
                    within: newestFirst,
                    $1, db)
            },
            newer: {
                try rows(
                    " AND " + search.number + " > ?", [$0.id], " ORDER BY id",
                    within: " ORDER BY " + search.number, $1, db)
            })
    }

    private var newestFirst: StaticSQL { " ORDER BY " + search.number + " DESC" }

    private static func row(_ row: Row) throws -> QuestionInboxRow {
        let kind = try QuestionCaseQueries.kind(row[7])
        return QuestionInboxRow(
            id: row[0], code: try QuestionCaseQueries.code(row[1], of: kind), title: row[2],
            state: try QuestionCaseQueries.state(row[3]),
            unit: row[4], receivedAt: Instant(epochSeconds: row[5]), dueOn: row[6],
            kind: kind, isSupplemented: row[8])
    }
}

extension QuestionRole {
    /// The states in which the next step is theirs.
    fileprivate var turn: [QuestionState] {
        switch self {
        case .boardMember: [.received, .answerApproved]
        case .officer: [.assigned, .returned]
        case .leader: [.answerDrafted]
        case .nobody, .asker: []
        }
    }
}
