/// The tables of the documents.
enum DocumentSchema {
    /// `sort_day` is the day of issue, or the nearest that is known, as a number of days since
    /// 1 January 1970. `document_tally` counts the documents of each kind, issuer and
    /// year, so that the filters' figures cost nothing to show; `value` 0 of `all` is the total.
    static let create = Migration(
        name: "documents: create",
        sql: """
            CREATE TABLE document_kind (
                id INTEGER PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE,
                title TEXT NOT NULL
            ) STRICT;

            CREATE TABLE document_kind_alias (
                slug TEXT PRIMARY KEY,
                kind_id INTEGER NOT NULL REFERENCES document_kind ON DELETE CASCADE
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE document_issuer (
                id INTEGER PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL
            ) STRICT;

            CREATE TABLE document (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                slug TEXT NOT NULL,
                number TEXT NOT NULL,
                kind_id INTEGER NOT NULL REFERENCES document_kind,
                issuer_id INTEGER REFERENCES document_issuer,
                signer TEXT,
                issued_on TEXT,
                effective_on TEXT,
                expires_on TEXT,
                field TEXT,
                abstract TEXT NOT NULL,
                gazette_number TEXT,
                gazette_date TEXT,
                source_name TEXT NOT NULL,
                source_address TEXT,
                source_id TEXT,
                source_digest TEXT,
                sort_day INTEGER NOT NULL,
                issued_year INTEGER,
                has_download INTEGER NOT NULL CHECK (has_download IN (0, 1)),
                published_at INTEGER NOT NULL,
                updated_at INTEGER NOT NULL,
                UNIQUE (site_id, slug)
            ) STRICT;
            CREATE UNIQUE INDEX document_source ON document (site_id, source_id)
                WHERE source_id IS NOT NULL;
            CREATE INDEX document_newest ON document (site_id, sort_day, id);
            CREATE INDEX document_by_kind ON document (site_id, kind_id, sort_day, id);
            CREATE INDEX document_by_issuer ON document (site_id, issuer_id, sort_day, id);
            CREATE INDEX document_by_both ON document (site_id, kind_id, issuer_id, sort_day, id);
            CREATE INDEX document_published ON document (site_id, published_at, id);
            CREATE INDEX document_number ON document (site_id, number);

            CREATE TABLE document_text (
                document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
                text TEXT NOT NULL,
                is_truncated INTEGER NOT NULL CHECK (is_truncated IN (0, 1))
            ) STRICT;

            CREATE TABLE document_file (
                id INTEGER PRIMARY KEY,
                document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
                position INTEGER NOT NULL,
                name TEXT NOT NULL,
                media_type TEXT NOT NULL,
                byte_count INTEGER,
                digest TEXT,
                UNIQUE (document_id, position)
            ) STRICT;

            CREATE TABLE document_tally (
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                dimension TEXT NOT NULL CHECK (dimension IN ('all', 'kind', 'issuer', 'year')),
                value INTEGER NOT NULL,
                count INTEGER NOT NULL,
                PRIMARY KEY (site_id, dimension, value)
            ) STRICT, WITHOUT ROWID;

            CREATE TRIGGER document_tally_insert AFTER INSERT ON document BEGIN
                INSERT INTO document_tally (site_id, dimension, value, count)
                VALUES (new.site_id, 'all', 0, 1), (new.site_id, 'kind', new.kind_id, 1),
                    (new.site_id, 'issuer', ifnull(new.issuer_id, 0), 1),
                    (new.site_id, 'year', ifnull(new.issued_year, 0), 1)
                ON CONFLICT DO UPDATE SET count = count + 1;
            END;
            CREATE TRIGGER document_tally_delete AFTER DELETE ON document BEGIN
                UPDATE document_tally SET count = count - 1 WHERE site_id = old.site_id
                    AND (dimension, value) IN (VALUES ('all', 0), ('kind', old.kind_id),
                        ('issuer', ifnull(old.issuer_id, 0)), ('year', ifnull(old.issued_year, 0)));
            END;
            CREATE TRIGGER document_tally_update
            AFTER UPDATE OF site_id, kind_id, issuer_id, issued_year ON document BEGIN
                UPDATE document_tally SET count = count - 1 WHERE site_id = old.site_id
                    AND (dimension, value) IN (VALUES ('all', 0), ('kind', old.kind_id),
                        ('issuer', ifnull(old.issuer_id, 0)), ('year', ifnull(old.issued_year, 0)));
                INSERT INTO document_tally (site_id, dimension, value, count)
                VALUES (new.site_id, 'all', 0, 1), (new.site_id, 'kind', new.kind_id, 1),
                    (new.site_id, 'issuer', ifnull(new.issuer_id, 0), 1),
                    (new.site_id, 'year', ifnull(new.issued_year, 0), 1)
                ON CONFLICT DO UPDATE SET count = count + 1;
            END;
            """
    )

    /// Numbers are found however they are typed; the day tells apart what bears the same one.
    static let numberKeys = Migration(
        name: "documents: numbers however typed",
        sql: "ALTER TABLE document ADD COLUMN number_key TEXT GENERATED ALWAYS AS ("
            + DocumentNumber.key("number")
                + """
                ) VIRTUAL;
                CREATE INDEX document_number_key ON document (number_key, issued_on);
                DROP INDEX document_number;
                """)
}
