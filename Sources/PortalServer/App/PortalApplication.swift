import Foundation
import HTTPKit
import PortalCore
import Synchronization
import Templates

/// The portal as the HTTP server sees it.
final class PortalApplication: Application {
    /// How long a page may be answered from memory, in seconds, where nothing changed.
    static let pageLifetime: Int64 = 300

    private let standing: Mutex<Standing>
    let domain: String
    private let assets: AssetManifest
    let router: Router<Route>
    private let statics: StaticFiles
    private let now: @Sendable () -> Instant
    let cache: PageCache
    let uploads: UploadDoor

    /// - Throws: what the database reports, or two routes that contradict each other.
    init(
        house: House, routes: RouteTable = .all, statics: StaticFiles, cacheBytes: Int
    ) throws {
        domain = house.origins.domain
        assets = house.assets
        now = house.now
        self.statics = statics
        cache = PageCache(byteLimit: cacheBytes)
        standing = Mutex(Standing(house, try Registers(of: house.portal)))
        router = try routes.router()
        uploads = UploadDoor(folder: try house.files.workFolder().path)
    }

    var house: House { current.house }

    /// The lock holds for a reference only: loops take it, too, and must not wait for a worker that was
    /// stopped within it.
    var current: Standing { standing.withLock { $0 } }

    private func change(_ change: (Standing) -> Standing) {
        standing.withLock { $0 = change($0) }
        cache.invalidate()
    }

    /// The host labels of the member portals.
    var memberLabels: [String] { current.registers.sites.members.map(\.site.label) }

    /// Says under which addresses the portal is reached, once the port is bound.
    func setOrigins(_ origins: Origins) {
        change { standing in
            var house = standing.house
            house.origins = origins
            return Standing(house, standing.registers)
        }
    }

    /// The page for an error that the server finds itself; needs no data.
    func errorResponse(_ status: HTTPStatus, requestID: String?) -> Response {
        guard let problem = Problem.allCases.first(where: { $0.status == status.code }) else {
            return SecurityHeaders.completing(.text("\(status)\n", status: status))
        }
        let page = ErrorPage.renderBare(
            problem, requestID: requestID ?? "", assets: assets)
        return Pages.response(page, status: status)
    }

    /// Reads what is kept in memory anew, after the data changed.
    func refresh() throws {
        let fresh = try Registers(of: house.portal)
        change { Standing($0.house, fresh) }
    }

    func immediateResponse(to request: Request) -> Response? {
        guard request.isReading else { return nil }
        return cache.find(key(request), now: now()).map { Response($0) }
    }

    func respond(to request: Request) -> Response {
        SecurityHeaders.completing(answer(to: request))
    }

    private func answer(to request: Request) -> Response {
        // Asked for before anything is read, so that what is read later is never kept as newer.
        let generation = cache.generation
        let segments = request.pathSegments
        if segments.first == StaticAssets.folder {
            return staticFile(request, Array(segments.dropFirst()))
        }
        let standing = current
        let (registers, house) = (standing.registers, standing.house)
        guard let label = HostLabel.label(of: request.host, under: domain) else {
            return unknownHost(request, house)
        }
        switch registers.sites.resolve(label: label) {
        case .unknown: return unknownHost(request, house)
        case .alias(let target): return redirect(request, toSite: target, house)
        // Reached through the admin only (Article 21).
        case .site(let profile) where profile.site.isPractice: return unknownHost(request, house)
        case .site(let profile):
            // `www.` in front of the province's domain is no site of its own.
            guard request.host == host(of: label) else {
                return redirect(request, toSite: label, house)
            }
            let visit = visit(request, profile, registers, house)
            return answer(segments, visit, generation)
        }
    }

    /// The one host under which a site is served.
    private func host(of label: String) -> String {
        label.isEmpty ? domain : "\(label).\(domain)"
    }

    func visit(
        _ request: Request, _ profile: SiteProfile, _ registers: Registers, _ house: House
    ) -> Visit {
        Visit(
            request: request, profile: profile, registers: registers, house: house.serving(request),
            now: now(), display: DisplayCookie.choices(in: request), path: HomeAddresses.home())
    }

