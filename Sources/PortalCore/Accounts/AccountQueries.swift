import GRDB

/// The SQL of the accounts.
enum AccountQueries {
    private static let columns: StaticSQL = """
        SELECT id, username, display_name, position, email, state, password_set_at,
            must_change_password, totp_confirmed_at IS NOT NULL, created_at
        FROM account
        """

    static func account(id: Int64, _ db: Database) throws -> Account? {
        try db.row(columns + " WHERE id = ?", [id], account)
    }

    static func account(username: String, _ db: Database) throws -> Account? {
        try db.row(columns + " WHERE username = ?", [username], account)
    }

    static func all(_ db: Database) throws -> [Account] {
        try db.rows(columns + " ORDER BY state, display_name, id", [], account)
    }

    /// All accounts, the newest first.
    static func newest(_ db: Database) throws -> [Account] {
        try db.rows(columns + " ORDER BY id DESC", [], account)
    }

    /// The accounts that have or had a right on a site, the newest first.
    static func newest(onSite siteID: Int64, _ db: Database) throws -> [Account] {
        try db.rows(
            columns
                + """
                 WHERE id IN (SELECT account_id FROM account_grant WHERE site_id = ?)
                ORDER BY id DESC
                """,
            [siteID], account)
    }

    private static func account(_ row: Row) -> Account {
        Account(
            id: row[0], username: row[1], displayName: row[2], position: row[3], email: row[4],
            state: Account.State(rawValue: row[5]) ?? .deactivated,
            passwordSetAt: Instant(epochSeconds: row[6]), mustChangePassword: row[7],
            hasSecondFactor: row[8], createdAt: Instant(epochSeconds: row[9]))
    }

    static func insert(
        _ details: AccountDetails, username: String, password: PasswordHash, by creator: Int64?,
        now: Instant, _ db: Database
    ) throws -> Int64 {
        let id = try db.insert(
            """
            INSERT INTO account (username, display_name, position, email, state, password,
                password_set_at, must_change_password, created_at, created_by)
            VALUES (?, ?, ?, ?, 'active', ?, ?, 1, ?, ?)
            """,
            [
                username, details.displayName, details.position, details.email, password.stored,
                now.epochSeconds, now.epochSeconds, creator,
            ])
        try remember(password, of: id, now: now, db)
        return id
    }

    static func update(_ details: AccountDetails, of id: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE account SET display_name = ?, position = ?, email = ? WHERE id = ?",
            [details.displayName, details.position, details.email, id])
    }

    static func setState(
        _ state: Account.State, of id: Int64, now: Instant, _ db: Database
    ) throws {
        let deactivatedAt = state == .deactivated ? now.epochSeconds : nil
        try db.run(
            "UPDATE account SET state = ?, deactivated_at = ? WHERE id = ?",
            [state.rawValue, deactivatedAt, id])
    }

    static func password(of id: Int64, _ db: Database) throws -> PasswordHash? {
        try db.row("SELECT password FROM account WHERE id = ?", [id]) {
            PasswordHash(stored: $0[0])
        } ?? nil
    }

    /// - Parameter mustChange: whether somebody else has seen it.
    static func setPassword(
        _ password: PasswordHash, of id: Int64, mustChange: Bool, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE account SET password = ?, password_set_at = ?, must_change_password = ?
            WHERE id = ?
            """,
            [password.stored, now.epochSeconds, mustChange, id])
        try remember(password, of: id, now: now, db)
    }

    /// The last passwords, the newest first.
    static func formerPasswords(
        of id: Int64, limit: Int, _ db: Database
    ) throws -> [PasswordHash] {
        try db.rows(
            """
            SELECT password FROM account_password_history WHERE account_id = ?
            ORDER BY set_at DESC, rowid DESC LIMIT ?
            """,
            [id, limit]
        ) { PasswordHash(stored: $0[0]) }.compactMap(\.self)
    }

    private static func remember(
        _ password: PasswordHash, of id: Int64, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO account_password_history (account_id, set_at, password) VALUES (?, ?, ?)
            """,
            [id, now.epochSeconds, password.stored])
    }
}
