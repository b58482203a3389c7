/// The tables of the intake register.
enum IntakeSchema {
    /// Entries are never deleted and numbers are given within the transaction that writes, so that
    /// a year's register has no gap. Senders stand in a table of their own that no list joins.
    static let create = Migration(
        name: "intake: create",
        sql: """
            CREATE TABLE intake_entry (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                year INTEGER NOT NULL,
                number INTEGER NOT NULL CHECK (number > 0),
                code TEXT NOT NULL UNIQUE,
                submission_key TEXT NOT NULL UNIQUE,
                way TEXT NOT NULL CHECK (way IN
                    ('signed-file', 'paper', 'email', 'recipient', 'contribution', 'report')),
                subject TEXT NOT NULL CHECK (subject <> ''),
                text TEXT NOT NULL,
                note TEXT NOT NULL,
                unit_id INTEGER REFERENCES unit,
                organisation TEXT NOT NULL,
                page TEXT,
                ground TEXT,
                received_at INTEGER NOT NULL,
                registered_at INTEGER NOT NULL,
                duty TEXT,
                clock TEXT,
                due TEXT,
                due_on TEXT,
                state TEXT NOT NULL CHECK (state IN
                    ('received', 'drafted', 'declined', 'done')),
                is_open INTEGER NOT NULL GENERATED ALWAYS AS
                    (state IN ('received', 'drafted')) VIRTUAL,
                handler_id INTEGER REFERENCES account,
                decline_ground TEXT,
                decline_reason TEXT,
                article_item_id INTEGER REFERENCES article_item,
                trouble TEXT,
                UNIQUE (site_id, year, number),
                CHECK (state <> 'declined' OR decline_reason IS NOT NULL),
                CHECK (state <> 'drafted' OR article_item_id IS NOT NULL),
                CHECK ((clock IS NULL) = (due IS NULL) AND (due IS NULL) = (due_on IS NULL)
                    AND (due IS NULL) = (duty IS NULL))
            ) STRICT;
            CREATE INDEX intake_entry_of_site ON intake_entry (site_id, id);
            CREATE INDEX intake_entry_open ON intake_entry (site_id, id) WHERE is_open;
            CREATE INDEX intake_entry_due ON intake_entry (due_on, id)
                WHERE is_open AND due_on IS NOT NULL;

            CREATE TABLE intake_sender (
                entry_id INTEGER PRIMARY KEY REFERENCES intake_entry ON DELETE CASCADE,
                name TEXT NOT NULL,
                contact TEXT NOT NULL,
                shows_name INTEGER NOT NULL CHECK (shows_name IN (0, 1)),
                consent_version INTEGER,
                consented_at INTEGER,
                CHECK ((consent_version IS NULL) = (consented_at IS NULL))
            ) STRICT;

            CREATE TABLE intake_file (
                id INTEGER PRIMARY KEY,
                entry_id INTEGER NOT NULL REFERENCES intake_entry ON DELETE CASCADE,
                name TEXT NOT NULL,
                type TEXT NOT NULL,
                size INTEGER NOT NULL,
                digest TEXT NOT NULL
            ) STRICT;
            CREATE INDEX intake_file_of_entry ON intake_file (entry_id, id);

            CREATE TABLE intake_event (
                id INTEGER PRIMARY KEY,
                entry_id INTEGER NOT NULL REFERENCES intake_entry ON DELETE CASCADE,
                at INTEGER NOT NULL,
                account TEXT NOT NULL,
                action TEXT,
                note TEXT NOT NULL
            ) STRICT;
            CREATE INDEX intake_event_of_entry ON intake_event (entry_id, id);

            CREATE TABLE intake_mail (
                entry_id INTEGER PRIMARY KEY REFERENCES intake_entry ON DELETE CASCADE,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                message_id TEXT NOT NULL,
                digest TEXT NOT NULL
            ) STRICT;
            CREATE INDEX intake_mail_known ON intake_mail (site_id, message_id);
            """
    )

    /// The article that an entry is about, found by the last part of the page's address.
    static let changes = Migration(
        name: "intake: requests to change articles",
        sql: """
            ALTER TABLE intake_entry ADD COLUMN about_item_id INTEGER REFERENCES article_item;
            UPDATE intake_entry SET about_item_id = (
                SELECT item.id FROM article JOIN article_item AS item
                    ON item.article_id = article.id
                WHERE article.site_id = intake_entry.site_id AND article.slug =
                    replace(page, rtrim(page, replace(page, '/', '')), ''))
            WHERE page IS NOT NULL;
            CREATE INDEX intake_entry_about ON intake_entry (about_item_id, id)
                WHERE about_item_id IS NOT NULL;
            CREATE INDEX intake_entry_change ON intake_entry (site_id, id)
                WHERE page IS NOT NULL;
            """
    )

    /// The entries of which an article was made are looked for at each publication.
    static let articles = Migration(
        name: "intake: entries by their article",
        sql: """
            CREATE INDEX intake_entry_article ON intake_entry (article_item_id, id)
                WHERE article_item_id IS NOT NULL;
            """
    )
}
