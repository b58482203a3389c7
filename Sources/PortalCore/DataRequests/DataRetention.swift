import GRDB

/// Removes personal data that were kept for as long as the operator has set: those of askers, and
/// those of who made requests on their data.
///
/// The law asks for a period that is stated and kept to (Law 91/2025/QH15); it names no number.
public struct DataRetention: Sendable {
    /// Months for which data are kept after the end, where the operator sets nothing else.
    public static let standardMonths = 24

    /// Removed in one transaction at most, so that nobody who writes waits for long.
    private static let batch = 100

    let database: PortalDatabase

    private static let clock = Actor(
        accountID: nil, name: "Thời hạn lưu giữ", origin: "hệ thống", grants: [])

    /// Removes what is over; costs a look where nothing is.
    ///
    /// - Parameter months: for which data are kept after the question, petition or request was closed.
    /// - Returns: how many persons' data were removed.
    @discardableResult
    public func removeWhatIsOver(now: Instant, months: Int) throws -> Int {
        let end = Self.end(now: now, months: months)
        var removed = 0
        while true {
            let due = try database.read { try Self.due(end, $0) }
            guard !due.cases.isEmpty || !due.requests.isEmpty else { return removed }
            removed += try database.writeAlone { try Self.remove(end, now: now, $0) }
        }
    }

    /// What was closed before is over: the beginning of the day so many months ago.
    static func end(now: Instant, months: Int) -> Instant {
        let index = now.day.year * 12 + now.day.month - 1 - months
        let (year, month) = (index / 12, index % 12 + 1)
        let day = min(now.day.day, CalendarDay.length(ofMonth: month, year: year))
        let end = CalendarDay(year: year, month: month, day: day) ?? now.day
        return Instant(end, TimeOfDay(secondsOfDay: 0))
    }

    private static func due(
        _ end: Instant, _ db: Database
    ) throws -> (cases: [Int64], requests: [Int64]) {
        (
            try AskerRemoval.closed(
                before: end, except: try DataRequestQueries.casesOfOpen(db), limit: batch, db),
            try DataRequestWorkQueries.closed(before: end, limit: batch, db)
        )
    }

    private static func remove(_ end: Instant, now: Instant, _ db: Database) throws -> Int {
        let (cases, requests) = try due(end, db)
        for each in cases { try AskerRemoval.remove(each, db) }
        for each in requests { try DataRequestRemoval.remove(each, db) }
        let counts = "askers: \(cases.count); requests: \(requests.count)"
        try AuditTrail.append(
            AuditRecord("data-retention.remove", "personal data", after: counts), by: clock,
            at: now, db)
        return cases.count + requests.count
    }
}

/// Removes who made a request; what was asked for, done and when stays.
enum DataRequestRemoval {
    static func remove(_ id: Int64, _ db: Database) throws {
        try NoticeForgetting.forgetAddresses(
            of: [.dataRequest(id), .dataRequestAddress(id)], db)
        try DataRequestWorkQueries.removePerson(of: id, db)
        try DataRequestWorkQueries.clearNotes(of: id, db)
    }
}
