import GRDB

/// The SQL of sessions, known browsers and attempts to sign in.
enum SessionQueries {
    struct Stored: Sendable {
        let accountID: Int64
        let createdAt: Instant
        let seenAt: Instant
        let confirmedAt: Instant
        let hasSecondFactor: Bool
    }

    /// A session that was not ended.
    static func session(digest: String, _ db: Database) throws -> Stored? {
        try db.row(
            """
            SELECT account_id, created_at, seen_at, confirmed_at, second_factor_at
            FROM account_session WHERE digest = ? AND ended_at IS NULL
            """,
            [digest]
        ) {
            Stored(
                accountID: $0[0], createdAt: Instant(epochSeconds: $0[1]),
                seenAt: Instant(epochSeconds: $0[2]),
                confirmedAt: Instant(epochSeconds: $0[3]),
                hasSecondFactor: ($0[4] as Int64?) != nil)
        }
    }

    static func insert(
        digest: String, accountID: Int64, from client: SignInClient, secondFactorAt: Instant?,
        now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO account_session (digest, account_id, created_at, seen_at, confirmed_at,
                second_factor_at, address, browser)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                digest, accountID, now.epochSeconds, now.epochSeconds, now.epochSeconds,
                secondFactorAt?.epochSeconds, client.address, client.browser,
            ])
    }

    static func touch(digest: String, now: Instant, _ db: Database) throws {
        try db.run(
            "UPDATE account_session SET seen_at = ? WHERE digest = ?", [now.epochSeconds, digest])
    }

    static func confirm(digest: String, now: Instant, _ db: Database) throws {
        try db.run(
            "UPDATE account_session SET confirmed_at = ? WHERE digest = ?",
            [now.epochSeconds, digest])
    }

    /// Gives a session a new token once the second factor was shown; its age stays.
    static func elevate(
        digest: String, to new: String, now: Instant, _ db: Database
    ) throws {
        try db.run(
            "UPDATE account_session SET digest = ?, second_factor_at = ? WHERE digest = ?",
            [new, now.epochSeconds, digest])
    }

    static func end(digest: String, now: Instant, _ db: Database) throws {
        try db.run(
            "UPDATE account_session SET ended_at = ? WHERE digest = ? AND ended_at IS NULL",
            [now.epochSeconds, digest])
    }

    /// Ends all sessions of an account but one.
    static func endAll(
        of accountID: Int64, except kept: String? = nil, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE account_session SET ended_at = ?
            WHERE account_id = ? AND ended_at IS NULL AND digest IS NOT ?
            """,
            [now.epochSeconds, accountID, kept])
    }

    /// The sessions of an account that are open, the newest first.
    static func open(
        of accountID: Int64, since: Instant, _ db: Database
    ) throws -> [SessionSummary] {
        try db.rows(
            """
            SELECT digest, created_at, seen_at, address, browser FROM account_session
            WHERE account_id = ? AND ended_at IS NULL AND created_at > ?
            ORDER BY created_at DESC
            """,
            [accountID, since.epochSeconds]
        ) {
            SessionSummary(
                digest: $0[0], createdAt: Instant(epochSeconds: $0[1]),
                seenAt: Instant(epochSeconds: $0[2]), address: $0[3], browser: $0[4])
        }
    }

    static func isKnown(device: String, of accountID: Int64, _ db: Database) throws -> Bool {
        try db.row(
            "SELECT 1 FROM account_device WHERE account_id = ? AND digest = ?",
            [accountID, device]
        ) { _ in true } ?? false
    }

    static func remember(
        device: String, of accountID: Int64, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO account_device (account_id, digest, seen_at) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET seen_at = excluded.seen_at
            """,
            [accountID, device, now.epochSeconds])
    }
}

/// An open session as its owner sees it.
public struct SessionSummary: Sendable, Equatable {
    /// Names the session; opens nothing.
    public let digest: String
    /// When the owner signed in.
    public let createdAt: Instant
    /// When it was last used, to the minute.
    public let seenAt: Instant
    /// The network address.
    public let address: String
    /// What the browser said it was.
    public let browser: String
}
