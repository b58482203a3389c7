/// What the layout shows around a page and tells machines about it.
struct PageFrame: Sendable {
    /// What kind of thing the page is about, in Open Graph's words.
    enum Subject: String, Sendable {
        case website
        case article
    }

    /// The page's title, without the portal's name.
    var title: String
    /// One or two sentences for search engines and previews.
    var summary: String?
    /// The way from the home page to this one, home left out; the last is the page itself.
    var crumbs: [Crumb] = []
    var subject: Subject = .website
    /// Whether the header has a search; not where the page itself begins with one.
    var showsSearch = true
    /// Whether search engines may keep it; not for forms sent back, receipts and errors.
    var isIndexed = true
    /// Dublin Core and other names for `<meta>`, such as `DC.creator`.
    var metadata: [Metadata] = []
    /// Schema.org descriptions beside the breadcrumb's.
    var structuredData: [JSONValue] = []

    /// A `<meta>` element with a name.
    struct Metadata: Sendable, Equatable {
        let name: String
        let content: String

        init(_ name: String, _ content: String) {
            self.name = name
            self.content = content
        }
    }
}
