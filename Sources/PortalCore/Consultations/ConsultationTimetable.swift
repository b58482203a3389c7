import GRDB

/// What happens to consultations by the clock: a reminder before closing, a notice at the end.
/// Opening and closing themselves need nobody.
public struct ConsultationTimetable: Sendable {
    /// How long before the closing time those who prepare it are reminded, in seconds.
    public static let reminderLead: Int64 = 2 * 86_400

    let database: PortalDatabase

    /// Tells what is due; costs some microseconds where nothing is.
    ///
    /// - Returns: how many notices were given.
    @discardableResult
    public func carryOutWhatIsDue(now: Instant) throws -> Int {
        let due = try database.read { try Self.due(now: now, $0) }
        for (id, siteID) in due {
            try database.writeQuietly { try Self.tell(id, siteID: siteID, now: now, $0) }
        }
        return due.count
    }

    private static func due(now: Instant, _ db: Database) throws -> [(Int64, Int64)] {
        try db.rows(
            """
            SELECT id, site_id FROM consultation
            WHERE published_at IS NOT NULL AND end_told_at IS NULL AND closes_at <= ?1
                AND withdrawn_at IS NULL
                AND (closes_at <= ?2 OR (reminded_at IS NULL AND opens_at <= ?2))
            """,
            [now.adding(seconds: reminderLead).epochSeconds, now.epochSeconds]
        ) { ($0[0], $0[1]) }
    }

    private static func tell(_ id: Int64, siteID: Int64, now: Instant, _ db: Database) throws {
        guard let found = try ConsultationWorkQueries.find(id, siteID: siteID, db) else { return }
        switch found.state(at: now) {
        case .open:
            try ConsultationNotices.remind(found, now: now, db)
            try db.run(
                "UPDATE consultation SET reminded_at = ? WHERE id = ?", [now.epochSeconds, id])
        case .closed:
            try ConsultationNotices.tellOfEnd(found, now: now, db)
            fallthrough
        case .concluded:
            try db.run(
                "UPDATE consultation SET end_told_at = ? WHERE id = ?", [now.epochSeconds, id])
        case .draft, .submitted, .upcoming, .withdrawn: return
        }
    }
}
