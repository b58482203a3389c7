/// How those who work on the portal sign in; set once at start.
public struct StaffRules: Sendable {
    /// What passwords have to be.
    public var passwords = PasswordRules()
    /// What a guess at a password costs.
    public var passwordCost = PasswordHash.Cost.standard
    /// How often somebody may try.
    public var throttle = SignInThrottle()
    /// A session that was not used for so many seconds is over.
    public var idleLimit: Int64 = 60 * 60
    /// A session is over so many seconds after signing in.
    public var absoluteLimit: Int64 = 12 * 60 * 60
    /// Seconds after which a dangerous act asks for the password again.
    public var confirmationLimit: Int64 = 10 * 60
    /// Who cannot do without a second factor.
    public var rolesWithSecondFactor: Set<Role> = []
    /// Keeps the secrets of second factors; nil where none can be set up.
    public var vault: Vault?

    /// The defaults above.
    public init() {}

    /// When a session was last used is written at most this often, in seconds.
    static let touchInterval: Int64 = 60
}
