/// The methods that are told apart without making text of them; a client can invent any number of
/// others.
enum MethodClass: Int, CaseIterable {
    case get, head, post, other

    init(_ bytes: Span<UInt8>, _ method: TextRange) {
        self =
            bytes.equalsExactly(method, "GET")
            ? .get
            : bytes.equalsExactly(method, "HEAD")
                ? .head : bytes.equalsExactly(method, "POST") ? .post : .other
    }

    /// Whether it asks for a representation.
    var isReading: Bool { self == .get || self == .head }

    var label: String {
        switch self {
        case .get: "GET"
        case .head: "HEAD"
        case .post: "POST"
        case .other: "other"
        }
    }
}
