import PortalCore

/// The `<head>`: title, canonical address, what previews and machines read, style and script.
struct DocumentHead: Component {
    let frame: PageFrame
    let breadcrumb: Breadcrumb
    let context: PageContext

    var html: HTML {
        """
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        \(with: frame.summary, { "<meta name=\"description\" content=\"\($0)\">\n" })\
        \(indexing)\(openGraph)\(dublinCore)\(resources)\
        \(each: structuredData, \.script)\
        </head>

        """
    }

    private var title: String {
        frame.title == context.site.name ? frame.title : "\(frame.title) – \(context.site.name)"
    }

    private var indexing: HTML {
        frame.isIndexed
            ? "<link rel=\"canonical\" href=\"\(context.canonical)\">\n"
            : "<meta name=\"robots\" content=\"noindex\">\n"
    }

    private var openGraph: HTML {
        """
        <meta property="og:title" content="\(frame.title)">
        <meta property="og:type" content="\(frame.subject.rawValue)">
        <meta property="og:site_name" content="\(context.site.name)">
        <meta property="og:locale" content="vi_VN">
        \(if: frame.isIndexed, "<meta property=\"og:url\" content=\"\(context.canonical)\">\n")\
        \(with: frame.summary, { "<meta property=\"og:description\" content=\"\($0)\">\n" })\
        \(with: frame.image, image)
        """
    }

    private func image(_ image: PageFrame.Image) -> HTML {
        """
        <meta property="og:image" content="\(image.address)">
        <meta property="og:image:width" content="\(image.size.width)">
        <meta property="og:image:height" content="\(image.size.height)">
        \(if: !image.alternative.isEmpty, "<meta property=\"og:image:alt\" content=\"\(image.alternative)\">\n")
        """
    }

    private var dublinCore: HTML {
        guard frame.isIndexed else { return .empty }
        let common = [
            PageFrame.Metadata("DC.title", frame.title),
            PageFrame.Metadata("DC.publisher", context.site.stewardship.owner),
            PageFrame.Metadata("DC.identifier", context.canonical.string),
            PageFrame.Metadata("DC.language", "vi"),
        ]
        return "\(each: common + frame.metadata, metadata)"
    }

    private func metadata(_ item: PageFrame.Metadata) -> HTML {
        "<meta name=\"\(item.name)\" content=\"\(item.content)\">\n"
    }

    private var resources: HTML {
        """
        \(if: context.assets.hasFont, fontLinks)\
        <link rel="stylesheet" href="\(context.assets.address(of: "portal.css"))">
        <link rel="icon" type="image/svg+xml" href="\(context.assets.address(of: "emblem.svg"))">
        <link rel="alternate" type="application/atom+xml" \
        title="\(context.site.name)" href="\(FeedAddresses.atom())">
        <script type="module" src="\(context.assets.address(of: "portal.js"))"></script>

        """
    }

    /// Only the regular weight is fetched early; the other waits for the style sheet to ask. The
    /// address is exactly that of `font.css`, else the file would be fetched twice.
    private var fontLinks: HTML {
        """
        <link rel="preload" href="\(Self.regularFont)" as="font" type="font/woff2" crossorigin>
        <link rel="stylesheet" href="\(context.assets.address(of: "font.css"))">

        """
    }

    private static let regularFont = WebAddress(
        path: "/static/vendor/be-vietnam-pro-400.woff2?v=be58e233")

    private var structuredData: [JSONValue] {
        frame.structuredData + [breadcrumb.structuredData].compactMap { $0 }
    }
}
