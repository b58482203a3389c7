/// The tables of feedback.
enum FeedbackSchema {
    /// A site's own Board has what is said of its pages; the provincial Board has the difficulties of
    /// all units, which is what `board_site_id` says.
    static let create = Migration(
        name: "feedback: create",
        sql: """
            CREATE TABLE feedback (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                board_site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                submission_key TEXT NOT NULL UNIQUE,
                kind TEXT NOT NULL CHECK (kind IN ('page', 'difficulty')),
                path TEXT NOT NULL,
                is_useful INTEGER CHECK (is_useful IN (0, 1)),
                text TEXT NOT NULL,
                contact TEXT,
                consent_version INTEGER,
                account_id INTEGER REFERENCES account,
                received_at INTEGER NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('new', 'handling', 'answered', 'closed')),
                reply TEXT,
                CHECK (contact IS NULL OR consent_version IS NOT NULL),
                CHECK (kind <> 'difficulty' OR (account_id IS NOT NULL AND text <> '')),
                CHECK (state <> 'answered' OR reply IS NOT NULL)
            ) STRICT;
            CREATE INDEX feedback_of_board ON feedback (board_site_id, id);
            CREATE INDEX feedback_open ON feedback (board_site_id, id)
                WHERE state IN ('new', 'handling') AND text <> '';
            CREATE INDEX feedback_of_site ON feedback (site_id, kind, id);
            """
    )

    /// The regulation names no days for it, so the rule is not one of the law. What came before has
    /// no clock, and what is said by a click alone never has one.
    static let clocks = Migration(
        name: "feedback: clocks",
        sql: """
            INSERT INTO deadline_rule (duty, event, role, amount, unit, opening, source,
                is_statutory, note, valid_from)
            VALUES ('feedback', 'received', 'answerer', 15, 'workingDays', 'atEight',
                'thời hạn Ban Biên tập đặt, Quy chế không nêu số ngày', 0,
                'Đặt như câu hỏi (Điều 13 khoản 6) cho góp ý (Điều 25 khoản 2) và vướng mắc (Điều 29); cần xác nhận.',
                '2020-12-15');

            ALTER TABLE feedback ADD COLUMN clock TEXT;
            ALTER TABLE feedback ADD COLUMN due TEXT;
            ALTER TABLE feedback ADD COLUMN due_on TEXT
                CHECK ((due_on IS NULL) = (due IS NULL) AND (due IS NULL) = (clock IS NULL));
            CREATE INDEX feedback_due ON feedback (board_site_id, due_on, id)
                WHERE state IN ('new', 'handling') AND due_on IS NOT NULL;
            """
    )

    /// A reader follows a feedback by its code; a unit reads its difficulties in the admin.
    static let codes = Migration(
        name: "feedback: codes",
        sql: """
            ALTER TABLE feedback ADD COLUMN code TEXT CHECK (code IS NULL OR kind = 'page');
            CREATE UNIQUE INDEX feedback_code ON feedback (code) WHERE code IS NOT NULL;
            """
    )

    /// What everybody reads stands apart from what was sent, so that a public page reads nothing else.
    static let publications = Migration(
        name: "feedback: published replies",
        sql: """
            CREATE TABLE feedback_publication (
                id INTEGER PRIMARY KEY,
                feedback_id INTEGER NOT NULL UNIQUE REFERENCES feedback ON DELETE CASCADE,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                text TEXT NOT NULL CHECK (trim(text) <> ''),
                reply TEXT NOT NULL CHECK (trim(reply) <> ''),
                published_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX feedback_publication_of_site ON feedback_publication (site_id, id);
            """
    )
}
