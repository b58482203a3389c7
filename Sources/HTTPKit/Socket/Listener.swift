import CLinux
import Glibc

/// A listening socket. Several may share one port (SO_REUSEPORT): the kernel spreads connections.
struct Listener: Sendable {
    let descriptor: Descriptor
    let address: SocketAddress
    /// What the kernel holds of an answer before the peer's window has room for it. Without a
    /// bound a reader that takes nothing costs megabytes, and all of that would pass for sent.
    private static let unsentBytes: Int32 = 131_072

    /// Fails where another program listens on the address already.
    ///
    /// With SO_REUSEPORT two programs of one user could share a port by mistake, and each would
    /// answer some of the requests; a socket without it cannot be bound then.
    static func refuseTaken(_ address: SocketAddress) throws(SystemError) {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let probe = Descriptor(socket(address.family, type, 0))
        guard probe.number >= 0 else { throw SystemError("socket") }
        Socket.setOption(probe.number, SOL_SOCKET, SO_REUSEADDR)
        guard address.withPointer({ bind(probe.number, $0, $1) }) == 0 else {
            throw SystemError("bind")
        }
    }

    /// Binds and listens.
    init(_ address: SocketAddress, backlog: Int32) throws(SystemError) {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let number = socket(address.family, type, 0)
        guard number >= 0 else { throw SystemError("socket") }
        descriptor = Descriptor(number)
        Socket.setOption(number, SOL_SOCKET, SO_REUSEADDR)
        Socket.setOption(number, SOL_SOCKET, SO_REUSEPORT)
        // Accepted sockets inherit it.
        Socket.setOption(number, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, to: Self.unsentBytes)
        guard address.withPointer({ bind(number, $0, $1) }) == 0 else { throw SystemError("bind") }
        guard listen(number, backlog) == 0 else { throw SystemError("listen") }
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = withUnsafeMutablePointer(to: &storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(number, $0, &length)
            }
        }
        guard result == 0, let bound = SocketAddress(storage) else {
            throw SystemError("getsockname")
        }
        self.address = SocketAddress(host: address.host, port: bound.port)
    }

    enum Accepted {
        case connection(Socket, from: IPAddress)
        /// Nobody is waiting.
        case none
        /// One was lost before it was taken; try the next.
        case lost
        /// The process has no descriptors left; try later.
        case exhausted
    }

    func accept() -> Accepted {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let number = withUnsafeMutablePointer(to: &storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                accept4(descriptor.number, $0, &length, flags)
            }
        }
        guard number >= 0 else {
            switch errno {
            case EAGAIN: return .none
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
            default: return .lost
            }
        }
        let socket = Socket(Descriptor(number))
        guard let address = SocketAddress(storage) else { return .lost }
        Socket.setOption(number, Int32(IPPROTO_TCP), TCP_NODELAY)
        return .connection(socket, from: address.host)
    }
}
