/// Where the portals of this installation are reached: one scheme, domain and port for all.
public struct Origins: Sendable, Equatable {
    /// `https`, or `http` in development.
    public let scheme: String
    /// The province's domain, such as `laichau.gov.vn`.
    public let domain: String
    /// The port where it is not the scheme's own.
    public let port: Int?

    /// - Parameters:
    ///   - scheme: `http` or `https`.
    ///   - domain: the province's domain; members stand one label below.
    ///   - port: nil for the scheme's own port.
    public init(scheme: String, domain: String, port: Int? = nil) {
        self.scheme = scheme
        self.domain = domain
        self.port = port
    }

    /// The origin of the portal with a host label (empty for the province), such as
    /// `http://skhcn.localhost:8080`.
    public func origin(of label: String) -> String {
        let host = label.isEmpty ? domain : "\(label).\(domain)"
        return "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "")
    }

    /// The home page of a portal.
    public func home(of label: String) -> WebAddress {
        WebAddress(path: "/").on(origin: origin(of: label))
    }

    /// The host people read and type, without scheme.
    public func host(of label: String) -> String {
        (label.isEmpty ? domain : "\(label).\(domain)") + (port.map { ":\($0)" } ?? "")
    }
}
