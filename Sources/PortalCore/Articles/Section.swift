/// A section of a site: the information architecture of Article 9 as data.
public struct Section: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The last part of its address; never changes once published.
    public let slug: String
    /// The title.
    public let title: String
    /// What one finds here, in a sentence.
    public let summary: String
    /// The section above, nil at the top.
    public let parentID: Int64?
    /// The point of the regulation that asks for it, such as `9.1b`.
    public let point: String?
}

/// A section with the way to it and the sections below.
public struct SectionPath: Sendable, Equatable {
    /// The section it stands in.
    public let section: Section
    /// The section above, nil at the top.
    public let parent: Section?
    /// The sections below, in their order.
    public let children: [Section]
}
