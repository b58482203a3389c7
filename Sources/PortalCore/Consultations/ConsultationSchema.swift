/// The tables of consultations and comments.
enum ConsultationSchema {
    static let create = Migration(
        name: "consultations: create",
        sql: """
            CREATE TABLE consultation (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                slug TEXT NOT NULL,
                title TEXT NOT NULL,
                summary TEXT NOT NULL,
                body TEXT NOT NULL,
                opens_at INTEGER NOT NULL,
                closes_at INTEGER NOT NULL,
                receiver_name TEXT NOT NULL,
                receiver_address TEXT,
                receiver_email TEXT,
                published_at INTEGER NOT NULL,
                comment_count INTEGER NOT NULL DEFAULT 0,
                UNIQUE (site_id, slug),
                CHECK (opens_at < closes_at)
            ) STRICT;
            CREATE INDEX consultation_closing ON consultation (site_id, closes_at, id);

            CREATE TABLE consultation_comment (
                id INTEGER PRIMARY KEY,
                consultation_id INTEGER NOT NULL REFERENCES consultation ON DELETE CASCADE,
                submission_key TEXT UNIQUE,
                state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'rejected')),
                body TEXT NOT NULL,
                name TEXT,
                contact TEXT,
                shows_name INTEGER NOT NULL CHECK (shows_name IN (0, 1)),
                consent_version INTEGER NOT NULL,
                received_at INTEGER NOT NULL,
                decided_at INTEGER,
                decision_reason TEXT,
                CHECK (state <> 'rejected' OR decision_reason IS NOT NULL)
            ) STRICT;
            CREATE INDEX comment_approved ON consultation_comment (consultation_id, received_at, id)
                WHERE state = 'approved';
            CREATE INDEX comment_pending ON consultation_comment (id) WHERE state = 'pending';

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
