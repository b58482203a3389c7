/// Several kinds of cases on the desk of questions.
enum QuestionKindSchema {
    /// What was there before were questions. Figures and public lists are by kind, so the counts are
    /// taken anew and each index of a public list has the kind in front.
    ///
    /// A change that makes the table `question` anew makes these triggers anew too.
    static let create = Migration(
        name: "questions: kinds of cases",
        sql: """
            DROP TRIGGER question_tally_added;
            DROP TRIGGER question_tally_left;
            DROP TRIGGER question_tally_entered;
            DROP TRIGGER question_tally_removed;
            DROP TABLE question_tally;
            DROP VIEW question_outcome;
            DROP INDEX question_answered;
            DROP INDEX question_answered_field;
            DROP INDEX question_answered_unit;
            DROP INDEX question_answered_late;
            DROP INDEX question_number_of_site;

            ALTER TABLE question ADD COLUMN kind TEXT NOT NULL DEFAULT 'question'
                CHECK (kind IN ('question', 'petition'));
            ALTER TABLE question_original ADD COLUMN details TEXT;

            CREATE INDEX question_answered
                ON question (site_id, kind, answered_at, id) WHERE state = 'answered';
            CREATE INDEX question_answered_field
                ON question (site_id, kind, field_id, answered_at, id) WHERE state = 'answered';
            CREATE INDEX question_answered_unit
                ON question (site_id, kind, unit, answered_at, id) WHERE state = 'answered';
            CREATE INDEX question_answered_late
                ON question (site_id, kind, is_late, answered_at, id) WHERE state = 'answered';
            CREATE INDEX question_number_of_kind ON question (site_id, kind);

            CREATE VIEW question_outcome AS
            SELECT id, site_id, kind,
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
                kind TEXT NOT NULL,
                year INTEGER NOT NULL,
                unit TEXT NOT NULL,
                outcome TEXT NOT NULL,
                value INTEGER NOT NULL,
                count INTEGER NOT NULL,
                PRIMARY KEY (site_id, kind, year, unit, outcome, value)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO question_tally (site_id, kind, year, unit, outcome, value, count)
            SELECT site_id, kind, year, unit, outcome, value, count(*) FROM question_outcome
            GROUP BY 1, 2, 3, 4, 5, 6;

            CREATE TRIGGER question_tally_added AFTER INSERT ON question
            BEGIN
                INSERT INTO question_tally (site_id, kind, year, unit, outcome, value, count)
                SELECT site_id, kind, year, unit, outcome, value, 1 FROM question_outcome
                WHERE id = new.id
                ON CONFLICT DO UPDATE SET count = count + 1;
            END;
            CREATE TRIGGER question_tally_left
            BEFORE UPDATE OF site_id, kind, unit, state, received_at, due_on, answered_at,
                elsewhere_on
            ON question
            BEGIN
                UPDATE question_tally SET count = count - 1
                WHERE (site_id, kind, year, unit, outcome, value) =
                    (SELECT site_id, kind, year, unit, outcome, value FROM question_outcome
                        WHERE id = old.id);
            END;
            CREATE TRIGGER question_tally_entered
            AFTER UPDATE OF site_id, kind, unit, state, received_at, due_on, answered_at,
                elsewhere_on
            ON question
            BEGIN
                INSERT INTO question_tally (site_id, kind, year, unit, outcome, value, count)
                SELECT site_id, kind, year, unit, outcome, value, 1 FROM question_outcome
                WHERE id = new.id
                ON CONFLICT DO UPDATE SET count = count + 1;
            END;
            CREATE TRIGGER question_tally_removed BEFORE DELETE ON question
            BEGIN
                UPDATE question_tally SET count = count - 1
                WHERE (site_id, kind, year, unit, outcome, value) =
                    (SELECT site_id, kind, year, unit, outcome, value FROM question_outcome
                        WHERE id = old.id);
            END;
            CREATE TRIGGER question_tally_emptied AFTER UPDATE ON question_tally
            WHEN new.count = 0
            BEGIN
                DELETE FROM question_tally
                WHERE site_id = new.site_id AND kind = new.kind AND year = new.year
                    AND unit = new.unit AND outcome = new.outcome AND value = new.value;
            END;
            """
    )
}
