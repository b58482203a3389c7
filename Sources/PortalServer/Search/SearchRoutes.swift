import HTTPKit
import PortalCore
import Templates

/// Search over everything a site shows.
enum SearchRoutes {
    static func add(to table: inout RouteTable) {
        table.page(SearchAddresses.search, access: .everyone, handler: "Search.results") {
            visit, _ in
            let words = visit.request.query.text(SearchAddresses.words) ?? ""
            return .page(
                SearchResultsPage.render(
                    words: words, results: try results(for: words, visit),
                    sites: sites(visit.registers.sites), in: visit.context))
        }
    }

    private static func results(for words: String, _ visit: Visit) throws -> SearchResults {
        guard !words.allSatisfy(\.isWhitespace) else { return .unasked }
        let query = visit.request.query
        let kind = query.chosen(SearchAddresses.kind).flatMap(SearchAddresses.kind(for:))
        let request = SearchRequest(
            text: words, siteID: visit.site.id, includesIntegrated: visit.site.isProvince,
            kind: kind,
            cursor: query.chosen(SearchAddresses.cursor).flatMap { SearchCursor($0) },
            limit: kind == nil
                ? visit.house.limits.searchHitsOfKind : visit.house.limits.searchHits)
        guard let kind else { return .overview(try visit.portal.search.overview(request)) }
        return .list(kind, try visit.portal.search.search(request))
    }

    private static func sites(_ directory: SiteDirectory) -> [Int64: SiteLink] {
        let profiles = directory.members + [directory.province].compactMap(\.self)
        return Dictionary(
            profiles.map { ($0.site.id, $0.site.link) }, uniquingKeysWith: { first, _ in first })
    }
}
