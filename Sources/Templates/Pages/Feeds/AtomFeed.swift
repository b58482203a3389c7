import PortalCore

/// A feed as Atom 1.0 (RFC 4287).
public enum AtomFeed {
    /// The media type it is sent with.
    public static let mediaType = "application/atom+xml; charset=utf-8"

    /// The whole document.
    public static func render(_ feed: Feed, in context: PageContext) -> HTML {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
        <title>\(XMLText.markup(feed.title(in: context)))</title>
        <id>\(context.canonical)</id>
        <updated>\(feed.changedAt(in: context).iso8601)</updated>
        <link rel="self" type="application/atom+xml" href="\(context.canonical)"/>
        <link rel="alternate" type="text/html" href="\(feed.page(in: context))"/>
        <author><name>\(XMLText.markup(context.site.name))</name></author>
        \(each: feed.entries, entry)</feed>

        """
    }

    private static func entry(_ entry: Feed.Entry) -> HTML {
        """
        <entry>
        <title>\(XMLText.markup(entry.title))</title>
        <id>\(entry.address)</id>
        <link rel="alternate" type="text/html" href="\(entry.address)"/>
        <published>\(entry.publishedAt.iso8601)</published>
        <updated>\(entry.publishedAt.iso8601)</updated>
        \(with: entry.author, { "<author><name>\(XMLText.markup($0))</name></author>\n" })\
        <summary>\(XMLText.markup(entry.summary))</summary>
        </entry>

        """
    }
}
