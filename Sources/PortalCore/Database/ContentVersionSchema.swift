/// The number that counts changes of what visitors see.
enum ContentVersionSchema {
    static let create = Migration(
        name: "database: content version",
        sql: """
            CREATE TABLE content_version (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                version INTEGER NOT NULL
            ) STRICT;
            INSERT INTO content_version (id, version) VALUES (1, 0);
            """
    )
}
