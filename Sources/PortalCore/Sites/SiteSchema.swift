/// The tables of the sites, their hosts and menus.
enum SiteSchema {
    static let create = Migration(
        name: "sites: create",
        sql: """
            CREATE TABLE site (
                id INTEGER PRIMARY KEY,
                label TEXT NOT NULL UNIQUE,
                kind TEXT NOT NULL CHECK (kind IN ('province', 'member')),
                status TEXT NOT NULL CHECK (status IN ('live', 'archived')),
                name TEXT NOT NULL,
                short_name TEXT NOT NULL,
                owner TEXT NOT NULL,
                operating_body TEXT NOT NULL,
                board TEXT NOT NULL,
                address TEXT,
                phone TEXT,
                fax TEXT,
                email TEXT,
                notice TEXT,
                unit_id INTEGER REFERENCES unit,
                CHECK ((kind = 'province') = (label = ''))
            ) STRICT;
            CREATE INDEX site_unit ON site (unit_id);

            CREATE TABLE site_alias (
                label TEXT PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE site_menu (
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                position INTEGER NOT NULL,
                title TEXT NOT NULL,
                address TEXT NOT NULL,
                PRIMARY KEY (site_id, position)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE site_successor (
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                successor_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                PRIMARY KEY (site_id, successor_id)
            ) STRICT, WITHOUT ROWID;
            """
    )
}
