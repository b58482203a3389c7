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
}
