/// The lists that can be followed as a feed.
public enum FeedTopic: String, Sendable, CaseIterable {
    case news = "tin-tuc"
    case documents = "van-ban"
    case questions = "hoi-dap"
    case petitions = "phan-anh-kien-nghi"
    case consultations = "gop-y"
}

/// The addresses for machines (pages.md).
public enum FeedAddresses {
    /// News as RSS 2.0.
    public static let rss = Address<Void>("/rss")
    /// News as Atom (RFC 4287).
    public static let atom = Address<Void>("/atom")
    /// A topic as RSS 2.0.
    public static let rssTopic = topic("/rss/{chu-de}")
    /// A topic as Atom (RFC 4287).
    public static let atomTopic = topic("/atom/{chu-de}")
    /// The index of the sitemaps (sitemaps.org).
    public static let sitemap = Address<Void>("/sitemap.xml")
    /// A part of the sitemap.
    public static let sitemapPart = Address<SitemapPart>(
        "/sitemap/{phan}",
        encode: { [$0.name] },
        decode: { $0.count == 1 ? SitemapPart(name: $0[0]) : nil }
    )
    /// What crawlers are asked to leave alone (RFC 9309).
    public static let robots = Address<Void>("/robots.txt")

    private static func topic(_ pattern: String) -> Address<FeedTopic> {
        Address(
            pattern,
            encode: { [$0.rawValue] },
            decode: { $0.count == 1 ? FeedTopic(rawValue: $0[0]) : nil })
    }
}
