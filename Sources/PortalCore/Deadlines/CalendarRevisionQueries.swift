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

    /// How many due days each edit of a year moved, by the number of the revision in its table.
    static func changeCounts(of year: Int, _ db: Database) throws -> [Int64: Int] {
        let counts = try db.rows(
            """
            SELECT revision_id, count(*) FROM due_date_change
            WHERE revision_id IN (SELECT id FROM calendar_revision WHERE year = ?)
            GROUP BY revision_id
            """,
            [year]
        ) { ($0[0] as Int64, $0[1] as Int) }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    /// How edits moved the due day of one thing, in order.
    static func moves(of duty: Duty, _ id: Int64, _ db: Database) throws -> [DueDateMove] {
        try db.rows(
            """
            SELECT revision.made_at, change.due_before, change.due_after, revision.source,
                revision.account
            FROM due_date_change AS change
            JOIN calendar_revision AS revision ON revision.id = change.revision_id
            WHERE change.duty = ? AND change.subject_id = ? ORDER BY change.id
            """,
            [duty.rawValue, id]
        ) {
            DueDateMove(
                duty: duty, at: Instant(epochSeconds: $0[0]), before: $0[1], after: $0[2],
                source: $0[3], account: $0[4])
        }
    }

    private static func change(_ row: Row) throws -> DueDateChange {
        guard let duty = Duty(rawValue: row[0]) else { throw UnexpectedNull() }
        return DueDateChange(
            duty: duty, id: row[1], label: row[2], unit: row[3], before: row[4], after: row[5])
    }
}
