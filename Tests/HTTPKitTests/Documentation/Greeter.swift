import HTTPKit

enum Access { case everyone, staff }

struct Greeter: Application {
    typealias Table = Routes<Access, Request, Response>
    let router: Router<Table.Route>

    init() throws(RouteError) {
        var routes = Table()
        routes.add(.get, Path<String>("/xin-chao/{ten}"), .everyone) { _, name in
            .text("Chào \(name)\n")
        }
        let notFound = Table.answering(SystemError.self) { _, _ in .text("404\n", status: .notFound)
        }
        routes.group([notFound]) { files in
            files.add(.get, Path<Void>("/bao-cao"), .staff) { request, _ in
                try FileResponse.make(path: "/srv/bao-cao.pdf", request: request)
            }
        }
        router = try routes.router()
    }

    // On the loop thread; must not block. nil hands the request to a worker.
    func immediateResponse(to request: Request) -> Response? { nil }

    // On a worker. What a rule means is the application's business.
    func respond(to request: Request) -> Response {
        switch router.match(request.method, request.pathSegments) {
        case .found(let route, let parameters) where route.rule == .everyone:
            return (try? route.respond(request, parameters)) ?? .text("404\n", status: .notFound)
        case .found, .notFound: return .text("404\n", status: .notFound)
        case .methodNotAllowed(let allow):
            var response = Response.text("405\n", status: .methodNotAllowed)
            response.fields.set("Allow", allow.map(\.rawValue).joined(separator: ", "))
            return response
        }
    }
}
