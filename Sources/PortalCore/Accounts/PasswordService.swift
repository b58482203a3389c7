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
        try check(values, of: account, from: client, now: now)
        let hash = try PasswordHash.make(
            of: values[.new] ?? "", cost: rules.passwordCost, using: &generator)
        let token = SecretToken(using: &generator)
        try database.writeQuietly { db in
            try AccountQueries.setPassword(hash, of: account.id, mustChange: false, now: now, db)
            try SessionQueries.endAll(of: account.id, now: now, db)
            try SessionQueries.insert(
                digest: token.digest, accountID: account.id, from: client,
                secondFactorAt: session.hasShownSecondFactor ? now : nil, now: now, db)
            try AuditTrail.append(
                AuditRecord("account.change-password", "account \(account.id)"),
                by: session.actor, at: now, db)
        }
        return token
    }

    private func check(
        _ values: [Field: String], of account: Account, from client: SignInClient, now: Instant
    ) throws {
        let current = try database.check(
            values[.current] ?? "", of: account, from: client, rules.throttle, now: now)
        switch current {
        case .right: break
        case .wrong:
            throw InvalidForm(errors: [FieldError(Field.current, "Mật khẩu hiện tại chưa đúng.")])
        case .wait(let seconds):
            let sentence = SignInThrottle.sentence(waiting: seconds)
            throw InvalidForm(errors: [FieldError(Field.current, sentence)])
        }
        let former = try database.read {
            try AccountQueries.formerPasswords(
                of: account.id, limit: rules.passwords.remembered, $0)
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
    ) throws -> PasswordCheck {
        let check = try database.check(
            password, of: session.account, from: client, rules.throttle, now: now)
        if check == .right {
            try database.writeQuietly {
                try SessionQueries.confirm(digest: session.digest, now: now, $0)
            }
        }
        return check
    }
}
