import CLinux
import Glibc

/// A listening socket that the service manager opened before it started us, and keeps when we end:
/// connections wait in it while one process goes and the next comes.
///
/// The protocol is that of `sd_listen_fds(3)`.
public struct InheritedSocket: Sendable {
    /// What the unit calls it (`FileDescriptorName=`); `unknown` where it says nothing.
    public let name: String
    /// What it is bound to.
    public let address: ListenAddress
    let descriptor: Descriptor

    /// The sockets that were given to this process; empty when it was started in another way. Call
    /// it once: the sockets close when their last copy goes.
    /// - Throws: `ActivationError` when the variables contradict themselves or a descriptor is no
    ///   listening stream socket.
    public static func all(
        environment: [String: String]
    ) throws(ActivationError) -> [InheritedSocket] {
        let given = try ActivationVariables.read(environment, processID: getpid())
        var sockets: [InheritedSocket] = []
        for (number, name) in given { sockets.append(try InheritedSocket(number, name: name)) }
        return sockets
    }

    /// Takes over a descriptor.
    init(_ number: Int32, name: String) throws(ActivationError) {
        guard Self.option(SO_TYPE, of: number) == Int32(SOCK_STREAM.rawValue),
            Self.option(SO_ACCEPTCONN, of: number) == 1
        else { throw .notListening(descriptor: number) }
        do {
            address = try ListenAddress(boundTo: number)
        } catch {
            throw .notListening(descriptor: number)
        }
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
        self.name = name
        descriptor = Descriptor(number)
    }

    private static func option(_ name: Int32, of number: Int32) -> Int32? {
        var value: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(number, SOL_SOCKET, name, &value, &length) == 0 ? value : nil
    }
}

/// Why sockets could not be inherited.
public enum ActivationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// `LISTEN_FDS` is no number from 0 to 1024.
    case malformedCount(String)
    /// `LISTEN_FDNAMES` has more or fewer names than there are sockets.
    case wrongNumberOfNames(expected: Int, found: Int)
    /// A descriptor is no listening stream socket of a family that we serve.
    case notListening(descriptor: Int32)

    /// One line for a log.
    public var description: String {
        switch self {
        case .malformedCount(let text): "LISTEN_FDS is no count: \(text)"
        case .wrongNumberOfNames(let expected, let found):
            "LISTEN_FDNAMES has \(found) names for \(expected) sockets"
        case .notListening(let descriptor): "descriptor \(descriptor) is no listening stream socket"
        }
    }
}
