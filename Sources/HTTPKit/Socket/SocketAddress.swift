import CLinux
import Glibc

/// An IP address and a port, without name look-ups.
public struct SocketAddress: Sendable, Hashable, CustomStringConvertible {
    /// The address; `0.0.0.0` and `::` mean all.
    public let host: IPAddress
    /// The port; 0 lets the system choose.
    public let port: UInt16

    /// An address from its parts.
    public init(host: IPAddress, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// Reads `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`; nil for anything else.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"),
            let port = UInt16(text[text.index(after: colon)...])
        else { return nil }
        let host = text[..<colon]
        if host == "localhost" {
            self.init(host: .loopback, port: port)
        } else if host.hasPrefix("["), host.hasSuffix("]") {
            guard let address = IPAddress(String(host.dropFirst().dropLast())) else { return nil }
            self.init(host: address, port: port)
        } else {
            guard !host.contains(":"), let address = IPAddress(String(host)) else { return nil }
            self.init(host: address, port: port)
        }
    }

    /// As `init(_:)` reads it.
    public var description: String {
        host.isV4 ? "\(host):\(port)" : "[\(host)]:\(port)"
    }

    var family: Int32 { host.isV4 ? AF_INET : AF_INET6 }

    func withPointer<R>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
        if family == AF_INET6 {
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = port.bigEndian
            withUnsafeMutableBytes(of: &address.sin6_addr) { $0.copyBytes(from: host.bytes) }
            return withBytes(of: &address, body)
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        withUnsafeMutableBytes(of: &address.sin_addr) { $0.copyBytes(from: host.bytes) }
        return withBytes(of: &address, body)
    }

    private func withBytes<Address, R>(
        of address: inout Address, _ body: (UnsafePointer<sockaddr>, socklen_t) -> R
    ) -> R {
        withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<Address>.size))
            }
        }
    }

    /// Reads what the kernel has filled in.
    init?(_ storage: sockaddr_storage) {
        switch Int32(storage.ss_family) {
        case AF_INET:
            let address = Self.load(sockaddr_in.self, from: storage)
            self.init(
                host: withUnsafeBytes(of: address.sin_addr) { IPAddress(bytes: $0) },
                port: UInt16(bigEndian: address.sin_port))
        case AF_INET6:
            let address = Self.load(sockaddr_in6.self, from: storage)
            self.init(
                host: withUnsafeBytes(of: address.sin6_addr) { IPAddress(bytes: $0) },
                port: UInt16(bigEndian: address.sin6_port))
        default: return nil
        }
    }

    private static func load<Address>(_: Address.Type, from storage: sockaddr_storage) -> Address {
        withUnsafeBytes(of: storage) { $0.load(as: Address.self) }
    }
}
