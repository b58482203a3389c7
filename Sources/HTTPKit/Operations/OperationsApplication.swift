/// What those who run a server see of it, at an address of its own that is not for the public:
///
/// - `/metrics`: figures in the Prometheus text format.
/// - `/_health/live`: 200 while every loop goes on; else the process is better started anew.
/// - `/_health/ready`: 200 while the server takes requests and all checks pass; else 503 with the
///   reasons, and requests are better sent elsewhere.
public struct OperationsApplication: Application {
    /// Writes figures.
    public typealias MetricsSource = @Sendable (inout MetricsText) -> Void

    private let server: Server
    private let checks: [HealthCheck]
    private let metrics: [MetricsSource]

    /// Watches over a server.
    ///
    /// - Parameters:
    ///   - checks: what has to work beside the server itself.
    ///   - metrics: figures beside those of the server and the process; they must not block.
    public init(of server: Server, checks: [HealthCheck], metrics: [MetricsSource]) {
        self.server = server
        self.checks = checks
        self.metrics = metrics
    }

    /// Figures and liveness come from memory.
    public func immediateResponse(to request: Request) -> Response? {
        guard request.isReading else {
            var response = Response.text("405\n", status: .methodNotAllowed)
            response.fields.set("Allow", "GET, HEAD")
            return response
        }
        switch request.path {
        case "/metrics": return page
        case "/_health/live":
            let reasons = server.isLive ? [] : ["a loop does not answer"]
            return HealthReport(reasons: reasons).response(to: request)
        case "/_health/ready": return nil
        default: return .text("404\n", status: .notFound)
        }
    }

    /// Readiness asks the database, so it is found out on a worker.
    public func respond(to request: Request) -> Response {
        var reasons: [String] = []
        if !server.isServing { reasons.append("not serving") }
        for check in checks {
            do {
                try check.check()
            } catch {
                reasons.append("\(check.name): \(error)")
            }
        }
        return HealthReport(reasons: reasons).response(to: request)
    }

    private var page: Response {
        var page = MetricsText()
        server.writeMetrics(to: &page)
        ProcessMetrics.current()?.write(to: &page)
        for source in metrics { source(&page) }
        var response = Response(
            contentType: MetricsText.contentType, bytes: Array(page.text.utf8))
        response.fields.set("Cache-Control", "no-store")
        return response
    }
}
