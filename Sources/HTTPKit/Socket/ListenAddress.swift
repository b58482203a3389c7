import CLinux
import Glibc

/// Where a server listens.
public enum ListenAddress: Sendable, Hashable, CustomStringConvertible {
    /// A TCP address and port.
    case network(SocketAddress)
    /// A Unix socket.
    case unix(UnixAddress)

    /// Reads `127.0.0.1:8080`, `[::1]:8080`, `localhost:8080`, `unix:/run/portal/http.sock` or
    /// `unix:@portal`; nil for anything else.
    public init?(_ text: String) {
        guard text.hasPrefix("unix:") else {
            guard let address = SocketAddress(text) else { return nil }
            self = .network(address)
            return
        }
        let name = String(text.dropFirst("unix:".count))
        let address =
            name.hasPrefix("@")
            ? UnixAddress(abstract: String(name.dropFirst()))
            : name.hasPrefix("/") ? UnixAddress(path: name) : nil
        guard let address else { return nil }
        self = .unix(address)
    }

    /// As `init(_:)` reads it.
    public var description: String {
        switch self {
        case .network(let address): address.description
        case .unix(let address): "unix:\(address)"
        }
    }

    /// The TCP port, or nil for a Unix socket.
    public var port: Int? {
        switch self {
        case .network(let address): Int(address.port)
        case .unix: nil
        }
    }

    var family: Int32 {
        switch self {
        case .network(let address): address.family
        case .unix: AF_UNIX
        }
    }

    func withPointer<R>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
        switch self {
        case .network(let address): address.withPointer(body)
        case .unix(let address): address.withPointer(body)
        }
    }

    /// What a socket is bound to.
    /// - Throws: `SystemError` when the descriptor is no socket or of a family that we do not serve.
    init(boundTo number: Int32) throws(SystemError) {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = withUnsafeMutablePointer(to: &storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(number, $0, &length)
            }
        }
        guard result == 0 else { throw SystemError("getsockname") }
        if let address = SocketAddress(storage) {
            self = .network(address)
        } else if Int32(storage.ss_family) == AF_UNIX {
            self = .unix(UnixAddress(storage, length: Int(length)))
        } else {
            throw SystemError("getsockname", code: EAFNOSUPPORT)
        }
    }
}
