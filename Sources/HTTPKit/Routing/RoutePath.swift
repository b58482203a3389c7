/// A pattern whose parameters mean a value: the same type that an application builds its links
/// with can be its routes.
public protocol RoutePath<Value>: Sendable {
    /// What the parameters mean; `Void` where there are none.
    associatedtype Value: Sendable

    /// Literals and parameters, such as `/van-ban/{slug}`.
    var pattern: String { get }

    /// The value of decoded parameters, in order; nil where no such thing can exist, which is
    /// answered as an unknown path is.
    func value(of parameters: [String]) -> Value?
}

/// A path for applications that have no type of their own for it.
public struct Path<Value: Sendable>: RoutePath {
    /// Literals and parameters.
    public let pattern: String
    private let decode: @Sendable ([String]) -> Value?

    /// A pattern and the meaning of its parameters.
    public init(_ pattern: String, decode: @escaping @Sendable ([String]) -> Value?) {
        self.pattern = pattern
        self.decode = decode
    }

    /// The value, or nil.
    public func value(of parameters: [String]) -> Value? { decode(parameters) }
}

extension Path where Value == Void {
    /// A path without parameters.
    public init(_ pattern: String) {
        self.init(pattern) { _ in () }
    }
}

extension Path where Value == String {
    /// A path with one parameter, taken as it is.
    public init(_ pattern: String) {
        self.init(pattern, decode: \.first)
    }
}
