/// The tables of the notices.
enum NoticeSchema {
    static let create = Migration(
        name: "notices: create",
        sql: """
            CREATE TABLE notice (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                subject TEXT NOT NULL,
                text TEXT NOT NULL,
                topic TEXT NOT NULL,
                topic_id INTEGER,
                at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX notice_age ON notice (at);
            CREATE INDEX notice_site ON notice (site_id);

            CREATE TABLE notice_reader (
                account_id INTEGER NOT NULL REFERENCES account,
                notice_id INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,
                read_at INTEGER,
                PRIMARY KEY (account_id, notice_id)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX notice_reader_unread ON notice_reader (account_id) WHERE read_at IS NULL;
            CREATE INDEX notice_reader_notice ON notice_reader (notice_id);

            CREATE TABLE notice_delivery (
                id INTEGER PRIMARY KEY,
                channel TEXT NOT NULL CHECK (channel IN ('mail', 'webhook')),
                account_id INTEGER REFERENCES account,
                address TEXT,
                site_id INTEGER REFERENCES site ON DELETE CASCADE,
                is_urgent INTEGER NOT NULL CHECK (is_urgent IN (0, 1)),
                created_at INTEGER NOT NULL,
                sealed_at INTEGER,
                key TEXT UNIQUE,
                attempts INTEGER NOT NULL DEFAULT 0,
                next_attempt_at INTEGER NOT NULL,
                sent_at INTEGER,
                failed_at INTEGER,
                last_error TEXT,
                CHECK ((account_id IS NOT NULL) + (address IS NOT NULL) + (site_id IS NOT NULL) = 1),
                CHECK ((channel = 'webhook') = (site_id IS NOT NULL)),
                CHECK ((sealed_at IS NULL) = (key IS NULL)),
                CHECK (sent_at IS NULL OR sealed_at IS NOT NULL),
                CHECK (sent_at IS NULL OR failed_at IS NULL)
            ) STRICT;
            CREATE UNIQUE INDEX notice_delivery_open ON notice_delivery (account_id)
                WHERE account_id IS NOT NULL AND sealed_at IS NULL AND failed_at IS NULL;
            CREATE INDEX notice_delivery_due ON notice_delivery (channel, next_attempt_at, id)
                WHERE sent_at IS NULL AND failed_at IS NULL;
            CREATE INDEX notice_delivery_recent ON notice_delivery (account_id, sealed_at);
            CREATE INDEX notice_delivery_site ON notice_delivery (site_id, id);
            CREATE INDEX notice_delivery_age ON notice_delivery (created_at);

            CREATE TABLE notice_delivery_item (
                delivery_id INTEGER NOT NULL REFERENCES notice_delivery ON DELETE CASCADE,
                notice_id INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,
                PRIMARY KEY (delivery_id, notice_id)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX notice_delivery_item_notice ON notice_delivery_item (notice_id);

            CREATE TABLE notice_declined (
                account_id INTEGER NOT NULL REFERENCES account,
                kind TEXT NOT NULL,
                PRIMARY KEY (account_id, kind)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE notice_webhook (
                site_id INTEGER PRIMARY KEY REFERENCES site ON DELETE CASCADE,
                address TEXT NOT NULL
            ) STRICT;
            """
    )

    /// Letters are counted by the address they went to.
    static let addresses = Migration(
        name: "notices: letters by address",
        sql: """
            CREATE INDEX notice_delivery_address
                ON notice_delivery (address COLLATE NOCASE, created_at) WHERE address IS NOT NULL;
            """)
}
