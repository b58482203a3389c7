import GRDB

/// The SQL of the working-day calendar.
enum CalendarQueries {
    static func calendar(_ db: Database) throws -> WorkingCalendar {
        WorkingCalendar(
            try db.rows("SELECT day, kind, name, source FROM calendar_day ORDER BY day") { row in
                guard let kind = WorkingCalendar.Exception.Kind(rawValue: row[1]) else {
                    throw UnexpectedNull()
                }
                return WorkingCalendar.Exception(
                    day: row[0], kind: kind, name: row[2], source: row[3])
            })
    }

    static func put(_ exception: WorkingCalendar.Exception, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO calendar_day (day, kind, name, source) VALUES (?, ?, ?, ?)
            ON CONFLICT (day) DO UPDATE
                SET kind = excluded.kind, name = excluded.name, source = excluded.source
            """,
            [exception.day, exception.kind.rawValue, exception.name, exception.source])
    }
}
