/// The table of days off and Saturdays worked.
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
}
