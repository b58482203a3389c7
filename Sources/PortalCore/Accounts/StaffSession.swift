/// Somebody who is signed in.
public struct StaffSession: Sendable, Equatable {
    /// What has to be done before anything else.
    public enum Step: Sendable, Equatable {
        /// The second factor was not shown yet.
        case secondFactor
        /// The role demands a second factor and none is set up.
        case secondFactorSetup
        /// The password is new from somebody else, or its time is over (Article 16.3).
        case passwordChange(PasswordChangeReason)
    }

    /// Names the session in the database; opens nothing.
    public let digest: String
    /// Whose it is.
    public let account: Account
    /// The person with the rights they have now.
    public let actor: Actor
    /// What has to be done before anything else; nil where nothing has.
    public let step: Step?
    /// How old the password is.
    public let passwordAge: PasswordRules.Age
    /// The last day of the password, by the rule that it was set under.
    public let passwordDue: DueDate
    /// When the password was last typed.
    public let confirmedAt: Instant
    /// Whether the second factor was shown in this session.
    public let hasShownSecondFactor: Bool

    /// Whether the password was typed just now, which dangerous acts ask for.
    public func isConfirmed(at now: Instant, within limit: Int64) -> Bool {
        now.epochSeconds - confirmedAt.epochSeconds < limit
    }
}

/// Why a password has to be changed.
public enum PasswordChangeReason: Sendable, Equatable {
    /// Somebody else made it.
    case initial
    /// Its time is over.
    case expired
}
