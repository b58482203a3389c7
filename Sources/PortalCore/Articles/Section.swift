/// A section of a site: the information architecture of Article 9 as data.
public struct Section: Sendable, Equatable, Identifiable {
    public let id: Int64
    public let slug: String
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
    public let section: Section
    public let parent: Section?
    public let children: [Section]
}
