import CLinux
import Glibc

/// A listening socket.
struct Listener: Sendable {
    /// Who else has it.
    enum Sharing: Sendable {
        /// One loop; the others have sockets of their own on the same port (SO_REUSEPORT), and the
        /// kernel spreads connections.
        case none
        /// All loops of this process.
        case loops
        /// All loops, and the service manager, which keeps it when we end.
        case serviceManager
    }

    let descriptor: Descriptor
    let address: ListenAddress
    let sharing: Sharing
    /// What the kernel holds of an answer before the peer's window has room for it. Without a
    /// bound a reader that takes nothing costs megabytes, and all of that would pass for sent.
    private static let unsentBytes: Int32 = 131_072

    init(_ descriptor: Descriptor, address: ListenAddress, sharing: Sharing) {
        self.descriptor = descriptor
        self.address = address
        self.sharing = sharing
        guard case .network = address else { return }
        // Accepted sockets inherit both.
        Socket.setOption(
            descriptor.number, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, to: Self.unsentBytes)
        Socket.setOption(descriptor.number, Int32(IPPROTO_TCP), TCP_NODELAY)
    }

    init(_ inherited: InheritedSocket) {
        self.init(
            inherited.descriptor, address: inherited.address, sharing: .serviceManager)
    }

    /// Begins no more handshakes; connections that are on their way are still to be accepted.
    func holdOffHandshakes() {
        if case .network = address { HandshakeFilter.attach(to: descriptor.number) }
    }

    enum Accepted {
        /// The address is nil when the peer came over a Unix socket.
        case connection(Socket, from: IPAddress?)
        /// Nobody is waiting.
        case none
        case failed(AcceptFailure)
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
            let code = errno
            return code == EAGAIN ? .none : .failed(AcceptFailure(code: code))
        }
        let socket = Socket(Descriptor(number))
        guard case .network = address else { return .connection(socket, from: nil) }
        guard let address = SocketAddress(storage) else { return .failed(.lost) }
        return .connection(socket, from: address.host)
    }
}
