import Foundation
import GRDB

/// The SQL of the working-day calendar.
enum CalendarQueries {
    static func calendar(_ db: Database) throws -> WorkingCalendar {
        WorkingCalendar(announced: try years(db))
    }

    /// What one clock counts in: the years from its start on, since a clock never looks back.
    static func calendar(of clock: Clock, _ db: Database) throws -> WorkingCalendar {
        WorkingCalendar(announced: try years(from: clock.startedAt.day.year, db))
    }

    /// The due day of a clock as the calendar stands, for storing.
    static func dueDate(of clock: Clock, _ db: Database) throws -> DueDate {
        clock.storedDueDate(in: try calendar(of: clock, db))
    }

    /// The announced years, all or from one on.
    static func years(from first: Int = 0, _ db: Database) throws -> [CalendarYear] {
        let days = try db.rows(
            "SELECT day, kind, name, source FROM calendar_day WHERE year >= ? ORDER BY day", [first]
        ) { row in
            guard let kind = CalendarException.Kind(rawValue: row[1]) else {
                throw UnexpectedNull()
            }
            return CalendarException(day: row[0], kind: kind, name: row[2], source: row[3])
        }
        let byYear = Dictionary(grouping: days, by: \.day.year)
        return try db.rows(
            "SELECT year, source FROM calendar_year WHERE year >= ? ORDER BY year", [first]
        ) { row in
            CalendarYear(
                year: row[0], standing: .announced(source: row[1]), days: byYear[row[0]] ?? [])
        }
    }

    /// How often a year was edited; 0 for one that is not announced.
    static func revision(of year: Int, _ db: Database) throws -> Int {
        try db.row("SELECT revision FROM calendar_year WHERE year = ?", [year]) { $0[0] } ?? 0
    }

    static func put(
        _ year: CalendarYear, source: String, revision: Int, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO calendar_year (year, source, revision) VALUES (?, ?, ?)
            ON CONFLICT (year) DO UPDATE
                SET source = excluded.source, revision = excluded.revision
            """,
            [year.year, source, revision])
        try db.run("DELETE FROM calendar_day WHERE year = ?", [year.year])
        for exception in year.days {
            try db.run(
                "INSERT INTO calendar_day (day, year, kind, name, source) VALUES (?, ?, ?, ?, ?)",
                [
                    exception.day, year.year, exception.kind.rawValue, exception.name,
                    exception.source,
                ])
        }
    }
}
