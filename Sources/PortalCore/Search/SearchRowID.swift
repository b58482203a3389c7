import GRDB

/// Rowids of the index: the kind, then the day of publication, then a number within the day.
///
/// FTS5 gives matches in the order of rowids, so the newest of a kind come first without sorting,
/// and looking for one kind reads only that kind's part of each list. Within a day the order is
/// that of indexing.
enum SearchRowID {
    /// Entries of a kind that one day can have. Small, since lists store distances of rowids.
    static let perDay: Int64 = 1 << 16
    /// The room of a kind, for more days on either side of 1970 than the calendar has.
    private static let kindSize: Int64 = 1 << 40
    /// How far positions reach on either side of 1970.
    private static let reach = kindSize / 2

    static func range(of kind: SearchKind, day: Int) -> ClosedRange<Int64> {
        let first = kind.number * kindSize + Int64(day) * perDay
        return first...(first + perDay - 1)
    }

    /// The first rowid of the day that is above all those taken.
    static func next(for kind: SearchKind, on day: Int, in db: Database) throws -> Int64 {
        let range = range(of: kind, day: day)
        let last = try db.row(
            "SELECT max(rowid) FROM search_entry WHERE rowid BETWEEN ? AND ?",
            [range.lowerBound, range.upperBound]
        ) { row -> Int64? in row[0] }
        guard let last = last.flatMap(\.self) else { return range.lowerBound }
        guard last < range.upperBound else {
            throw SearchIndexError.dayIsFull(CalendarDay(number: day))
        }
        return last + 1
    }

    /// A number by which entries of all kinds sort by age; the kind decides between equals.
    static func age(of rowID: Int64) -> Int64 {
        let kind = (rowID + reach) / kindSize
        return (rowID - kind * kindSize) * SearchKind.numbers + kind
    }

    /// The rowids of a kind that are older than an ``age(of:)``.
    static func range(of kind: SearchKind, below age: Int64?) -> ClosedRange<Int64> {
        let middle = kind.number * kindSize
        let all = (middle - reach)...(middle + reach - 1)
        guard let age else { return all }
        let bounded = min(max(age, -reach * SearchKind.numbers), reach * SearchKind.numbers)
        // Rounded down also below 1970.
        let last = (bounded - kind.number - 1) >> SearchKind.numbers.trailingZeroBitCount
        return all.lowerBound...min(max(middle + last, all.lowerBound), all.upperBound)
    }
}

extension SearchKind {
    /// A power of two above every number of a kind.
    fileprivate static let numbers: Int64 = 16

    /// Part of the rowids, so it never changes.
    fileprivate var number: Int64 {
        switch self {
        case .article: 1
        case .document: 2
        case .question: 3
        case .consultation: 4
        case .unit: 5
        case .petition: 6
        }
    }
}
