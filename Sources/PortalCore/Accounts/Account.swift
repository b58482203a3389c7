/// Somebody's account (Article 16). The name stays in history after the person left.
public struct Account: Sendable, Equatable, Identifiable {
    /// Whether it can be used.
    public enum State: String, Sendable {
        case active
        /// The person left; the account is kept for its history.
        case deactivated
    }

    /// Identifies it within the database.
    public let id: Int64
    /// What is typed to sign in: lower-case letters, digits, dots and hyphens.
    public let username: String
    /// The person's name.
    public let displayName: String
    /// The office they hold.
    public let position: String?
    /// Where notices go.
    public let email: String?
    /// Whether it can be used.
    public let state: State
    /// When the password was last set.
    public let passwordSetAt: Instant
    /// Whether the password is one that somebody else has seen.
    public let mustChangePassword: Bool
    /// Whether a second factor is set up.
    public let hasSecondFactor: Bool
    /// When it was made.
    public let createdAt: Instant
}
