import PortalCore

/// The reads of two pages, as their handlers make them.
struct Pages {
    private static let related = 4
    private static let now = Instant(epochSeconds: 1_788_000_000)

    private let portal: Portal
    private let site: Site
    private let slug: String

    struct NoContent: Error {}

    init(path: String, trace: (@Sendable (String) -> Void)?) throws {
        portal = Portal(
            database: try PortalDatabase.existing(
                path: path, options: PortalDatabase.Options(readers: 1, trace: trace)))
        guard let site = try portal.sites.directory().province?.site,
            let newest = try portal.articles.newest(of: site, limit: 1).first
        else { throw NoContent() }
        self.site = site
        slug = newest.slug
    }

    func home() throws {
        _ = try portal.home.overview(of: site, at: Self.now, limits: HomeService.Limits())
    }

    func article() throws {
        guard try portal.articles.article(slug, of: site, related: Self.related) != nil else {
            throw NoContent()
        }
    }
}
