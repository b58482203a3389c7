import HTTPKit

/// Where routes are answered.
enum AnsweringPlace: String {
    /// On the event loop: nothing may block.
    case loop
    /// On a worker, as every route does that reads the database.
    case worker
}

/// Three routes of one table.
struct PeerApplication: Application {
    typealias Table = Routes<Void, Request, Response>

    /// The largest upload, in bytes.
    static let uploadLimit = 4 << 30

    private let place: AnsweringPlace
    private let folder: String
    private let router: Router<Table.Route>

    init(place: AnsweringPlace, folder: String) throws {
        self.place = place
        self.folder = folder
        var routes = Table()
        routes.add(.get, Path("/units/{number}") { $0.first.flatMap { Int($0) } }, ()) {
            _, number in UnitAnswer.make(number)
        }
        routes.add(.post, Path<Void>("/upload"), ()) { request, _ in
            guard let body = request.receiver as? SpooledBody else { return nil }
            return .text("\(try body.contents().size)\n")
        }
        routes.add(.get, Path<String>("/download/{name}"), ()) { request, name in
            try FileResponse.make(path: folder + "/" + name, request: request)
        }
        router = try routes.router()
    }

    func bodyHandling(of request: Request) -> BodyHandling {
        guard request.method == .post else { return .collected }
        do {
            return .received(try SpooledBody(in: folder), limit: Self.uploadLimit)
        } catch {
            return .refused(.text("\(error)\n", status: .serviceUnavailable))
        }
    }

    func immediateResponse(to request: Request) -> Response? {
        place == .loop ? respond(to: request) : nil
    }

    func respond(to request: Request) -> Response {
        switch router.match(request.method, request.pathSegments) {
        case .notFound: return .text("not found\n", status: .notFound)
        case .methodNotAllowed: return .text("not allowed\n", status: .methodNotAllowed)
        case .found(let route, let parameters):
            do {
                return try route.respond(request, parameters)
                    ?? .text("not found\n", status: .notFound)
            } catch {
                return .text("\(error)\n", status: .internalServerError)
            }
        }
    }
}
