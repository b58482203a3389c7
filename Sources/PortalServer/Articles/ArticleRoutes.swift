import HTTPKit
import PortalCore
import Templates

/// Sections and articles. Their addresses are data, so these routes match what no other does.
enum ArticleRoutes {
    static func add(to table: inout RouteTable) {
        table.page(
            ArticleAddresses.section, access: .everyone, handler: "Articles.section",
            topSection)
        table.page(ArticleAddresses.place, access: .everyone, handler: "Articles.place", place)
        table.page(ArticleAddresses.numbered, access: .everyone, handler: "Articles.numbered") {
            visit, item in
            guard let place = try visit.portal.articles.place(ofItem: item, on: visit.site) else {
                return .problem(.notFound)
            }
            return .redirect(
                to: ArticleAddresses.place(
                    ArticleAddresses.Place(section: place.section, slug: place.slug)))
        }
    }

    private static func topSection(_ visit: Visit, _ slug: String) throws -> Reply {
        guard let reply = try section(visit, slug, under: nil) else {
            return .problem(.notFound)
        }
        return reply
    }

    /// The second segment is a section below the first, or an article of one of them.
    private static func place(_ visit: Visit, _ place: ArticleAddresses.Place) throws -> Reply {
        if let reply = try section(visit, place.slug, under: place.section) { return reply }
        let found = try visit.portal.articles.article(
            place.slug, of: visit.site, related: visit.house.limits.relatedArticles)
        guard let found else { return .problem(.notFound) }
        let canonical = ArticleAddresses.place(
            ArticleAddresses.Place(
                section: found.article.summary.sectionSlug, slug: found.article.summary.slug))
        guard canonical == visit.path else {
            return .redirect(to: canonical, status: .permanentRedirect)
        }
        if let retirement = found.article.retirement, retirement.kind != .withdrawn {
            return retired(retirement, visit)
        }
        return .page(
            ArticlePage.render(found.article, related: found.related, in: visit.context))
    }

    /// What stands at the address of an article that was merged or published in error.
    private static func retired(_ retirement: ArticleRetirement, _ visit: Visit) -> Reply {
        guard let target = retirement.target else {
            return .page(
                RemovedArticlePage.render(retirement, in: visit.context), status: .gone)
        }
        let address = ArticleAddresses.place(
            ArticleAddresses.Place(section: target.section, slug: target.slug))
        return .redirect(to: address, status: .permanentRedirect)
    }

    /// A section's page at the one address it has; nil where there is no such section.
    private static func section(
        _ visit: Visit, _ slug: String, under parent: String?
    ) throws -> Reply? {
        let found = try visit.portal.articles.section(
            slug, of: visit.site, page: visit.pageRequest, limit: visit.house.limits.listItems)
        guard let found else { return nil }
        guard found.path.parent?.slug == parent else {
            return .redirect(to: address(of: found.path), status: .permanentRedirect)
        }
        return .page(
            SectionPage.render(found.path, articles: found.articles, in: visit.context))
    }

    private static func address(of path: SectionPath) -> WebAddress {
        guard let parent = path.parent else { return ArticleAddresses.section(path.section.slug) }
        return ArticleAddresses.place(
            ArticleAddresses.Place(section: parent.slug, slug: path.section.slug))
    }
}
