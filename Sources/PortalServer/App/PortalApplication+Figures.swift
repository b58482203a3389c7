import HTTPKit
import PortalCore
import Synchronization

/// What operators are told.
extension PortalApplication {
    /// Finds out whether the database answers.
    var databaseCheck: HealthCheck {
        HealthCheck("database") { [self] in
            _ = try house.portal.sites.directory()
        }
    }

    /// Writes the figures of the page cache.
    func writeMetrics(to page: inout MetricsText) {
        let use = cache.use
        page.single(
            "portal_page_cache_hits_total", .counter, use.hits,
            help: "Pages answered from memory.")
        page.single(
            "portal_page_cache_misses_total", .counter, use.misses,
            help: "Requests whose answer was not in memory; some never are.")
        page.single(
            "portal_page_cache_entries", .gauge, use.entries, help: "Pages in memory.")
        page.single(
            "portal_page_cache_invalidations_total", .counter, use.invalidations,
            help: "How often all pages were forgotten because data changed.")
    }
}
