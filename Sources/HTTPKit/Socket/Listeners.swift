import CLinux
import Glibc

/// All listening sockets of a server, opened before a loop runs.
struct Listeners {
    /// What each loop watches.
    private(set) var loops: [[Listener]]
    /// The socket files to remove at the end.
    private(set) var files: [UnixSocketFile] = []
    /// What is bound, with the port that the system chose.
    private(set) var addresses: [ListenAddress] = []

    /// Opens everything; what was opened before a failure closes again.
    /// - Throws: `SystemError` that names the address.
    init(_ listening: Listening, loops count: Int) throws(SystemError) {
        loops = Array(repeating: [], count: count)
        for address in listening.addresses {
            try Self.refuseTaken(address, takesOver: listening.takesOver)
        }
        for inherited in listening.inherited { share(Listener(inherited)) }
        do throws(SystemError) {
            for address in listening.addresses {
                switch address {
                case .network(let network): try open(network, listening.backlog)
                case .unix(let unix): try open(unix, listening)
                }
            }
        } catch {
            for file in files { file.remove() }
            throw error
        }
    }

    /// Gives the same socket to every loop.
    private mutating func share(_ listener: Listener) {
        for index in loops.indices { loops[index].append(listener) }
        addresses.append(listener.address)
    }

    /// Opens a socket for each loop on one port.
    private mutating func open(_ wanted: SocketAddress, _ backlog: Int32) throws(SystemError) {
        var address = ListenAddress.network(wanted)
        for index in loops.indices {
            let descriptor = try Self.socket(address)
            let number = descriptor.number
            Socket.setOption(number, SOL_SOCKET, SO_REUSEADDR)
            Socket.setOption(number, SOL_SOCKET, SO_REUSEPORT)
            try Self.bind(number, address)
            guard listen(number, backlog) == 0 else { throw SystemError("listen \(address)") }
            let port = try ListenAddress(boundTo: number).port ?? Int(wanted.port)
            address = .network(
                SocketAddress(host: wanted.host, port: UInt16(truncatingIfNeeded: port)))
            loops[index].append(Listener(descriptor, address: address, sharing: .none))
        }
        addresses.append(address)
    }

    private mutating func open(
        _ unix: UnixAddress, _ listening: Listening
    ) throws(SystemError) {
        let address = ListenAddress.unix(unix)
        let descriptor = try Self.socket(address)
        if let path = unix.path {
            files.append(
                try UnixSocketFile(
                    descriptor.number, path: path, mode: listening.socketMode,
                    backlog: listening.backlog))
        } else {
            try Self.bind(descriptor.number, address)
            guard listen(descriptor.number, listening.backlog) == 0 else {
                throw SystemError("listen \(address)")
            }
        }
        share(Listener(descriptor, address: address, sharing: .loops))
    }

    /// Fails where another program listens on the address already.
    ///
    /// With SO_REUSEPORT two programs of one user could share a port by mistake, and each would
    /// answer some of the requests; a socket without it cannot be bound then.
    private static func refuseTaken(
        _ address: ListenAddress, takesOver: Bool
    ) throws(SystemError) {
        switch address {
        case .unix(let unix): try UnixSocketFile.refuseTaken(unix, takesOver: takesOver)
        case .network:
            guard !takesOver else { return }
            let probe = try socket(address)
            Socket.setOption(probe.number, SOL_SOCKET, SO_REUSEADDR)
            try bind(probe.number, address)
        }
    }

    private static func socket(_ address: ListenAddress) throws(SystemError) -> Descriptor {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let number = Glibc.socket(address.family, type, 0)
        guard number >= 0 else { throw SystemError("socket \(address)") }
        return Descriptor(number)
    }

    private static func bind(_ number: Int32, _ address: ListenAddress) throws(SystemError) {
        guard address.withPointer({ Glibc.bind(number, $0, $1) }) == 0 else {
            throw SystemError("bind \(address)")
        }
    }
}
