/// One value declares a route: the pattern the router matches and the links that lead to it.
///
/// `Value` is what the pattern's parameters mean: `Void` for none, `String` for one slug.
public struct Address<Value: Sendable>: Sendable {
    /// The pattern with parameters in braces, such as `/van-ban/{slug}`.
    public let pattern: String

    /// A part of the pattern; made once, since a page has a hundred links.
    private enum Segment {
        case literal(String)
        case parameter
    }

    private let segments: [Segment]
    private let encode: @Sendable (Value) -> [String]
    private let decode: @Sendable ([String]) -> Value?

    /// - Parameters:
    ///   - pattern: literal segments and `{name}` parameters.
    ///   - encode: the parameters' values in their order.
    ///   - decode: the reverse; nil where the values cannot belong to this route.
    public init(
        _ pattern: String,
        encode: @escaping @Sendable (Value) -> [String],
        decode: @escaping @Sendable ([String]) -> Value?
    ) {
        self.pattern = pattern
        segments = pattern.split(separator: "/").map { segment in
            segment.hasPrefix("{") ? .parameter : .literal(String(segment))
        }
        self.encode = encode
        self.decode = decode
    }

    /// The link for a value.
    public func callAsFunction(_ value: Value) -> WebAddress {
        var parameters = encode(value)[...]
        return WebAddress(
            segments: segments.map { segment in
                switch segment {
                case .literal(let text): text
                case .parameter: parameters.popFirst() ?? ""
                }
            })
    }

    /// The value that matched parameters stand for.
    public func value(of parameters: [String]) -> Value? { decode(parameters) }
}

extension Address where Value == Void {
    /// An address without parameters.
    public init(_ pattern: String) {
        self.init(pattern, encode: { [] }, decode: { $0.isEmpty ? () : nil })
    }

    /// The link.
    public func callAsFunction() -> WebAddress { callAsFunction(()) }
}

extension Address where Value == String {
    /// An address with one parameter, taken as it stands.
    public init(_ pattern: String) {
        self.init(pattern, encode: { [$0] }, decode: { $0.count == 1 ? $0[0] : nil })
    }
}
