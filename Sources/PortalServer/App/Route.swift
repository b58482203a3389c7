import HTTPKit
import PortalCore
import Templates

/// One entry of the route table.
struct Route: Sendable {
    let method: HTTPMethod
    let pattern: String
    let access: Access
    /// The handler's name, for `portal routes`.
    let handler: String
    let caching: Caching
    /// Answers; nil where the parameters cannot belong to this route.
    let respond: @Sendable (_ visit: Visit, _ parameters: [String]) throws -> Reply?

    /// Whether an answer may be kept and sent again.
    enum Caching: Sendable {
        /// The same for all visitors with the same display choices.
        case shared
        /// Made anew each time and kept nowhere: forms, receipts.
        case never
    }
}

/// All routes; made once at start.
struct RouteTable: Sendable {
    private(set) var routes: [Route] = []

    /// Adds a page that anybody may keep.
    mutating func page<Value>(
        _ address: Address<Value>, access: Access, handler: String,
        _ respond: @escaping @Sendable (Visit, Value) throws -> Reply
    ) {
        add(.get, address, access, handler, .shared, respond)
    }

    /// Adds a page that is made for one visitor.
    mutating func privatePage<Value>(
        _ address: Address<Value>, access: Access, handler: String,
        _ respond: @escaping @Sendable (Visit, Value) throws -> Reply
    ) {
        add(.get, address, access, handler, .never, respond)
    }

    /// Adds what a form is sent to.
    mutating func submission<Value>(
        _ address: Address<Value>, access: Access, handler: String,
        _ respond: @escaping @Sendable (Visit, Value) throws -> Reply
    ) {
        add(.post, address, access, handler, .never, respond)
    }

    private mutating func add<Value>(
        _ method: HTTPMethod, _ address: Address<Value>, _ access: Access, _ handler: String,
        _ caching: Route.Caching, _ respond: @escaping @Sendable (Visit, Value) throws -> Reply
    ) {
        routes.append(
            Route(
                method: method, pattern: address.pattern, access: access, handler: handler,
                caching: caching
            ) { visit, parameters in
                guard let value = address.value(of: parameters) else { return nil }
                return try respond(visit.at(address(value)), value)
            })
    }
}
