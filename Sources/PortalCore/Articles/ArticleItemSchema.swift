/// The tables of the work on articles: what stands behind the public ones.
enum ArticleItemSchema {
    /// An item is an article through its whole life; its public form, once there is one, is a row
    /// of `article`. What was published before this table is taken over as it stands.
    static let create = Migration(
        name: "articles: items and revisions",
        sql: """
            ALTER TABLE article ADD COLUMN body_format TEXT NOT NULL DEFAULT 'text'
                CHECK (body_format IN ('text', 'html'));

            CREATE TABLE article_item (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                article_id INTEGER UNIQUE REFERENCES article ON DELETE CASCADE,
                live TEXT NOT NULL CHECK (live IN ('none', 'published', 'withdrawn', 'merged',
                    'removed')),
                draft TEXT CHECK (draft IN ('editing', 'submitted', 'returned', 'approved',
                    'scheduled')),
                section_id INTEGER REFERENCES section,
                title TEXT NOT NULL,
                title_key TEXT NOT NULL,
                author_id INTEGER REFERENCES account,
                editor_id INTEGER REFERENCES account,
                submitter_id INTEGER REFERENCES account,
                revision_id INTEGER,
                live_revision_id INTEGER,
                publish_at INTEGER,
                embargo_until INTEGER,
                expires_at INTEGER,
                review_on TEXT,
                emergency_by INTEGER REFERENCES account,
                submission_key TEXT UNIQUE,
                updated_at INTEGER NOT NULL,
                CHECK (draft IS NULL OR live IN ('none', 'published')),
                CHECK ((live = 'none') = (article_id IS NULL)),
                CHECK (draft IS NOT 'scheduled' OR publish_at IS NOT NULL)
            ) STRICT;
            CREATE INDEX article_item_newest ON article_item (site_id, updated_at, id);
            CREATE INDEX article_item_draft ON article_item (site_id, draft, updated_at, id)
                WHERE draft IS NOT NULL;
            CREATE INDEX article_item_section ON article_item (section_id);
            CREATE INDEX article_item_scheduled ON article_item (publish_at)
                WHERE draft = 'scheduled';
            CREATE INDEX article_item_expiry ON article_item (expires_at)
                WHERE expires_at IS NOT NULL AND live = 'published';
            CREATE INDEX article_item_review ON article_item (site_id, review_on)
                WHERE review_on IS NOT NULL AND live = 'published';
            CREATE INDEX article_item_emergency ON article_item (site_id)
                WHERE emergency_by IS NOT NULL;

            CREATE TABLE article_revision (
                id INTEGER PRIMARY KEY,
                item_id INTEGER NOT NULL REFERENCES article_item ON DELETE CASCADE,
                number INTEGER NOT NULL,
                at INTEGER NOT NULL,
                account_id INTEGER REFERENCES account,
                account_name TEXT NOT NULL,
                is_autosave INTEGER NOT NULL CHECK (is_autosave IN (0, 1)),
                section_id INTEGER REFERENCES section,
                title TEXT NOT NULL,
                lead TEXT NOT NULL,
                body TEXT NOT NULL,
                body_format TEXT NOT NULL CHECK (body_format IN ('text', 'html')),
                author TEXT NOT NULL,
                source_name TEXT NOT NULL,
                source_address TEXT NOT NULL,
                event_day TEXT NOT NULL,
                UNIQUE (item_id, number)
            ) STRICT;

            CREATE TABLE article_event (
                id INTEGER PRIMARY KEY,
                item_id INTEGER NOT NULL REFERENCES article_item ON DELETE CASCADE,
                at INTEGER NOT NULL,
                account_id INTEGER REFERENCES account,
                account_name TEXT NOT NULL,
                act TEXT NOT NULL,
                comment TEXT NOT NULL,
                ground TEXT,
                revision_id INTEGER
            ) STRICT;
            CREATE INDEX article_event_item ON article_event (item_id, id);

            CREATE TABLE article_retirement (
                article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (kind IN ('withdrawn', 'merged', 'removed')),
                notice TEXT NOT NULL,
                target_id INTEGER REFERENCES article,
                at INTEGER NOT NULL,
                CHECK ((kind = 'merged') = (target_id IS NOT NULL))
            ) STRICT;

            CREATE TABLE article_presence (
                item_id INTEGER NOT NULL REFERENCES article_item ON DELETE CASCADE,
                account_id INTEGER NOT NULL REFERENCES account,
                seen_at INTEGER NOT NULL,
                PRIMARY KEY (item_id, account_id)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE article_share (
                digest TEXT PRIMARY KEY,
                item_id INTEGER NOT NULL REFERENCES article_item ON DELETE CASCADE,
                created_by INTEGER REFERENCES account,
                created_at INTEGER NOT NULL,
                expires_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE article_proposal (
                id INTEGER PRIMARY KEY,
                item_id INTEGER NOT NULL REFERENCES article_item ON DELETE CASCADE,
                proposed_by INTEGER REFERENCES account,
                proposed_at INTEGER NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'declined')),
                reason TEXT NOT NULL DEFAULT '',
                ground TEXT,
                decided_at INTEGER,
                CHECK ((state = 'waiting') = (decided_at IS NULL))
            ) STRICT;
            CREATE UNIQUE INDEX article_proposal_waiting ON article_proposal (item_id)
                WHERE state = 'waiting';
            CREATE INDEX article_proposal_state ON article_proposal (state, proposed_at, id);

            INSERT INTO article_item (id, site_id, article_id, live, section_id, title, title_key,
                revision_id, live_revision_id, updated_at)
            SELECT id, site_id, id, 'published', section_id, title, slug, id, id, updated_at
            FROM article;
            INSERT INTO article_revision (id, item_id, number, at, account_name, is_autosave,
                section_id, title, lead, body, body_format, author, source_name, source_address,
                event_day)
            SELECT id, id, 1, updated_at, '', 0, section_id, title, lead, body, body_format,
                author, ifnull(source_name, ''), ifnull(source_address, ''),
                ifnull(event_day, '')
            FROM article;
            """
    )
}
