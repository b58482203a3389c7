public import PortalCore

/// A bounded part of the sitemap: the pages of one kind, so many at a time.
public struct SitemapPart: Sendable, Hashable {
    /// The most addresses of a part. The protocol allows 50,000 and 50 MB; smaller parts are read
    /// and made in one go.
    public static let limit = 5_000

    /// What the addresses lead to.
    public enum Kind: String, Sendable, CaseIterable {
        /// The home page, sections and lists.
        case pages = "trang"
        case articles = "tin-bai"
        case documents = "van-ban"
        case questions = "hoi-dap"
        case petitions = "phan-anh-kien-nghi"
        case consultations = "gop-y"
        case units = "don-vi"
    }

    /// What the addresses lead to.
    public let kind: Kind
    /// Counted from 1.
    public let number: Int

    /// A part of a kind's addresses, counted from 1.
    public init(kind: Kind, number: Int) {
        self.kind = kind
        self.number = number
    }

    /// Reads the last part of its address, such as `van-ban-3`; nil for anything else.
    init?(name: String) {
        guard let hyphen = name.lastIndex(of: "-"),
            let kind = Kind(rawValue: String(name[..<hyphen])),
            let number = Int(name[name.index(after: hyphen)...]), number > 0
        else { return nil }
        self.init(kind: kind, number: number)
        guard self.name == name else { return nil }
    }

    /// The last part of its address.
    var name: String { "\(kind.rawValue)-\(number)" }

    /// The parts that so many addresses of a kind need.
    public static func parts(of kind: Kind, count: Int) -> [SitemapPart] {
        guard count > 0 else { return [] }
        return (1...((count - 1) / limit + 1)).map { SitemapPart(kind: kind, number: $0) }
    }
}

/// The sitemap of a site (sitemaps.org, version 0.9).
public enum Sitemap {
    /// The media type it is sent with.
    public static let mediaType = "application/xml; charset=utf-8"

    /// A page of the site.
    public struct Entry: Sendable {
        let address: WebAddress
        let changedAt: Instant?

        /// - Parameters:
        ///   - address: a path of the site.
        ///   - changedAt: the last change of what it shows, where that is known.
        public init(_ address: WebAddress, changedAt: Instant? = nil) {
            self.address = address
            self.changedAt = changedAt
        }
    }

    /// The index that leads to the parts.
    public static func index(_ parts: [SitemapPart], in context: PageContext) -> HTML {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(each: parts, {
            "<sitemap><loc>\(context.absolute(FeedAddresses.sitemapPart($0)))</loc></sitemap>\n"
        })</sitemapindex>

        """
    }

    /// One part.
    public static func part(_ entries: [Entry], in context: PageContext) -> HTML {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(each: entries, { page($0, in: context) })</urlset>

        """
    }

    private static func page(_ entry: Entry, in context: PageContext) -> HTML {
        """
        <url><loc>\(context.absolute(entry.address))</loc>\
        \(with: entry.changedAt, { "<lastmod>\($0.iso8601)</lastmod>" })</url>

        """
    }
}
