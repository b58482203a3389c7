import Foundation
import GRDB

/// The SQL of the record that edits of the calendar leave.
enum CalendarRevisionQueries {
    static func insert(
        _ year: CalendarYear, source: String, revision: Int, by account: String, at now: Instant,
        _ db: Database
    ) throws -> Int64 {
        let days = try JSONEncoder().encode(year.days)
        return try db.insert(
            """
            INSERT INTO calendar_revision (year, revision, source, account, made_at, days)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                year.year, revision, source, account, now.epochSeconds,
                String(decoding: days, as: UTF8.self),
            ])
    }

    static func insert(
        _ change: DueDateChange, of revisionID: Int64, toldAt: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO due_date_change
                (revision_id, duty, subject_id, label, unit, due_before, due_after,
                told_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                revisionID, change.duty.rawValue, change.id, change.label, change.unit,
                change.before, change.after, toldAt.epochSeconds,
            ])
    }

    static func revisions(of year: Int, _ db: Database) throws -> [CalendarRevision] {
        try db.rows(
            """
            SELECT id, year, revision, source, account, made_at, days FROM calendar_revision
            WHERE year = ? ORDER BY revision DESC
            """,
            [year]
        ) { row in
            let days: String = row[6]
            return CalendarRevision(
                id: row[0], year: row[1], revision: row[2], source: row[3], account: row[4],
                madeAt: Instant(epochSeconds: row[5]),
                days: try JSONDecoder().decode([CalendarException].self, from: Data(days.utf8)))
        }
    }

    static func changes(of revisionID: Int64, _ db: Database) throws -> [DueDateChange] {
        try db.rows(
            """
            SELECT duty, subject_id, label, unit, due_before, due_after FROM due_date_change
            WHERE revision_id = ? ORDER BY id
            """,
            [revisionID], change)
    }

    private static func change(_ row: Row) throws -> DueDateChange {
        guard let duty = Duty(rawValue: row[0]) else { throw UnexpectedNull() }
        return DueDateChange(
            duty: duty, id: row[1], label: row[2], unit: row[3], before: row[4], after: row[5])
    }
}
