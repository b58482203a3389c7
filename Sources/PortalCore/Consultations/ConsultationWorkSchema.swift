/// The tables of preparing consultations and of what is made of the comments.
enum ConsultationWorkSchema {
    /// A consultation is a draft until it is published; its text moves into versions. The table of
    /// consultations is made anew, since a draft has no address yet.
    static let create = Migration(
        name: "consultations: drafts, versions and outcomes",
        sql: """
            DROP TRIGGER comment_count_insert;
            DROP TRIGGER comment_count_update;
            DROP TRIGGER comment_count_delete;
            CREATE TABLE consultation_next (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                slug TEXT,
                title TEXT NOT NULL,
                summary TEXT NOT NULL,
                opens_at INTEGER,
                closes_at INTEGER,
                receiver_name TEXT NOT NULL,
                receiver_address TEXT,
                receiver_email TEXT,
                written_by INTEGER REFERENCES account,
                submitted_at INTEGER,
                published_at INTEGER,
                concluded_at INTEGER,
                reminded_at INTEGER,
                end_told_at INTEGER,
                revision INTEGER NOT NULL DEFAULT 1,
                comment_count INTEGER NOT NULL DEFAULT 0,
                UNIQUE (site_id, slug),
                CHECK (opens_at < closes_at),
                CHECK (published_at IS NULL OR (slug IS NOT NULL AND opens_at IS NOT NULL
                    AND closes_at IS NOT NULL)),
                CHECK (concluded_at IS NULL OR published_at IS NOT NULL)
            ) STRICT;
            INSERT INTO consultation_next (id, site_id, slug, title, summary, opens_at, closes_at,
                    receiver_name, receiver_address, receiver_email, submitted_at, published_at,
                    comment_count)
                SELECT id, site_id, slug, title, summary, opens_at, closes_at, receiver_name,
                    receiver_address, receiver_email, published_at, published_at, comment_count
                FROM consultation;

            CREATE TABLE consultation_version (
                id INTEGER PRIMARY KEY,
                consultation_id INTEGER NOT NULL REFERENCES consultation ON DELETE CASCADE,
                number INTEGER NOT NULL,
                text TEXT NOT NULL,
                anchors TEXT,
                note TEXT NOT NULL,
                written_by INTEGER REFERENCES account,
                saved_by TEXT NOT NULL,
                saved_at INTEGER NOT NULL,
                published_at INTEGER,
                UNIQUE (consultation_id, number)
            ) STRICT;
            INSERT INTO consultation_version (consultation_id, number, text, note, saved_by,
                    saved_at, published_at)
                SELECT id, 1, replace(replace(replace(body, '### ', ''), '## ', ''), '**', ''), '',
                    receiver_name, published_at, published_at
                FROM consultation;

            DROP TABLE consultation;
            ALTER TABLE consultation_next RENAME TO consultation;
            CREATE INDEX consultation_closing ON consultation (site_id, closes_at, id)
                WHERE published_at IS NOT NULL;
            CREATE INDEX consultation_number_of_site ON consultation (site_id, id);
            CREATE INDEX consultation_to_tell ON consultation (closes_at)
                WHERE published_at IS NOT NULL AND end_told_at IS NULL;

            ALTER TABLE consultation_comment ADD COLUMN clause TEXT;
            ALTER TABLE consultation_comment ADD COLUMN clause_label TEXT;
            ALTER TABLE consultation_comment ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
            ALTER TABLE consultation_comment ADD COLUMN position TEXT
                CHECK (position IN ('for', 'against', 'change'));
            ALTER TABLE consultation_comment ADD COLUMN kind TEXT NOT NULL DEFAULT 'person'
                CHECK (kind IN ('person', 'organisation'));
            ALTER TABLE consultation_comment ADD COLUMN organisation TEXT;
            ALTER TABLE consultation_comment ADD COLUMN decline_ground TEXT;
            ALTER TABLE consultation_comment ADD COLUMN reply_id INTEGER
                REFERENCES consultation_reply;
            DROP INDEX comment_approved;
            CREATE INDEX comment_approved ON consultation_comment (consultation_id, received_at, id)
                WHERE state = 'approved';
            CREATE INDEX comment_of_clause
                ON consultation_comment (consultation_id, clause, received_at, id)
                WHERE state = 'approved';
            CREATE INDEX comment_of_consultation
                ON consultation_comment (consultation_id, state, kind, reply_id);

            CREATE TABLE consultation_attachment (
                id INTEGER PRIMARY KEY,
                comment_id INTEGER NOT NULL REFERENCES consultation_comment ON DELETE CASCADE,
                name TEXT NOT NULL,
                media_type TEXT NOT NULL,
                size INTEGER NOT NULL,
                digest TEXT NOT NULL
            ) STRICT;
            CREATE INDEX consultation_attachment_of ON consultation_attachment (comment_id, id);

            CREATE TABLE consultation_file (
                id INTEGER PRIMARY KEY,
                consultation_id INTEGER NOT NULL REFERENCES consultation ON DELETE CASCADE,
                title TEXT NOT NULL,
                name TEXT NOT NULL,
                media_type TEXT NOT NULL,
                size INTEGER NOT NULL,
                digest TEXT NOT NULL,
                added_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX consultation_file_of ON consultation_file (consultation_id, id);

            CREATE TABLE consultation_extension (
                id INTEGER PRIMARY KEY,
                consultation_id INTEGER NOT NULL REFERENCES consultation ON DELETE CASCADE,
                closed_at INTEGER NOT NULL,
                closes_at INTEGER NOT NULL,
                reason TEXT NOT NULL,
                at INTEGER NOT NULL,
                CHECK (closes_at > closed_at)
            ) STRICT;
            CREATE INDEX consultation_extension_of ON consultation_extension (consultation_id, id);

            CREATE TABLE consultation_reply (
                id INTEGER PRIMARY KEY,
                consultation_id INTEGER NOT NULL REFERENCES consultation ON DELETE CASCADE,
                verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'partly', 'rejected')),
                text TEXT NOT NULL,
                replied_by TEXT NOT NULL,
                replied_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX consultation_reply_of ON consultation_reply (consultation_id);
            CREATE INDEX consultation_comment_reply ON consultation_comment (reply_id)
                WHERE reply_id IS NOT NULL;

            CREATE TABLE consultation_outcome (
                consultation_id INTEGER PRIMARY KEY REFERENCES consultation ON DELETE CASCADE,
                result TEXT NOT NULL CHECK (result IN ('issued', 'revised', 'stopped')),
                asked TEXT NOT NULL,
                said TEXT NOT NULL,
                done TEXT NOT NULL,
                document_id INTEGER REFERENCES document,
                published_by TEXT NOT NULL,
                published_at INTEGER NOT NULL,
                CHECK (result <> 'issued' OR document_id IS NOT NULL)
            ) STRICT;
            CREATE INDEX consultation_outcome_document ON consultation_outcome (document_id);

            CREATE TABLE consultation_event (
                id INTEGER PRIMARY KEY,
                consultation_id INTEGER NOT NULL REFERENCES consultation ON DELETE CASCADE,
                at INTEGER NOT NULL,
                account TEXT NOT NULL,
                action TEXT NOT NULL,
                note TEXT
            ) STRICT;
            CREATE INDEX consultation_event_of ON consultation_event (consultation_id, id);

            CREATE TRIGGER comment_count_insert AFTER INSERT ON consultation_comment
            WHEN new.state = 'approved' BEGIN
                UPDATE consultation SET comment_count = comment_count + 1
                    WHERE id = new.consultation_id;
            END;
            CREATE TRIGGER comment_count_update AFTER UPDATE OF state ON consultation_comment
            WHEN (old.state = 'approved') <> (new.state = 'approved') BEGIN
                UPDATE consultation
                    SET comment_count = comment_count + iif(new.state = 'approved', 1, -1)
                    WHERE id = new.consultation_id;
            END;
            CREATE TRIGGER comment_count_delete AFTER DELETE ON consultation_comment
            WHEN old.state = 'approved' BEGIN
                UPDATE consultation SET comment_count = comment_count - 1
                    WHERE id = old.consultation_id;
            END;
            """
    )
}
