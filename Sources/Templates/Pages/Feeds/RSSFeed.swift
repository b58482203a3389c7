import PortalCore

/// A feed as RSS 2.0.
public enum RSSFeed {
    /// The media type it is sent with.
    public static let mediaType = "application/rss+xml; charset=utf-8"

    /// The whole document.
    public static func render(_ feed: Feed, in context: PageContext) -> HTML {
        let title = XMLText.markup(feed.title(in: context))
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
            xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel>
            <title>\(title)</title>
            <link>\(feed.page(in: context))</link>
            <description>\(title)</description>
            <language>vi</language>
            <lastBuildDate>\(feed.changedAt(in: context).rfc822)</lastBuildDate>
            <atom:link rel="self" type="application/rss+xml" href="\(context.canonical)"/>
            \(each: feed.entries, item)</channel>
            </rss>

            """
    }

    private static func item(_ entry: Feed.Entry) -> HTML {
        """
        <item>
        <title>\(XMLText.markup(entry.title))</title>
        <link>\(entry.address)</link>
        <guid isPermaLink="true">\(entry.address)</guid>
        <pubDate>\(entry.publishedAt.rfc822)</pubDate>
        <description>\(XMLText.markup(entry.summary))</description>
        \(with: entry.author, { "<dc:creator>\(XMLText.markup($0))</dc:creator>\n" })\
        </item>

        """
    }
}
