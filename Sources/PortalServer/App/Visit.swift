import HTTPKit
import Logging
import PortalCore
import Templates

/// A request for a page of a known site, with all that a handler may use.
struct Visit: Sendable {
    let request: Request
    let profile: SiteProfile
    let registers: Registers
    let house: House
    let now: Instant
    let display: DisplayChoices
    /// The canonical path of what was asked for.
    let path: WebAddress

    var site: Site { profile.site }
    var portal: Portal { house.portal }
    /// The units as they stand today.
    var units: UnitDirectory { registers.units.directory(on: now.day) }

    /// What every page needs.
    var context: PageContext {
        PageContext(
            profile: profile, origins: house.origins, path: path, display: display,
            assets: house.assets, now: now)
    }

    /// The same visit with the canonical path of the route that matched.
    func at(_ path: WebAddress) -> Visit {
        Visit(
            request: request, profile: profile, registers: registers, house: house, now: now,
            display: display, path: path)
    }

    /// Logs what went wrong, so that the request's number on the page leads to it. Nothing did where
    /// somebody has left.
    func report(_ error: any Error) {
        if error is PortalDatabase.Unwanted { return }
        house.logger.error(
            "Request failed",
            metadata: [
                "request": "\(request.id)", "site": "\(site.label)",
                "path": "\(SecretPaths.visible(path.string))", "error": "\(error)",
            ])
    }

    /// The part of a list that the query asks for.
    var pageRequest: PageRequest {
        let query = request.query
        if let cursor = query.first(PagerQuery.older).flatMap(PageCursor.init) {
            return .older(than: cursor)
        }
        if let cursor = query.first(PagerQuery.newer).flatMap(PageCursor.init) {
            return .newer(than: cursor)
        }
        return .newest
    }
}
