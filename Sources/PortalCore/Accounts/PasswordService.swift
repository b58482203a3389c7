import GRDB

/// Passwords: changed by their owners, confirmed before dangerous acts (Article 16.2).
public struct PasswordService: Sendable {
    let database: PortalDatabase
    let rules: StaffRules

    /// The fields of the form in which a password is changed.
    public enum Field: String, Sendable, CaseIterable {
        case current = "mat-khau-cu"
        case new = "mat-khau-moi"
        case again = "nhap-lai"
    }

    /// Changes one's own password, ends all other sessions, and opens this one anew.
    ///
    /// - Throws: `InvalidForm<Field>` with what is wrong, or what the database reports.
    public func change(
        _ values: [Field: String], in session: StaffSession, from client: SignInClient,
        now: Instant, using generator: inout some RandomNumberGenerator
    ) throws -> SecretToken {
        let account = session.account
        try check(values, of: account)
        let hash = try PasswordHash.make(
            of: values[.new] ?? "", cost: rules.passwordCost, using: &generator)
        let token = SecretToken(using: &generator)
        let hadSecondFactor = account.hasSecondFactor ? now : nil
        try database.writeQuietly { db in
            try AccountQueries.setPassword(hash, of: account.id, mustChange: false, now: now, db)
            try SessionQueries.endAll(of: account.id, now: now, db)
            try SessionQueries.insert(
                digest: token.digest, accountID: account.id, from: client,
                secondFactorAt: hadSecondFactor, now: now, db)
            try AuditTrail.append(
                AuditRecord("account.change-password", "account \(account.id)"),
                by: session.actor, at: now, db)
        }
        return token
    }

    private func check(_ values: [Field: String], of account: Account) throws {
        let (current, former) = try database.read { db in
            (
                try AccountQueries.password(of: account.id, db),
                try AccountQueries.formerPasswords(
                    of: account.id, limit: rules.passwords.remembered, db)
            )
        }
        guard try current?.matches(values[.current] ?? "") == true else {
            throw InvalidForm(errors: [FieldError(Field.current, "Mật khẩu hiện tại chưa đúng.")])
        }
        let new = values[.new] ?? ""
        let names = [account.username, account.displayName]
        if let complaint = rules.passwords.complaint(about: new, names: names) {
            throw InvalidForm(errors: [FieldError(Field.new, complaint)])
        }
        guard new == values[.again] else {
            throw InvalidForm(errors: [FieldError(Field.again, "Hai lần nhập chưa giống nhau.")])
        }
        if try former.contains(where: { try $0.matches(new) }) {
            let count = rules.passwords.remembered
            throw InvalidForm(
                errors: [
                    FieldError(Field.new, "Không dùng lại một trong \(count) mật khẩu gần nhất.")
                ])
        }
    }

    /// Whether it is the password of who is signed in; a session is then confirmed for a while.
    ///
    /// Wrong ones count as failures to sign in, so that a session left open cannot be used to
    /// guess the password.
    public func confirm(
        _ password: String, in session: StaffSession, from client: SignInClient, now: Instant
    ) throws -> SessionService.Attempt? {
        let username = session.account.username
        let since = now.adding(seconds: -rules.throttle.window)
        let failures = try database.read {
            try SignInQueries.failures(
                username: username, address: client.address, since: since, $0)
        }
        if let wait = rules.throttle.wait(failures, isKnownDevice: true, now: now) {
            return .wait(wait)
        }
        let hash = try database.read { try AccountQueries.password(of: session.account.id, $0) }
        let matches = try hash?.matches(password) ?? false
        try database.writeQuietly { db in
            if matches {
                try SessionQueries.confirm(digest: session.digest, now: now, db)
            } else {
                _ = try SignInQueries.begin(
                    as: .failed, username: username, accountID: session.account.id, from: client,
                    now: now, db)
            }
        }
        return matches ? nil : .refused
    }
}
