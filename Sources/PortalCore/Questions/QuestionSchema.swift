/// The tables of questions and answers.
enum QuestionSchema {
    /// The asker's personal data stand in a table of their own that no public query joins; the one
    /// exception is the name, where the asker agreed to it.
    static let create = Migration(
        name: "questions: create",
        sql: """
            CREATE TABLE question_field (
                id INTEGER PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE,
                title TEXT NOT NULL,
                position INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE question (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                code TEXT NOT NULL UNIQUE,
                submission_key TEXT UNIQUE,
                asker_kind TEXT NOT NULL CHECK (asker_kind IN ('individual', 'organisation')),
                title TEXT NOT NULL,
                body TEXT NOT NULL,
                field_id INTEGER REFERENCES question_field,
                state TEXT NOT NULL CHECK (state IN
                    ('received', 'accepted', 'answered', 'declined')),
                received_at INTEGER NOT NULL,
                due_on TEXT NOT NULL,
                due TEXT NOT NULL,
                unit TEXT,
                decline_reason TEXT,
                slug TEXT,
                answer TEXT,
                answered_by TEXT,
                answered_at INTEGER,
                shows_name INTEGER NOT NULL CHECK (shows_name IN (0, 1)),
                consent_version INTEGER NOT NULL,
                consented_at INTEGER NOT NULL,
                UNIQUE (site_id, slug),
                CHECK (state <> 'answered' OR (answer IS NOT NULL AND answered_at IS NOT NULL
                    AND unit IS NOT NULL AND slug IS NOT NULL)),
                CHECK (state <> 'declined' OR decline_reason IS NOT NULL)
            ) STRICT;
            CREATE INDEX question_answered ON question (site_id, answered_at, id)
                WHERE state = 'answered';
            CREATE INDEX question_open ON question (state, due_on, id)
                WHERE state IN ('received', 'accepted');

            CREATE TABLE question_asker (
                question_id INTEGER PRIMARY KEY REFERENCES question ON DELETE CASCADE,
                name TEXT NOT NULL,
                position TEXT,
                organisation TEXT,
                licence TEXT,
                address TEXT NOT NULL,
                phone TEXT NOT NULL,
                email TEXT
            ) STRICT;

            CREATE TABLE question_citation (
                question_id INTEGER NOT NULL REFERENCES question ON DELETE CASCADE,
                position INTEGER NOT NULL,
                number TEXT NOT NULL,
                abstract TEXT NOT NULL,
                issued_on TEXT,
                issuer TEXT NOT NULL,
                PRIMARY KEY (question_id, position)
            ) STRICT, WITHOUT ROWID;
            """
    )

    /// What happened to a question's clock; where there is none, it has run on since the start.
    static let clock = Migration(
        name: "questions: keep clocks",
        sql: "ALTER TABLE question ADD COLUMN clock TEXT;")
}
