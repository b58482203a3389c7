import GRDB

/// Lets attempts in and counts them before they are checked, so that many at once cannot outrun
/// the count.
enum SignInGuard {
    /// What becomes of an attempt.
    enum Admission {
        /// It may be made; its number in the record.
        case admitted(Int64)
        /// Seconds to wait.
        case wait(Int64)
    }

    /// - Parameters:
    ///   - account: whose it is; nil where there is no such user name.
    ///   - outcome: how it stands in the record until it succeeds.
    static func admit(
        _ username: String, _ account: Account?, from client: SignInClient,
        as outcome: SignInOutcome = .failed, _ throttle: SignInThrottle, now: Instant,
        _ db: Database
    ) throws -> Admission {
        let failures = try SignInQueries.failures(
            username: username, client, since: now.adding(seconds: -throttle.window), db)
        var isKnown = false
        if let account, let device = client.device {
            isKnown = try SessionQueries.isKnown(device: device.digest, of: account.id, db)
        }
        let wait = throttle.wait(failures, isKnownDevice: isKnown, now: now)
        let attempt = try SignInQueries.begin(
            as: wait == nil ? outcome : .throttled, username: username, accountID: account?.id,
            from: client, now: now, db)
        return wait.map(Admission.wait) ?? .admitted(attempt)
    }
}

extension PortalDatabase {
    /// Whether a password is that of an account, counted like an attempt to sign in: a session
    /// left open is no way to guess it. Takes long on purpose.
    func check(
        _ password: String, of account: Account, from client: SignInClient,
        _ throttle: SignInThrottle, now: Instant
    ) throws -> PasswordCheck {
        let (admission, hash) = try writeQuietly { db in
            (
                try SignInGuard.admit(
                    account.username, account, from: client, throttle, now: now, db),
                try AccountQueries.password(of: account.id, db)
            )
        }
        guard case .admitted(let attempt) = admission else {
            if case .wait(let seconds) = admission { return .wait(seconds) }
            return .wrong
        }
        guard try hash?.matches(password) == true else { return .wrong }
        // No sign-in took place, so none is to stand in the owner's history.
        try writeQuietly { try SignInQueries.withdraw(attempt, $0) }
        return .right
    }
}

/// What checking a password found.
public enum PasswordCheck: Sendable, Equatable {
    case right
    case wrong
    /// Too many failures; seconds to wait.
    case wait(Int64)
}
