/// What machines that follow a site read.
public struct FeedService: Sendable {
    let database: PortalDatabase

    /// A page for the sitemap.
    public struct SitemapItem: Sendable, Equatable {
        /// The last part of its address; never changes once published.
        public let slug: String
        /// The top-level section of an article; empty for other kinds.
        public let section: String
        /// When it last changed.
        public let changedAt: Instant
    }

    /// The highest number an item of a kind bears on a site; 0 where there is none.
    public func lastNumber(of kind: SitemapKind, on site: Site) throws -> Int {
        try database.read { db in
            try SitemapQueries.lastID(kind, siteID: site.id, db)
        }
    }

    /// The items of a kind whose numbers lie in a range.
    public func items(
        of kind: SitemapKind, on site: Site, numbers: ClosedRange<Int>
    ) throws -> [SitemapItem] {
        try database.read { db in
            try SitemapQueries.items(kind, siteID: site.id, ids: numbers, db)
        }
    }
}
