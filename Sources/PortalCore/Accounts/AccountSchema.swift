/// The tables of accounts, rights and sessions.
enum AccountSchema {
    static let create = Migration(
        name: "accounts: create",
        sql: """
            CREATE TABLE account (
                id INTEGER PRIMARY KEY,
                username TEXT NOT NULL UNIQUE,
                display_name TEXT NOT NULL,
                position TEXT,
                email TEXT,
                state TEXT NOT NULL CHECK (state IN ('active', 'deactivated')),
                password TEXT NOT NULL,
                password_set_at INTEGER NOT NULL,
                must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
                totp_secret BLOB,
                totp_confirmed_at INTEGER,
                totp_last_step INTEGER,
                created_at INTEGER NOT NULL,
                created_by INTEGER REFERENCES account,
                deactivated_at INTEGER
            ) STRICT;

            CREATE TABLE account_password_history (
                account_id INTEGER NOT NULL REFERENCES account,
                set_at INTEGER NOT NULL,
                password TEXT NOT NULL
            ) STRICT;
            CREATE INDEX account_password_history_newest
                ON account_password_history (account_id, set_at);

            CREATE TABLE account_recovery_code (
                account_id INTEGER NOT NULL REFERENCES account,
                digest TEXT NOT NULL,
                used_at INTEGER,
                PRIMARY KEY (account_id, digest)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE account_grant (
                id INTEGER PRIMARY KEY,
                account_id INTEGER NOT NULL REFERENCES account,
                site_id INTEGER NOT NULL REFERENCES site,
                role TEXT NOT NULL CHECK (role IN ('contributor', 'editor', 'approver',
                    'unit-leader', 'board-member', 'administrator')),
                section_id INTEGER REFERENCES section,
                valid_from INTEGER NOT NULL,
                valid_until INTEGER,
                granted_by INTEGER REFERENCES account,
                granted_at INTEGER NOT NULL,
                delegated_from INTEGER REFERENCES account,
                consent TEXT,
                revoked_at INTEGER,
                CHECK (valid_until IS NULL OR valid_until > valid_from),
                CHECK (delegated_from IS NULL OR (consent IS NOT NULL AND valid_until IS NOT NULL))
            ) STRICT;
            CREATE INDEX account_grant_account ON account_grant (account_id);
            CREATE INDEX account_grant_site ON account_grant (site_id, role);

            CREATE TABLE account_session (
                digest TEXT PRIMARY KEY,
                account_id INTEGER NOT NULL REFERENCES account,
                created_at INTEGER NOT NULL,
                seen_at INTEGER NOT NULL,
                confirmed_at INTEGER NOT NULL,
                second_factor_at INTEGER,
                address TEXT NOT NULL,
                browser TEXT NOT NULL,
                ended_at INTEGER
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX account_session_account ON account_session (account_id, created_at);

            CREATE TABLE account_device (
                account_id INTEGER NOT NULL REFERENCES account,
                digest TEXT NOT NULL,
                seen_at INTEGER NOT NULL,
                PRIMARY KEY (account_id, digest)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE sign_in (
                id INTEGER PRIMARY KEY,
                at INTEGER NOT NULL,
                account_id INTEGER REFERENCES account,
                username TEXT NOT NULL,
                address TEXT NOT NULL,
                device TEXT,
                browser TEXT NOT NULL,
                outcome TEXT NOT NULL CHECK (outcome IN ('succeeded', 'failed', 'throttled',
                    'second-factor-failed'))
            ) STRICT;
            CREATE INDEX sign_in_account ON sign_in (account_id, at);
            CREATE INDEX sign_in_username ON sign_in (username, at);
            CREATE INDEX sign_in_address ON sign_in (address, at);
            """
    )
}
