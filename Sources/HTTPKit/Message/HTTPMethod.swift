/// A request method. Names are case-sensitive (RFC 9110 §9.1): `get` is not `GET`.
public struct HTTPMethod: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// The name as it stands in the request line.
    public let rawValue: String

    /// Takes the name as it is; the parser has already checked that it is a token.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The name as it stands in the request line.
    public var description: String { rawValue }

    /// Reads a representation.
    public static let get = HTTPMethod(rawValue: "GET")
    /// As GET, without the content.
    public static let head = HTTPMethod(rawValue: "HEAD")
    /// Hands over data to be processed.
    public static let post = HTTPMethod(rawValue: "POST")
    /// Replaces a representation.
    public static let put = HTTPMethod(rawValue: "PUT")
    /// Changes a part of a representation (RFC 5789).
    public static let patch = HTTPMethod(rawValue: "PATCH")
    /// Removes a resource.
    public static let delete = HTTPMethod(rawValue: "DELETE")
    /// Asks what may be done.
    public static let options = HTTPMethod(rawValue: "OPTIONS")

    /// The methods above.
    public static let common: Set<HTTPMethod> = [
        .get, .head, .post, .put, .patch, .delete, .options,
    ]
}
