import CLinux
import Glibc

/// The file of a Unix socket that we bound: put in place whole, and removed when we stop, unless
/// another process has put its own there.
final class UnixSocketFile: Sendable {
    private let path: String
    private let device: dev_t
    private let inode: ino_t

    /// Binds and listens under another name, sets the permissions, and renames: nobody ever sees a
    /// file that does not answer or that has other permissions, and a process that we take over
    /// from loses its name without losing a connection.
    init(
        _ socket: Int32, path: String, mode: UInt32, backlog: Int32
    ) throws(SystemError) {
        let temporary = "\(path).\(getpid())"
        unlink(temporary)
        let name = UnixAddress(bytes: Array(temporary.utf8))
        guard name.withPointer({ bind(socket, $0, $1) }) == 0 else {
            throw SystemError("bind unix:\(path)")
        }
        var status = stat()
        guard chmod(temporary, mode) == 0, lstat(temporary, &status) == 0,
            listen(socket, backlog) == 0, rename(temporary, path) == 0
        else {
            let error = SystemError("listen unix:\(path)")
            unlink(temporary)
            throw error
        }
        self.path = path
        device = status.st_dev
        inode = status.st_ino
    }

    /// Takes the file away if it is still ours.
    func remove() {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_dev == device, status.st_ino == inode else {
            return
        }
        unlink(path)
    }

    /// Fails where the path is something else than a socket, or, unless we take over, where
    /// somebody listens on it. A socket file that a crash has left behind is no obstacle.
    static func refuseTaken(_ address: UnixAddress, takesOver: Bool) throws(SystemError) {
        guard let path = address.path else { return }
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw SystemError("lstat unix:\(path)")
        }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw SystemError("bind unix:\(path)", code: ENOTSOCK)
        }
        if !takesOver, try isServed(address) {
            throw SystemError("bind unix:\(path)", code: EADDRINUSE)
        }
    }

    private static func isServed(_ address: UnixAddress) throws(SystemError) -> Bool {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let probe = Descriptor(socket(AF_UNIX, type, 0))
        guard probe.number >= 0 else { throw SystemError("socket") }
        if address.withPointer({ connect(probe.number, $0, $1) }) == 0 { return true }
        switch errno {
        case ECONNREFUSED, ENOENT: return false
        // Its queue is full, so somebody has one.
        case EAGAIN: return true
        default: throw SystemError("connect unix:\(address)")
        }
    }
}
