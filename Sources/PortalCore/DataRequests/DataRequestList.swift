import GRDB

/// Which requests a list shows; the raw values stand in the query.
public enum DataRequestFilter: String, Sendable, CaseIterable {
    /// Those that are owed something.
    case open = "dang-mo"
    /// Open ones whose next day is over.
    case late = "qua-han"
    /// Those that are done with.
    case closed = "da-xong"

    /// In words.
    public var name: String {
        switch self {
        case .open: "Đang mở"
        case .late: "Quá hạn"
        case .closed: "Đã xong"
        }
    }
}

/// A request as the list shows it: nothing of who made it.
public struct DataRequestRow: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The code on the receipt.
    public let code: DataRequestCode
    /// What is asked for.
    public let right: DataRight
    /// How far it is.
    public let state: DataRequestState
    /// When it arrived.
    public let receivedAt: Instant
    /// The day that is due next; of a closed one, the day by which it had to be carried out.
    public let nextDay: CalendarDay
    /// Whether the answer came, or was owed, after its day, or the end did.
    public let wasLate: Bool
}

/// The SQL of the lists.
enum DataRequestListQueries {
    private static let columns: StaticSQL = """
        SELECT id, code, subject_right, state, received_at, next_due_on,
            ifnull(date(answered_at, 'unixepoch', '+7 hours') > answer_due_on, 0)
                OR ifnull(date(closed_at, 'unixepoch', '+7 hours') > due_on, 0)
        FROM data_request WHERE site_id = ?
        """

    static func page(
        _ filter: DataRequestFilter, siteID: Int64, today: CalendarDay, _ request: PageRequest,
        limit: Int, _ db: Database
    ) throws -> Page<DataRequestRow> {
        switch filter {
        case .open: try open(" AND is_open", [siteID], request, limit, db)
        case .late:
            try open(" AND is_open AND next_due_on < ?", [siteID, today], request, limit, db)
        case .closed: try closed(siteID, request, limit, db)
        }
    }

    static func count(
        _ filter: DataRequestFilter, siteID: Int64, today: CalendarDay, _ db: Database
    ) throws -> Int {
        try db.row(
            """
            SELECT count(*) FROM data_request
            WHERE site_id = ?1 AND is_open AND (NOT ?2 OR next_due_on < ?3)
            """,
            [siteID, filter == .late, today]
        ) { $0[0] } ?? 0
    }

    /// In the order of the days that are due, which a cursor holds as their numbers.
    private static func open(
        _ condition: StaticSQL, _ values: [(any DatabaseValueConvertible)?], _ request: PageRequest,
        _ limit: Int, _ db: Database
    ) throws -> Page<DataRequestRow> {
        func rows(
            _ end: StaticSQL, _ more: [(any DatabaseValueConvertible)?]
        ) throws -> [DataRequestRow] {
            try db.rows(columns + condition + end, StatementArguments(values + more), row)
        }
        func day(_ cursor: PageCursor) -> CalendarDay {
            CalendarDay(number: Int(clamping: cursor.key))
        }
        return try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: Int64($0.nextDay.number), id: $0.id) },
            newest: { try rows(" ORDER BY next_due_on, id LIMIT ?", [$0]) },
            older: {
                try rows(
                    " AND (next_due_on, id) > (?, ?) ORDER BY next_due_on, id LIMIT ?",
                    [day($0), $0.id, $1])
            },
            newer: {
                try rows(
                    " AND (next_due_on, id) < (?, ?) ORDER BY next_due_on DESC, id DESC LIMIT ?",
                    [day($0), $0.id, $1])
            })
    }

    private static func closed(
        _ siteID: Int64, _ request: PageRequest, _ limit: Int, _ db: Database
    ) throws -> Page<DataRequestRow> {
        try KeysetPage.byNumber(
            columns + " AND NOT is_open", [siteID], request, limit: limit, number: \.id, db,
            row: row)
    }

    private static func row(_ row: Row) throws -> DataRequestRow {
        guard let code = DataRequestCode(entered: row[1]), let right = DataRight(rawValue: row[2]),
            let state = DataRequestState(rawValue: row[3])
        else { throw UnexpectedNull() }
        return DataRequestRow(
            id: row[0], code: code, right: right, state: state,
            receivedAt: Instant(epochSeconds: row[4]), nextDay: row[5], wasLate: row[6])
    }
}
