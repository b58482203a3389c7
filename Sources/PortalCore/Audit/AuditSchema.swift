/// The table of the audit trail. Rows are added and never changed.
enum AuditSchema {
    static let create = Migration(
        name: "audit: create",
        sql: """
            CREATE TABLE audit_entry (
                id INTEGER PRIMARY KEY,
                at INTEGER NOT NULL,
                account_id INTEGER REFERENCES account,
                actor TEXT NOT NULL,
                origin TEXT NOT NULL,
                site_id INTEGER REFERENCES site,
                act TEXT NOT NULL,
                subject TEXT NOT NULL,
                before TEXT,
                after TEXT,
                previous TEXT NOT NULL,
                hash TEXT NOT NULL
            ) STRICT;
            CREATE INDEX audit_entry_site ON audit_entry (site_id, id);
            CREATE INDEX audit_entry_account ON audit_entry (account_id, id);
            CREATE INDEX audit_entry_subject ON audit_entry (subject, id);
            CREATE TRIGGER audit_entry_stays BEFORE UPDATE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
            CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
            """
    )

    /// What a person did within days, which is what is looked for most.
    static let people = Migration(
        name: "audit: people by time",
        sql: "CREATE INDEX audit_entry_person ON audit_entry (account_id, at, id);")
}
