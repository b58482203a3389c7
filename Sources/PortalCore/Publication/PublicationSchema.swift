/// The table of the publication record (Article 4.2). Rows are added and never changed.
enum PublicationSchema {
    static let create = Migration(
        name: "publication: create",
        sql: """
            CREATE TABLE publication_content (
                hash TEXT PRIMARY KEY,
                content TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE publication_entry (
                id INTEGER PRIMARY KEY,
                at INTEGER NOT NULL,
                site_id INTEGER NOT NULL REFERENCES site,
                act TEXT NOT NULL CHECK (act IN ('published', 'changed', 'withdrawn', 'restored',
                    'merged', 'removed')),
                address TEXT NOT NULL,
                title TEXT NOT NULL,
                publisher TEXT NOT NULL,
                content_hash TEXT NOT NULL,
                previous TEXT NOT NULL,
                hash TEXT NOT NULL
            ) STRICT;
            CREATE INDEX publication_entry_site ON publication_entry (site_id, id);
            CREATE INDEX publication_entry_address ON publication_entry (site_id, address, id);
            CREATE TRIGGER publication_entry_stays BEFORE UPDATE ON publication_entry
            BEGIN SELECT RAISE(ABORT, 'the publication record is append-only'); END;
            CREATE TRIGGER publication_entry_is_kept BEFORE DELETE ON publication_entry
            BEGIN SELECT RAISE(ABORT, 'the publication record is append-only'); END;
            """
    )

    /// Entries name their item, so that all of them are found when its address has changed, and
    /// keep the host label they were hashed with. Contents are append-only, too.
    static let subjects = Migration(
        name: "publication: subjects and labels",
        sql: """
            DROP TRIGGER publication_entry_stays;
            ALTER TABLE publication_entry ADD COLUMN subject TEXT NOT NULL DEFAULT '';
            ALTER TABLE publication_entry ADD COLUMN site_label TEXT NOT NULL DEFAULT '';
            UPDATE publication_entry SET
                site_label = (SELECT label FROM site WHERE site.id = site_id),
                subject = ifnull(
                    (SELECT 'article ' || article.id FROM article
                        WHERE article.site_id = publication_entry.site_id
                            AND publication_entry.address LIKE '/%/' || article.slug),
                    address);
            CREATE TRIGGER publication_entry_stays BEFORE UPDATE ON publication_entry
            BEGIN SELECT RAISE(ABORT, 'the publication record is append-only'); END;
            DROP INDEX publication_entry_address;
            CREATE INDEX publication_entry_subject ON publication_entry (site_id, subject, id);
            CREATE TRIGGER publication_content_stays BEFORE UPDATE ON publication_content
            BEGIN SELECT RAISE(ABORT, 'the publication record is append-only'); END;
            CREATE TRIGGER publication_content_is_kept BEFORE DELETE ON publication_content
            BEGIN SELECT RAISE(ABORT, 'the publication record is append-only'); END;
            """
    )
}
