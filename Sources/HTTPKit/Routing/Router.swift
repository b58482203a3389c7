/// Finds the value that belongs to a method and a path.
///
/// Patterns are literals and parameters: `/van-ban/{slug}`. At each segment a literal is tried
/// before a parameter; when a literal leads nowhere the parameter is tried after all, so
/// `/a/new/x` and `/a/{id}/y` live together. A parameter matches one non-empty segment. A pattern
/// that ends in `/**` matches any rest of one or more segments and captures nothing.
public struct Router<Value: Sendable>: Sendable {
    private var root = RouteNode<Value>()

    /// An empty table.
    public init() {}

    /// Adds a route.
    /// - Throws: `RouteError` when the pattern is malformed or the route exists.
    public mutating func add(
        _ method: HTTPMethod, _ pattern: String, _ value: Value
    ) throws(RouteError) {
        let pieces = try RoutePattern.pieces(pattern)
        guard root.add(pieces[...], method: method, value: value) else {
            throw .duplicate(method: method, pattern: pattern)
        }
    }

    /// Finds a route for decoded segments. HEAD falls to GET when it has no route of its own.
    public func match(_ method: HTTPMethod, _ segments: [String]) -> RouteMatch<Value> {
        var parameters: [String] = []
        if let value = root.find(segments[...], &parameters, { $0[method] }) {
            return .found(value, parameters: parameters)
        }
        parameters = []
        if method == .head, let value = root.find(segments[...], &parameters, { $0[.get] }) {
            return .found(value, parameters: parameters)
        }
        var allowed: Set<HTTPMethod> = []
        root.collect(segments[...], into: &allowed)
        if allowed.isEmpty { return .notFound }
        if allowed.contains(.get) { allowed.insert(.head) }
        return .methodNotAllowed(allow: allowed.sorted { $0.rawValue < $1.rawValue })
    }
}

/// What a look-up found.
public enum RouteMatch<Value: Sendable>: Sendable {
    /// A route, and the segments that its parameters matched, in order.
    case found(Value, parameters: [String])
    /// The path exists for these methods only, which `Allow` has to name (RFC 9110 §15.5.6).
    case methodNotAllowed(allow: [HTTPMethod])
    /// No route has this path.
    case notFound
}

/// Why a route could not be added.
public enum RouteError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The pattern is malformed; the text says how.
    case malformed(pattern: String, reason: String)
    /// The same method and the same shape of pattern are there already.
    case duplicate(method: HTTPMethod, pattern: String)

    /// A sentence for the one who wrote the route.
    public var description: String {
        switch self {
        case .malformed(let pattern, let reason): "route \(pattern): \(reason)"
        case .duplicate(let method, let pattern): "route \(method) \(pattern) exists already"
        }
    }
}
