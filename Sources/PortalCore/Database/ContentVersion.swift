import GRDB

/// The number that counts changes of what visitors see.
enum ContentVersion {
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

    static func number(_ db: Database) throws -> Int64 {
        try db.row("SELECT version FROM content_version") { $0[0] } ?? 0
    }

    static func advance(_ db: Database) throws {
        try db.run("UPDATE content_version SET version = version + 1")
    }
}
