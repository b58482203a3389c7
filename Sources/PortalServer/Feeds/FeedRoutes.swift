import PortalCore
import Templates

/// Feeds, sitemap and robots.txt.
enum FeedRoutes {
    static func add(to table: inout RouteTable) {
        table.page(FeedAddresses.rss, access: .everyone, handler: "Feeds.rss") { visit, _ in
            try rss(visit, .news)
        }
        table.page(FeedAddresses.atom, access: .everyone, handler: "Feeds.atom") { visit, _ in
            try atom(visit, .news)
        }
        table.page(FeedAddresses.rssTopic, access: .everyone, handler: "Feeds.rss", rss)
        table.page(FeedAddresses.atomTopic, access: .everyone, handler: "Feeds.atom", atom)
        table.page(FeedAddresses.sitemap, access: .everyone, handler: "Feeds.sitemap") {
            visit, _ in
            let page = Sitemap.index(try SitemapParts.all(visit), in: visit.context)
            return .content(page.bytes, mediaType: Sitemap.mediaType)
        }
        table.page(
            FeedAddresses.sitemapPart, access: .everyone, handler: "Feeds.sitemapPart"
        ) { visit, part in
            let page = Sitemap.part(try SitemapParts.entries(part, visit), in: visit.context)
            return .content(page.bytes, mediaType: Sitemap.mediaType)
        }
        table.page(FeedAddresses.robots, access: .everyone, handler: "Feeds.robots") {
            visit, _ in
            .content(
                Array(RobotsText.render(in: visit.context).utf8),
                mediaType: RobotsText.mediaType)
        }
    }

    private static func rss(_ visit: Visit, _ topic: FeedTopic) throws -> Reply {
        let page = RSSFeed.render(try feed(topic, visit), in: visit.context)
        return .content(
            page.bytes, mediaType: RSSFeed.mediaType, until: try nextChange(topic, visit))
    }

    private static func atom(_ visit: Visit, _ topic: FeedTopic) throws -> Reply {
        let page = AtomFeed.render(try feed(topic, visit), in: visit.context)
        return .content(
            page.bytes, mediaType: AtomFeed.mediaType, until: try nextChange(topic, visit))
    }

    /// Which consultations are open depends on the time.
    private static func nextChange(_ topic: FeedTopic, _ visit: Visit) throws -> Instant? {
        guard topic == .consultations else { return nil }
        return try visit.portal.consultations.nextChange(of: visit.site, after: visit.now)
    }

    private static func feed(_ topic: FeedTopic, _ visit: Visit) throws -> Feed {
        let limit = visit.house.limits.feedItems
        let (portal, site, context) = (visit.portal, visit.site, visit.context)
        switch topic {
        case .news:
            return .news(try portal.articles.newest(of: site, limit: limit), in: context)
        case .documents:
            return .documents(try portal.documents.newest(of: site, limit: limit), in: context)
        case .questions:
            let page = try portal.questions.answered(of: site, page: .newest, limit: limit)
            return .questions(page.items, in: context)
        case .petitions:
            let page = try portal.questions.answered(
                of: site, QuestionFilter(.petition), page: .newest, limit: limit)
            return .petitions(page.items, in: context)
        case .consultations:
            let open = try portal.consultations.open(of: site, at: visit.now, limit: limit)
            return .consultations(open, in: context)
        }
    }
}
