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

    static func failures(
        username: String, address: String, since: Instant, _ db: Database
    ) throws -> SignInThrottle.Failures {
        try db.row(
            """
            SELECT
                (SELECT count(*) FROM sign_in WHERE username = ?1 AND at > ?3
                    AND outcome IN ('failed', 'second-factor-failed') AND address = ?2),
                (SELECT count(*) FROM sign_in WHERE address = ?2 AND at > ?3
                    AND outcome IN ('failed', 'second-factor-failed')),
                (SELECT count(*) FROM sign_in WHERE username = ?1 AND at > ?3
                    AND outcome IN ('failed', 'second-factor-failed')),
                (SELECT min(at) FROM sign_in WHERE (username = ?1 OR address = ?2) AND at > ?3
                    AND outcome IN ('failed', 'second-factor-failed'))
            """,
            [username, address, since.epochSeconds]
        ) {
            SignInThrottle.Failures(
                ofPair: $0[0], ofAddress: $0[1], ofUsername: $0[2],
                oldest: ($0[3] as Int64?).map { Instant(epochSeconds: $0) })
        } ?? SignInThrottle.Failures()
    }

    /// The last attempts for an account, the newest first.
    static func history(of accountID: Int64, limit: Int, _ db: Database) throws -> [SignInRecord] {
        try db.rows(
            """
            SELECT at, address, browser, outcome FROM sign_in WHERE account_id = ?
            ORDER BY at DESC, id DESC LIMIT ?
            """,
            [accountID, limit]
        ) {
            SignInRecord(
                at: Instant(epochSeconds: $0[0]), address: $0[1], browser: $0[2],
                outcome: SignInOutcome(rawValue: $0[3]) ?? .failed)
        }
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
public struct SignInRecord: Sendable, Equatable {
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
