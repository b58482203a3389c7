/// The tables of requests on personal data.
enum DataRequestSchema {
    /// Who makes a request stands in a table of their own, so that they can be removed and the
    /// record of what was asked and done stays.
    ///
    /// `next_due_on` is the day that is owed next: of the answer, and then of the execution.
    static let create = Migration(
        name: "data requests: create",
        sql: """
            CREATE TABLE data_request (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                code TEXT NOT NULL UNIQUE,
                submission_key TEXT NOT NULL UNIQUE,
                subject_right TEXT NOT NULL CHECK (subject_right IN
                    ('xem-ban-sao', 'chinh-sua', 'xoa', 'rut-dong-y', 'han-che')),
                question_id INTEGER REFERENCES question ON DELETE SET NULL,
                about_code TEXT,
                state TEXT NOT NULL CHECK (state IN
                    ('received', 'awaiting-proof', 'accepted', 'carried-out', 'refused')),
                is_open INTEGER NOT NULL GENERATED ALWAYS AS
                    (state IN ('received', 'awaiting-proof', 'accepted')) VIRTUAL,
                received_at INTEGER NOT NULL,
                answer_clock TEXT NOT NULL,
                answer_due TEXT NOT NULL,
                answer_due_on TEXT NOT NULL,
                answered_at INTEGER,
                clock TEXT NOT NULL,
                due TEXT NOT NULL,
                due_on TEXT NOT NULL,
                closed_at INTEGER,
                next_due_on TEXT NOT NULL GENERATED ALWAYS AS
                    (iif(answered_at IS NULL, answer_due_on, due_on)) VIRTUAL,
                CHECK ((state = 'received') = (answered_at IS NULL)),
                CHECK ((state IN ('carried-out', 'refused')) = (closed_at IS NOT NULL))
            ) STRICT;
            CREATE INDEX data_request_open ON data_request (site_id, next_due_on, id)
                WHERE is_open;
            CREATE INDEX data_request_closed ON data_request (site_id, id) WHERE NOT is_open;
            CREATE INDEX data_request_clock ON data_request (due_on, id) WHERE is_open;
            CREATE INDEX data_request_question ON data_request (question_id)
                WHERE question_id IS NOT NULL;

            CREATE TABLE data_request_person (
                request_id INTEGER PRIMARY KEY REFERENCES data_request ON DELETE CASCADE,
                name TEXT NOT NULL,
                phone TEXT,
                email TEXT,
                email_confirmed_at INTEGER,
                text TEXT NOT NULL,
                CHECK (phone IS NOT NULL OR email IS NOT NULL)
            ) STRICT;

            CREATE TABLE data_request_event (
                id INTEGER PRIMARY KEY,
                request_id INTEGER NOT NULL REFERENCES data_request ON DELETE CASCADE,
                at INTEGER NOT NULL,
                account TEXT NOT NULL,
                action TEXT,
                effect TEXT,
                note TEXT,
                CHECK ((action IS NULL) <> (effect IS NULL))
            ) STRICT;
            CREATE INDEX data_request_event_of ON data_request_event (request_id, id);
            """
    )
}
