/// What somebody did (Articles 16.4 and 18).
public struct AuditEntry: Sendable, Equatable, Identifiable {
    /// Its number, without gaps.
    public let id: Int64
    /// When.
    public let at: Instant
    /// Whose account; nil at the command line.
    public let accountID: Int64?
    /// Who, as their name was then.
    public let actor: String
    /// From where: a network address, or the command line.
    public let origin: String
    /// On which site; nil for the whole installation.
    public let siteID: Int64?
    /// What was done, such as `article.publish`.
    public let act: String
    /// To what, such as `article 12`.
    public let subject: String
    /// How it was, where that can be said in a line.
    public let before: String?
    /// How it became.
    public let after: String?
    /// The hash of the entry before.
    public let previous: String
    /// This entry's hash.
    public let hash: String

    /// What `hash` has to be.
    var expectedHash: String {
        HashChain.hash(
            after: previous,
            [
                String(id), String(at.epochSeconds), accountID.map { String($0) }, actor, origin,
                siteID.map { String($0) }, act, subject, before, after,
            ])
    }
}

/// Something to be written into the audit trail.
struct AuditRecord: Sendable {
    let act: String
    let subject: String
    var siteID: Int64?
    var before: String?
    var after: String?

    init(
        _ act: String, _ subject: String, siteID: Int64? = nil, before: String? = nil,
        after: String? = nil
    ) {
        self.act = act
        self.subject = subject
        self.siteID = siteID
        self.before = before
        self.after = after
    }
}
