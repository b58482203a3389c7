import GRDB

/// Rowids of the index: the day of publication, then a number within the day.
///
/// FTS5 gives matches in the order of rowids, so newest first costs nothing. Within a day the order
/// is that of indexing.
enum SearchRowID {
    /// Entries that one day can have. Small enough for the distance between two days to fit into
    /// three bytes of a posting.
    static let perDay: Int64 = 1 << 20

    static func range(ofDay day: Int) -> ClosedRange<Int64> {
        let first = Int64(day) * perDay
        return first...(first + perDay - 1)
    }

    static func isOn(day: Int, _ rowID: Int64) -> Bool { range(ofDay: day).contains(rowID) }

    /// The first rowid of the day that is above all those taken.
    static func next(on day: Int, in db: Database) throws -> Int64 {
        let range = range(ofDay: day)
        let statement = try db.cachedStatement(
            sql: "SELECT max(rowid) FROM searchEntry WHERE rowid BETWEEN ? AND ?")
        let arguments: StatementArguments = [range.lowerBound, range.upperBound]
        let last = try Int64.fetchOne(statement, arguments: arguments)
        guard let last else { return range.lowerBound }
        guard last < range.upperBound else {
            throw SearchIndexError.dayIsFull(CalendarDay(number: day))
        }
        return last + 1
    }
}
