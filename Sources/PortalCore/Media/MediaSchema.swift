/// The tables of the media library.
enum MediaSchema {
    /// An item is what people see under one address; its versions are the files that stood there.
    /// `media_use` is written by the features whose items show a file, in the transaction in which
    /// they change: `reach` says whose visitors may see the file for that.
    static let create = Migration(
        name: "media: create",
        sql: """
            CREATE TABLE media_item (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                name TEXT NOT NULL,
                slug TEXT NOT NULL,
                words TEXT NOT NULL,
                format TEXT NOT NULL CHECK (format IN ('jpeg', 'png', 'webp', 'gif', 'pdf', 'docx',
                    'xlsx', 'odt', 'zip')),
                is_image INTEGER NOT NULL CHECK (is_image IN (0, 1)),
                alternative TEXT NOT NULL,
                is_decorative INTEGER NOT NULL CHECK (is_decorative IN (0, 1)),
                caption TEXT NOT NULL,
                credit TEXT NOT NULL,
                rights TEXT NOT NULL,
                is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
                version_id INTEGER,
                created_at INTEGER NOT NULL,
                created_by TEXT NOT NULL,
                updated_at INTEGER NOT NULL,
                CHECK (is_decorative = 0 OR alternative = '')
            ) STRICT;
            CREATE INDEX media_item_site ON media_item (site_id, id);

            CREATE TABLE media_version (
                id INTEGER PRIMARY KEY,
                item_id INTEGER NOT NULL REFERENCES media_item ON DELETE CASCADE,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                number INTEGER NOT NULL,
                digest TEXT NOT NULL,
                bytes INTEGER NOT NULL,
                width INTEGER,
                height INTEGER,
                frames INTEGER NOT NULL,
                received_name TEXT NOT NULL,
                at INTEGER NOT NULL,
                account_id INTEGER REFERENCES account,
                account_name TEXT NOT NULL,
                rendering TEXT NOT NULL CHECK (rendering IN ('waiting', 'done', 'none')),
                UNIQUE (item_id, number),
                CHECK ((width IS NULL) = (height IS NULL))
            ) STRICT;
            CREATE INDEX media_version_digest ON media_version (site_id, digest);
            CREATE INDEX media_version_bytes ON media_version (site_id, bytes);
            CREATE INDEX media_version_waiting ON media_version (id) WHERE rendering = 'waiting';

            CREATE TABLE media_rendition (
                version_id INTEGER NOT NULL REFERENCES media_version ON DELETE CASCADE,
                width INTEGER NOT NULL,
                height INTEGER NOT NULL,
                digest TEXT NOT NULL,
                bytes INTEGER NOT NULL,
                PRIMARY KEY (version_id, width)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE media_use (
                media_id INTEGER NOT NULL REFERENCES media_item ON DELETE CASCADE,
                holder TEXT NOT NULL,
                holder_id INTEGER NOT NULL,
                reach TEXT NOT NULL CHECK (reach IN ('staff', 'site', 'province')),
                PRIMARY KEY (media_id, holder, holder_id)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX media_use_holder ON media_use (holder, holder_id);
            """
    )
}
