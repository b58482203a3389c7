import GRDB

/// The SQL of the attempts to sign in.
enum SignInQueries {
    /// Records an attempt before it is checked, so that many at once cannot outrun the count.
    static func begin(
        as outcome: SignInOutcome, username: String, accountID: Int64?, from client: SignInClient,
        now: Instant, _ db: Database
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO sign_in (at, account_id, username, address, device, browser, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                now.epochSeconds, accountID, username, client.address, client.device?.digest,
                client.browser, outcome.rawValue,
            ])
    }

    static func finish(_ id: Int64, as outcome: SignInOutcome, _ db: Database) throws {
        try db.run("UPDATE sign_in SET outcome = ? WHERE id = ?", [outcome.rawValue, id])
    }

    /// Removes an attempt that was none to sign in.
    static func withdraw(_ id: Int64, _ db: Database) throws {
        try db.run("DELETE FROM sign_in WHERE id = ?", [id])
    }

    static func failures(
        username: String, _ client: SignInClient, since: Instant, _ db: Database
    ) throws -> SignInThrottle.Failures {
        try db.row(
            """
            SELECT count(*) FILTER (WHERE username = ?1 AND address = ?2),
                count(*) FILTER (WHERE address = ?2), count(*) FILTER (WHERE username = ?1),
                count(*) FILTER (WHERE username = ?1 AND outcome = 'second-factor-failed'),
                count(*) FILTER (WHERE username = ?1 AND device = ?4), min(at)
            FROM sign_in WHERE (username = ?1 OR address = ?2) AND at > ?3
                AND outcome IN ('failed', 'second-factor-failed')
            """,
            [username, client.address, since.epochSeconds, client.device?.digest]
        ) {
            SignInThrottle.Failures(
                ofPair: $0[0], ofAddress: $0[1], ofUsername: $0[2], ofCodes: $0[3],
                ofDevice: $0[4], oldest: ($0[5] as Int64?).map { Instant(epochSeconds: $0) })
        } ?? SignInThrottle.Failures()
    }

    private static let listed: StaticSQL =
        "SELECT id, at, address, browser, outcome FROM sign_in WHERE account_id = ?"

    /// Attempts for an account, the newest first.
    static func history(
        of accountID: Int64, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<SignInRecord> {
        try KeysetPage.read(
            request, limit: limit,
            key: { PageCursor(key: $0.at.epochSeconds, id: $0.id) },
            newest: {
                try db.rows(
                    listed + " ORDER BY at DESC, id DESC LIMIT ?", [accountID, $0], record)
            },
            older: {
                try db.rows(
                    listed + " AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?",
                    [accountID, $0.key, $0.id, $1], record)
            },
            newer: {
                try db.rows(
                    listed + " AND (at, id) > (?, ?) ORDER BY at, id LIMIT ?",
                    [accountID, $0.key, $0.id, $1], record)
            })
    }

    private static func record(_ row: Row) -> SignInRecord {
        SignInRecord(
            id: row[0], at: Instant(epochSeconds: row[1]), address: row[2], browser: row[3],
            outcome: SignInOutcome(rawValue: row[4]) ?? .failed)
    }
}

/// How an attempt to sign in ended.
public enum SignInOutcome: String, Sendable {
    case succeeded
    case failed
    case throttled
    case secondFactorFailed = "second-factor-failed"
}

/// An attempt to sign in as the owner of the account sees it.
public struct SignInRecord: Sendable, Equatable, Identifiable {
    /// Its number.
    public let id: Int64
    /// When.
    public let at: Instant
    /// From which network address.
    public let address: String
    /// What the browser said it was.
    public let browser: String
    /// How it ended.
    public let outcome: SignInOutcome
}

/// From where somebody signs in.
public struct SignInClient: Sendable, Equatable {
    /// The network address.
    public let address: String
    /// What the browser says it is, shortened.
    public let browser: String
    /// The browser's own mark, if it has one from an earlier visit.
    public let device: SecretToken?

    /// Puts it together from its parts.
    public init(address: String, browser: String, device: SecretToken?) {
        self.address = address
        self.browser = String(browser.prefix(200))
        self.device = device
    }
}
