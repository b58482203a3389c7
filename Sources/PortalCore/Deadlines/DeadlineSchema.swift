/// The tables of days off and weekend days worked.
enum DeadlineSchema {
    static let create = Migration(
        name: "deadlines: create",
        sql: """
            CREATE TABLE calendar_day (
                day TEXT PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
                name TEXT NOT NULL,
                source TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            """
    )

    /// Years are announced or not, whatever days they have; days say what makes them differ.
    static let years = Migration(
        name: "deadlines: calendar by years",
        sql: """
            CREATE TABLE calendar_year (
                year INTEGER PRIMARY KEY,
                source TEXT NOT NULL CHECK (trim(source) <> ''),
                revision INTEGER NOT NULL CHECK (revision >= 1)
            ) STRICT;
            INSERT INTO calendar_year (year, source, revision)
                SELECT DISTINCT CAST(substr(day, 1, 4) AS INTEGER),
                    'Bảng ngày nghỉ đi kèm phần mềm (số văn bản: cần xác nhận)', 1
                FROM calendar_day;

            ALTER TABLE calendar_day RENAME TO calendar_day_before;
            CREATE TABLE calendar_day (
                day TEXT PRIMARY KEY,
                year INTEGER NOT NULL REFERENCES calendar_year ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (kind IN ('holiday', 'moved', 'swapped', 'worked')),
                name TEXT NOT NULL,
                source TEXT NOT NULL,
                CHECK (year = CAST(substr(day, 1, 4) AS INTEGER))
            ) STRICT, WITHOUT ROWID;
            INSERT INTO calendar_day (day, year, kind, name, source)
                SELECT day, CAST(substr(day, 1, 4) AS INTEGER),
                    CASE WHEN kind = 'work' THEN 'worked'
                        WHEN name LIKE 'Nghỉ bù%' THEN 'moved'
                        WHEN name LIKE 'Nghỉ hoán đổi%' THEN 'swapped'
                        ELSE 'holiday' END,
                    name, source
                FROM calendar_day_before;
            DROP TABLE calendar_day_before;
            CREATE INDEX calendar_day_year ON calendar_day (year);

            CREATE TABLE calendar_revision (
                id INTEGER PRIMARY KEY,
                year INTEGER NOT NULL,
                revision INTEGER NOT NULL,
                source TEXT NOT NULL,
                account TEXT NOT NULL,
                made_at INTEGER NOT NULL,
                days TEXT NOT NULL,
                UNIQUE (year, revision)
            ) STRICT;

            CREATE TABLE due_date_change (
                id INTEGER PRIMARY KEY,
                revision_id INTEGER NOT NULL REFERENCES calendar_revision,
                duty TEXT NOT NULL,
                subject_id INTEGER NOT NULL,
                label TEXT NOT NULL,
                unit TEXT,
                due_before TEXT NOT NULL,
                due_after TEXT NOT NULL,
                told_at INTEGER
            ) STRICT;
            CREATE INDEX due_date_change_revision ON due_date_change (revision_id, id);
            CREATE INDEX due_date_change_untold ON due_date_change (id) WHERE told_at IS NULL;
            """
    )

    /// What is owed shows how its day was moved.
    static let moves = Migration(
        name: "deadlines: moved days by what is owed",
        sql: """
            CREATE INDEX due_date_change_subject ON due_date_change (duty, subject_id, id);
            """
    )
}