    private func answer(_ segments: [String], _ visit: Visit, _ generation: Int) -> Response {
        switch router.match(visit.request.method, segments) {
        case .notFound:
            return problem(.notFound, visit)
        case .methodNotAllowed(let allow):
            var response = problem(.methodNotAllowed, visit)
            response.fields.set("Allow", allow.map(\.rawValue).joined(separator: ", "))
            return response
        case .found(let route, let parameters):
            return answer(route, parameters, visit, generation)
        }
    }

    private func answer(
        _ route: Route, _ parameters: [String], _ visit: Visit, _ generation: Int
    ) -> Response {
        switch route.rule.access.admission(to: visit.site) {
        case .admitted: break
        case .archived: return problem(.archived, visit)
        case .onProvincialHost: return redirect(visit.request, toSite: "", visit.house)
        }
        do {
            let reply = try route.respond(visit, parameters) ?? .problem(.notFound)
            return finish(reply, route, visit, generation)
        } catch is PortalDatabase.Unwanted {
            return .abandoned
        } catch {
            visit.report(error)
            return problem(.internalError, visit)
        }
    }

    private func finish(
        _ reply: Reply, _ route: Route, _ visit: Visit, _ generation: Int
    ) -> Response {
        switch reply {
        case .page(let html, let status, let until):
            guard route.rule.caching == .shared, status.code == HTTPStatus.ok.code else {
                return unshared(html, status, route)
            }
            let page = Pages.prepared(html.bytes, compression: compression(visit))
            return keep(page, visit, until, generation)
        case .content(let bytes, let mediaType, let until):
            let content = Pages.prepared(
                bytes, mediaType: mediaType, compression: compression(visit))
            return keep(content, visit, until, generation)
        case .redirect(let address, let status):
            return Response.redirect(to: address.string, status: status)
        case .response(let response):
            return response
        case .problem(let problem):
            return self.problem(problem, visit)
        }
    }

    /// A page for one visitor; those of the admin may hold frames of our own.
    private func unshared(_ html: HTML, _ status: HTTPStatus, _ route: Route) -> Response {
        var response = Pages.response(html, status: status)
        if case .staff = route.rule.access {
            response.fields.set("Content-Security-Policy", SecurityHeaders.staff)
        }
        return response
    }

    /// What is kept is compressed for those who come later; what is not, for who asks.
    private func compression(_ visit: Visit) -> CompressionEffort {
        cache.hasRoom || visit.request.prefersGzip ? .fast : .none
    }

    private func keep(
        _ response: PreparedResponse, _ visit: Visit, _ until: Instant?, _ generation: Int
    ) -> Response {
        let latest = visit.now.adding(seconds: Self.pageLifetime)
        cache.store(
            response, key(visit.request),
            expires: until.map { min($0, latest) } ?? latest, generation: generation)
        return Response(response)
    }

    private func key(_ request: Request) -> PageCache.Key {
        PageCache.Key(
            host: request.host, target: request.target, display: DisplayCookie.key(request))
    }

    private func problem(_ problem: Problem, _ visit: Visit) -> Response {
        let page = ErrorPage.render(
            problem, requestID: visit.request.id,
            isWork: AdminAddresses.holds(visit.request.path), in: visit.context)
        return Pages.response(page, status: HTTPStatus(problem))
    }

    private func unknownHost(_ request: Request, _ house: House) -> Response {
        let page = UnknownHostPage.render(
            host: request.host, requestID: request.id, origins: house.origins,
            assets: house.assets)
        return Pages.response(page, status: .notFound)
    }

    private func redirect(
        _ request: Request, toSite label: String, _ house: House
    ) -> Response {
        // The target as it was sent may be a whole address; only its path and query go along.
        let query = request.queryString.map { "?" + $0 } ?? ""
        return Response.redirect(
            to: house.origins.origin(of: label) + request.path + query,
            status: .permanentRedirect)
    }

    private func staticFile(_ request: Request, _ segments: [String]) -> Response {
        guard request.isReading else {
            var response = Response.text("", status: .methodNotAllowed)
            response.fields.set("Allow", "GET, HEAD")
            return response
        }
        if let response = statics.response(for: request, segments: segments) { return response }
        let page = ErrorPage.renderBare(
            .notFound, requestID: request.id, assets: assets)
        return Pages.response(page, status: .notFound)
    }
}
