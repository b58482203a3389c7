/// What the figures and the narrowed lists of questions are read from.
enum QuestionFigureSchema {
    /// A count for every outcome, kept by triggers as questions move, so that figures cost the same
    /// with a hundred thousand questions; and an index for each way the public list is narrowed.
    ///
    /// A change that makes the table `question` anew makes these triggers anew too.
    static let create = Migration(
        name: "questions: figures and lists",
        sql: """
            CREATE VIEW question_outcome AS
            SELECT id, site_id,
                CAST(strftime('%Y', received_at, 'unixepoch', '+7 hours') AS INTEGER) AS year,
                coalesce(unit, '') AS unit,
                CASE state
                    WHEN 'answered' THEN
                        iif(date(answered_at, 'unixepoch', '+7 hours') <= due_on, 'on-time', 'late')
                    WHEN 'answered-elsewhere' THEN iif(elsewhere_on <= due_on, 'on-time', 'late')
                    WHEN 'awaiting-data' THEN 'awaiting'
                    WHEN 'declined' THEN 'declined'
                    WHEN 'merged' THEN 'merged'
                    ELSE 'open' END AS outcome,
                CASE state
                    WHEN 'answered' THEN
                        CAST(julianday(date(answered_at, 'unixepoch', '+7 hours'))
                            - julianday(date(received_at, 'unixepoch', '+7 hours')) AS INTEGER)
                    WHEN 'answered-elsewhere' THEN
                        CAST(julianday(elsewhere_on)
                            - julianday(date(received_at, 'unixepoch', '+7 hours')) AS INTEGER)
                    WHEN 'awaiting-data' THEN 0
                    WHEN 'declined' THEN 0
                    WHEN 'merged' THEN 0
                    ELSE CAST(julianday(due_on) - julianday('1970-01-01') AS INTEGER) END AS value
            FROM question;

            CREATE TABLE question_tally (
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                year INTEGER NOT NULL,
                unit TEXT NOT NULL,
                outcome TEXT NOT NULL,
                value INTEGER NOT NULL,
                count INTEGER NOT NULL,
                PRIMARY KEY (site_id, year, unit, outcome, value)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO question_tally (site_id, year, unit, outcome, value, count)
            SELECT site_id, year, unit, outcome, value, count(*) FROM question_outcome
            GROUP BY 1, 2, 3, 4, 5;

            CREATE TRIGGER question_tally_added AFTER INSERT ON question
            BEGIN
                INSERT INTO question_tally (site_id, year, unit, outcome, value, count)
                SELECT site_id, year, unit, outcome, value, 1 FROM question_outcome
                WHERE id = new.id
                ON CONFLICT DO UPDATE SET count = count + 1;
            END;
            CREATE TRIGGER question_tally_left
            BEFORE UPDATE OF site_id, unit, state, received_at, due_on, answered_at, elsewhere_on
            ON question
            BEGIN
                UPDATE question_tally SET count = count - 1
                WHERE (site_id, year, unit, outcome, value) =
                    (SELECT site_id, year, unit, outcome, value FROM question_outcome
                        WHERE id = old.id);
            END;
            CREATE TRIGGER question_tally_entered
            AFTER UPDATE OF site_id, unit, state, received_at, due_on, answered_at, elsewhere_on
            ON question
            BEGIN
                INSERT INTO question_tally (site_id, year, unit, outcome, value, count)
                SELECT site_id, year, unit, outcome, value, 1 FROM question_outcome
                WHERE id = new.id
                ON CONFLICT DO UPDATE SET count = count + 1;
            END;
            CREATE TRIGGER question_tally_removed BEFORE DELETE ON question
            BEGIN
                UPDATE question_tally SET count = count - 1
                WHERE (site_id, year, unit, outcome, value) =
                    (SELECT site_id, year, unit, outcome, value FROM question_outcome
                        WHERE id = old.id);
            END;
            CREATE TRIGGER question_tally_emptied AFTER UPDATE ON question_tally
            WHEN new.count = 0
            BEGIN
                DELETE FROM question_tally
                WHERE site_id = new.site_id AND year = new.year AND unit = new.unit
                    AND outcome = new.outcome AND value = new.value;
            END;

            ALTER TABLE question ADD COLUMN is_late INTEGER
                GENERATED ALWAYS AS (date(answered_at, 'unixepoch', '+7 hours') > due_on) VIRTUAL;
            CREATE INDEX question_answered_field
                ON question (site_id, field_id, answered_at, id) WHERE state = 'answered';
            CREATE INDEX question_answered_unit
                ON question (site_id, unit, answered_at, id) WHERE state = 'answered';
            CREATE INDEX question_answered_late
                ON question (site_id, is_late, answered_at, id) WHERE state = 'answered';

            CREATE INDEX question_closed_of_site ON question (site_id, id) WHERE NOT is_open;
            CREATE INDEX question_closed_of_unit ON question (unit_id, id) WHERE NOT is_open;

            CREATE TABLE question_vote (
                question_id INTEGER NOT NULL REFERENCES question ON DELETE CASCADE,
                browser TEXT NOT NULL,
                helped INTEGER NOT NULL CHECK (helped IN (0, 1)),
                PRIMARY KEY (question_id, browser)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE answer_template (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                field_id INTEGER REFERENCES question_field,
                title TEXT NOT NULL,
                text TEXT NOT NULL,
                saved_by TEXT NOT NULL,
                saved_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX answer_template_of_site ON answer_template (site_id, title);

            CREATE TABLE question_attachment (
                question_id INTEGER NOT NULL REFERENCES question ON DELETE CASCADE,
                position INTEGER NOT NULL,
                name TEXT NOT NULL,
                digest TEXT NOT NULL,
                media_type TEXT NOT NULL,
                bytes INTEGER NOT NULL,
                is_public INTEGER NOT NULL DEFAULT 0 CHECK (is_public IN (0, 1)),
                PRIMARY KEY (question_id, position)
            ) STRICT, WITHOUT ROWID;
            """
    )
}
