/// The tables of the administrative units.
enum UnitSchema {
    static let create = Migration(
        name: "units: create",
        sql: """
            CREATE TABLE unit (
                id INTEGER PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE,
                code TEXT,
                name TEXT NOT NULL,
                full_name TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN
                    ('province', 'district', 'commune', 'ward', 'department', 'office')),
                valid_from TEXT,
                valid_to TEXT,
                area_km2 REAL,
                position INTEGER NOT NULL DEFAULT 0
            ) STRICT;
            CREATE INDEX unit_kind ON unit (kind, position, id);

            CREATE TABLE unit_succession (
                predecessor_id INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
                successor_id INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
                PRIMARY KEY (predecessor_id, successor_id)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX unit_succession_back ON unit_succession (successor_id, predecessor_id);
            """
    )
}
