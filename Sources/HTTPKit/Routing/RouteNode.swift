/// One segment's worth of routes.
struct RouteNode<Value: Sendable>: Sendable {
    private var literals: [String: RouteNode] = [:]
    /// None or one; an array because a struct cannot hold itself.
    private var parameter: [RouteNode] = []
    private var values: [HTTPMethod: Value] = [:]
    private var restValues: [HTTPMethod: Value] = [:]

    /// False when the route is there already.
    mutating func add(
        _ pieces: ArraySlice<RoutePattern.Piece>, method: HTTPMethod, value: Value
    ) -> Bool {
        switch pieces.first {
        case nil: return values.updateIfAbsent(value, for: method)
        case .rest: return restValues.updateIfAbsent(value, for: method)
        case .literal(let text):
            return literals[text, default: RouteNode()]
                .add(pieces.dropFirst(), method: method, value: value)
        case .parameter:
            if parameter.isEmpty { parameter.append(RouteNode()) }
            return parameter[0].add(pieces.dropFirst(), method: method, value: value)
        }
    }

    /// The first value in order of precedence that `choose` accepts.
    func find(
        _ segments: ArraySlice<String>, _ parameters: inout [String],
        _ choose: ([HTTPMethod: Value]) -> Value?
    ) -> Value? {
        guard let segment = segments.first else { return choose(values) }
        let rest = segments.dropFirst()
        if let value = literals[segment]?.find(rest, &parameters, choose) { return value }
        if !segment.isEmpty, let node = parameter.first {
            parameters.append(segment)
            if let value = node.find(rest, &parameters, choose) { return value }
            parameters.removeLast()
        }
        return choose(restValues)
    }

    /// All methods that some route of this path has.
    func collect(_ segments: ArraySlice<String>, into methods: inout Set<HTTPMethod>) {
        guard let segment = segments.first else { return methods.formUnion(values.keys) }
        let rest = segments.dropFirst()
        literals[segment]?.collect(rest, into: &methods)
        if !segment.isEmpty { parameter.first?.collect(rest, into: &methods) }
        methods.formUnion(restValues.keys)
    }
}

extension Dictionary {
    /// Sets a value unless the key has one; says whether it did.
    fileprivate mutating func updateIfAbsent(_ value: Value, for key: Key) -> Bool {
        guard self[key] == nil else { return false }
        self[key] = value
        return true
    }
}
