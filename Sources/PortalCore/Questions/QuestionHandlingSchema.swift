/// The tables of handling questions.
enum QuestionHandlingSchema {
    /// States between receipt and answer, the unit by its number, and the record of every step. The
    /// table of questions is made anew, since its list of states is a rule of the schema.
    static let create = Migration(
        name: "questions: handling",
        sql: """
            CREATE TABLE question_next (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                code TEXT NOT NULL UNIQUE,
                submission_key TEXT UNIQUE,
                asker_kind TEXT NOT NULL CHECK (asker_kind IN ('individual', 'organisation')),
                title TEXT NOT NULL,
                body TEXT NOT NULL,
                field_id INTEGER REFERENCES question_field,
                state TEXT NOT NULL CHECK (state IN
                    ('received', 'accepted', 'drafted', 'approved', 'returned', 'awaiting-data',
                        'answered', 'declined', 'merged', 'answered-elsewhere')),
                state_before TEXT,
                is_open INTEGER NOT NULL GENERATED ALWAYS AS (state NOT IN
                    ('answered', 'declined', 'merged', 'answered-elsewhere')) VIRTUAL,
                received_at INTEGER NOT NULL,
                due_on TEXT NOT NULL,
                due TEXT NOT NULL,
                clock TEXT,
                unit_id INTEGER REFERENCES unit,
                unit TEXT,
                decline_ground TEXT,
                decline_reason TEXT,
                data_request TEXT,
                merged_into INTEGER REFERENCES question,
                split_from INTEGER REFERENCES question,
                elsewhere TEXT,
                elsewhere_on TEXT,
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
                CHECK (state <> 'declined' OR decline_reason IS NOT NULL),
                CHECK (state <> 'awaiting-data'
                    OR (data_request IS NOT NULL AND state_before IS NOT NULL)),
                CHECK (state <> 'merged' OR (merged_into IS NOT NULL AND merged_into <> id)),
                CHECK (state <> 'answered-elsewhere'
                    OR (elsewhere IS NOT NULL AND elsewhere_on IS NOT NULL))
            ) STRICT;
            INSERT INTO question_next (id, site_id, code, submission_key, asker_kind, title, body,
                    field_id, state, received_at, due_on, due, clock, unit, decline_reason, slug,
                    answer, answered_by, answered_at, shows_name, consent_version, consented_at)
                SELECT id, site_id, code, submission_key, asker_kind, title, body,
                    field_id, state, received_at, due_on, due, clock, unit, decline_reason, slug,
                    answer, answered_by, answered_at, shows_name, consent_version, consented_at
                FROM question;
            DROP TABLE question;
            ALTER TABLE question_next RENAME TO question;
            CREATE INDEX question_answered ON question (site_id, answered_at, id)
                WHERE state = 'answered';
            CREATE INDEX question_number_of_site ON question (site_id);
            CREATE INDEX question_open ON question (due_on, id) WHERE is_open;
            CREATE INDEX question_open_of_site ON question (site_id, due_on, id) WHERE is_open;
            CREATE INDEX question_open_of_unit ON question (unit_id, due_on, id) WHERE is_open;

            CREATE TABLE question_draft (
                question_id INTEGER PRIMARY KEY REFERENCES question ON DELETE CASCADE,
                text TEXT NOT NULL,
                saved_by TEXT NOT NULL,
                saved_at INTEGER NOT NULL,
                approved_by TEXT
            ) STRICT;

            CREATE TABLE question_event (
                id INTEGER PRIMARY KEY,
                question_id INTEGER NOT NULL REFERENCES question ON DELETE CASCADE,
                at INTEGER NOT NULL,
                account TEXT NOT NULL,
                action TEXT NOT NULL,
                state_before TEXT NOT NULL,
                state_after TEXT NOT NULL,
                note TEXT
            ) STRICT;
            CREATE INDEX question_event_of_question ON question_event (question_id, id);

            CREATE TABLE question_original (
                question_id INTEGER PRIMARY KEY REFERENCES question ON DELETE CASCADE,
                title TEXT NOT NULL,
                body TEXT NOT NULL
            ) STRICT;
            """
    )
}
