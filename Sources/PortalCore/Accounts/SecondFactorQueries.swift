import Foundation
import GRDB

/// The SQL of the second factor.
enum SecondFactorQueries {
    /// A sealed secret in force, and the step of the last code that was taken.
    static func secret(of id: Int64, _ db: Database) throws -> (sealed: Data, lastStep: Int64?)? {
        try db.row(
            """
            SELECT totp_secret, totp_last_step FROM account
            WHERE id = ? AND totp_secret IS NOT NULL AND totp_confirmed_at IS NOT NULL
            """,
            [id]
        ) { ($0[0], $0[1]) }
    }

    static func pendingSecret(of id: Int64, _ db: Database) throws -> Data? {
        try db.row(
            """
            SELECT totp_secret FROM account
            WHERE id = ? AND totp_secret IS NOT NULL AND totp_confirmed_at IS NULL
            """,
            [id]
        ) { $0[0] }
    }

    static func setPending(_ sealed: Data, of id: Int64, _ db: Database) throws {
        try db.run(
            """
            UPDATE account SET totp_secret = ?, totp_last_step = NULL
            WHERE id = ? AND totp_confirmed_at IS NULL
            """,
            [sealed, id])
    }

    static func confirm(step: Int64, of id: Int64, now: Instant, _ db: Database) throws {
        try db.run(
            "UPDATE account SET totp_confirmed_at = ?, totp_last_step = ? WHERE id = ?",
            [now.epochSeconds, step, id])
    }

    static func use(step: Int64, of id: Int64, _ db: Database) throws {
        try db.run("UPDATE account SET totp_last_step = ? WHERE id = ?", [step, id])
    }

    /// Uses a recovery code up.
    ///
    /// - Returns: whether there was one that was not used.
    static func use(
        recovery digest: String, of id: Int64, now: Instant, _ db: Database
    ) throws -> Bool {
        try db.run(
            """
            UPDATE account_recovery_code SET used_at = ?
            WHERE account_id = ? AND digest = ? AND used_at IS NULL
            """,
            [now.epochSeconds, id, digest])
        return db.changesCount == 1
    }

    static func recoveryCodesLeft(of id: Int64, _ db: Database) throws -> Int {
        try db.row(
            "SELECT count(*) FROM account_recovery_code WHERE account_id = ? AND used_at IS NULL",
            [id]
        ) { $0[0] } ?? 0
    }

    static func replaceRecoveryCodes(
        _ digests: [String], of id: Int64, _ db: Database
    ) throws {
        try db.run("DELETE FROM account_recovery_code WHERE account_id = ?", [id])
        for digest in digests {
            try db.run(
                "INSERT INTO account_recovery_code (account_id, digest) VALUES (?, ?)",
                [id, digest])
        }
    }

    /// Removes the secret and the recovery codes.
    static func remove(of id: Int64, _ db: Database) throws {
        try db.run(
            """
            UPDATE account SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL
            WHERE id = ?
            """,
            [id])
        try db.run("DELETE FROM account_recovery_code WHERE account_id = ?", [id])
    }
}
