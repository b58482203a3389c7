/// A role that a person holds on a site for a time.
public struct Grant: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// Who holds it.
    public let accountID: Int64
    /// Where it holds.
    public let site: SiteLink
    /// The number of that site.
    public let siteID: Int64
    /// What they are there.
    public let role: Role
    /// The section that it is limited to, with those below; nil for the whole site.
    public let sectionID: Int64?
    /// When it begins.
    public let validFrom: Instant
    /// When it ends; nil where no end was set.
    public let validUntil: Instant?
    /// Whose rights these are, where they were delegated (Article 16.3).
    public let delegatedFrom: String?
    /// How the head of the unit consented, for delegated rights.
    public let consent: String?
    /// The account of who delegated it.
    public var delegatorID: Int64?
    /// The title of the section that it is limited to.
    public var section: String?

    /// Whether it holds at a time: from its start to just before its end.
    public func isValid(at now: Instant) -> Bool {
        validFrom <= now && validUntil.map { now < $0 } ?? true
    }
}

extension Grant {
    /// Until when it holds, in words; nil where no end is set.
    public var endInWords: String? { validUntil.map(RightDays.words) }
}
