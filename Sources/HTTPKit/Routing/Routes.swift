/// The routes of an application.
///
/// Each has a rule: what the application demands to know of every route, such as who may use it.
/// A route without one does not compile. Handlers get a context that the application makes of the
/// request, and the typed value of their path; they answer with a type of the application, or
/// throw.
public struct Routes<Rule: Sendable, Context, Answer>: Sendable {
    /// Answers in a context; nil where the path means nothing that exists.
    public typealias Handler = @Sendable (Context) throws -> Answer?

    /// Something done around the handlers of a group: it may answer itself, or ask `next` with the
    /// same context or a richer one.
    public typealias Layer = @Sendable (_ context: Context, _ next: Handler) throws -> Answer?

    /// One route.
    public struct Route: Sendable {
        /// The method.
        public let method: HTTPMethod
        /// The pattern.
        public let pattern: String
        /// What the application demanded.
        public let rule: Rule
        /// Answers for matched parameters; nil where they mean nothing that exists.
        public let respond: @Sendable (Context, [String]) throws -> Answer?
    }

    /// All routes in the order in which they were added.
    public private(set) var routes: [Route] = []
    private var layers: [Layer] = []

    /// No routes.
    public init() {}

    /// Adds a route.
    public mutating func add<Path: RoutePath>(
        _ method: HTTPMethod, _ path: Path, _ rule: Rule,
        _ respond: @escaping @Sendable (Context, Path.Value) throws -> Answer?
    ) {
        let layers = layers
        let route = Route(method: method, pattern: path.pattern, rule: rule) {
            context, parameters in
            guard let value = path.value(of: parameters) else { return nil }
            let handler: Handler = { try respond($0, value) }
            return try Self.wrap(handler, in: layers)(context)
        }
        routes.append(route)
    }

    /// Adds routes with layers around each of them, the first outermost, inside those of the group
    /// around this one.
    public mutating func group(_ layers: [Layer], _ add: (inout Self) -> Void) {
        let outer = self.layers
        self.layers += layers
        add(&self)
        self.layers = outer
    }

    /// The router that finds these routes.
    /// - Throws: `RouteError` for a malformed pattern, or a route that is there twice.
    public func router() throws(RouteError) -> Router<Route> {
        var router = Router<Route>()
        for route in routes { try router.add(route.method, route.pattern, route) }
        return router
    }

    /// A layer that answers an error of one type with a page.
    public static func answering<Failure: Error>(
        _ type: Failure.Type, _ page: @escaping @Sendable (Failure, Context) throws -> Answer
    ) -> Layer {
        { context, next in
            do {
                return try next(context)
            } catch let failure as Failure {
                return try page(failure, context)
            }
        }
    }

    private static func wrap(_ handler: @escaping Handler, in layers: [Layer]) -> Handler {
        layers.reversed().reduce(handler) { next, layer in { try layer($0, next) } }
    }
}
