/// The kinds of things the portal's search finds.
///
/// The order is the order of the groups on the page.
public enum SearchKind: String, CaseIterable, Codable, Sendable {
    case article, document, question, petition, consultation, unit
}

/// What a feature hands over of one of its items to be found.
public struct SearchEntry: Hashable, Sendable {
    /// What it is; with `id` the entry's identity.
    public var kind: SearchKind
    /// The item's number in its own table.
    public var id: Int64
    /// The site it stands on.
    public var siteID: Int64
    /// Whether the provincial portal shows this item of a member site too.
    public var isProvincial: Bool
    /// The title, plain text.
    public var title: String
    /// A document's number and symbol, such as `43/2020/QĐ-UBND`.
    public var identifier: String?
    /// The whole text, plain.
    public var body: String
    /// When it was published, in seconds since 1970 UTC; newer ranks above older.
    public var time: Int64
    /// The last part of its address.
    public var slug: String
    /// A short line to show, such as the issuer or the section; not searched.
    public var detail: String?

    /// Gathers the fields; see each for its meaning.
    public init(
        kind: SearchKind, id: Int64, siteID: Int64, isProvincial: Bool = false, title: String,
        identifier: String? = nil, body: String, time: Int64, slug: String, detail: String? = nil
    ) {
        self.kind = kind
        self.id = id
        self.siteID = siteID
        self.isProvincial = isProvincial
        self.title = title
        self.identifier = identifier
        self.body = body
        self.time = time
        self.slug = slug
        self.detail = detail
    }
}
