import PortalCore

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
    /// What previews of the page show; the portal's emblem is none.
    var image: Image?
    /// Whether the header has a search; not where the page itself begins with one.
    var showsSearch = true
    /// Whether search engines may keep it; not for forms sent back, receipts and errors.
    var isIndexed = true
    /// Dublin Core and other names for `<meta>`, such as `DC.creator`.
    var metadata: [Metadata] = []
    /// Schema.org descriptions beside the breadcrumb's.
    var structuredData: [JSONValue] = []

    /// A picture for previews, with its whole address.
    struct Image: Sendable, Equatable {
        let address: WebAddress
        let size: PixelSize
        let alternative: String
    }

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

extension PageContext {
    /// A lead picture as previews of the page show it.
    func previewImage(of picture: MediaPicture?) -> PageFrame.Image? {
        picture.map {
            PageFrame.Image(
                address: absolute($0.address), size: $0.size,
                alternative: $0.description.alternative)
        }
    }
}
