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

    static func insert(_ change: DueDateChange, of revisionID: Int64, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO due_date_change
                (revision_id, duty, subject_id, label, unit, due_before, due_after)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                revisionID, change.duty.rawValue, change.id, change.label, change.unit,
                change.before, change.after,
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

    private static let changeColumns: StaticSQL =
        "change.duty, change.subject_id, change.label, change.unit, change.due_before, "
        + "change.due_after"

    static func changes(of revisionID: Int64, _ db: Database) throws -> [DueDateChange] {
        try db.rows(
            "SELECT " + changeColumns
                + " FROM due_date_change AS change WHERE revision_id = ? ORDER BY id",
            [revisionID]
        ) { try change($0, from: 0) }
    }

    static func untold(limit: Int, _ db: Database) throws -> [PendingNotice] {
        try db.rows(
            "SELECT change.id, revision.source, " + changeColumns
                + """
                 FROM due_date_change AS change
                JOIN calendar_revision AS revision ON revision.id = change.revision_id
                WHERE change.told_at IS NULL ORDER BY change.id LIMIT ?
                """,
            [limit]
        ) { row in
            PendingNotice(id: row[0], source: row[1], change: try change(row, from: 2))
        }
    }

    static func markTold(_ id: Int64, at now: Instant, _ db: Database) throws {
        try db.run(
            "UPDATE due_date_change SET told_at = ? WHERE id = ? AND told_at IS NULL",
            [now.epochSeconds, id])
    }

    private static func change(_ row: Row, from column: Int) throws -> DueDateChange {
        guard let duty = Duty(rawValue: row[column]) else { throw UnexpectedNull() }
        return DueDateChange(
            duty: duty, id: row[column + 1], label: row[column + 2], unit: row[column + 3],
            before: row[column + 4], after: row[column + 5])
    }
}
