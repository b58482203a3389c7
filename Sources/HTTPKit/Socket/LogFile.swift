import Glibc
import Synchronization

/// A file that lines are appended to, and that can be opened anew under the same name after it was
/// moved away. Several processes may append to the same file.
public final class LogFile: Sendable {
    private static let permissions: mode_t = 0o640

    private let path: String?
    private let descriptor: Mutex<Descriptor>

    /// Opens or makes a file, readable by its owner and group.
    /// - Throws: `SystemError` when it cannot be written to.
    public init(path: String) throws(SystemError) {
        self.path = path
        descriptor = Mutex(try Self.open(path))
    }

    private init(_ descriptor: Descriptor) {
        path = nil
        self.descriptor = Mutex(descriptor)
    }

    /// Standard output, which is never opened anew.
    public static func standardOutput() throws(SystemError) -> LogFile {
        let copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        guard copy >= 0 else { throw SystemError("fcntl") }
        return LogFile(Descriptor(copy))
    }

    /// Appends whole lines.
    /// - Throws: `SystemError` when not all could be written, as on a full disk.
    public func append(_ lines: [UInt8]) throws(SystemError) {
        let current = descriptor.withLock { $0 }
        var written = 0
        while written < lines.count {
            let count = lines[written...].withUnsafeBytes {
                write(current.number, $0.baseAddress, $0.count)
            }
            if count > 0 {
                written += count
            } else if errno != EINTR {
                throw SystemError("write")
            }
        }
    }

    /// Opens the file under its name again; what comes from now on goes there.
    /// - Throws: `SystemError` when that is not possible; the old file goes on being used.
    public func reopen() throws(SystemError) {
        guard let path else { return }
        let fresh = try Self.open(path)
        descriptor.withLock { $0 = fresh }
    }

    private static func open(_ path: String) throws(SystemError) -> Descriptor {
        let number = Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, permissions)
        guard number >= 0 else { throw SystemError("open \(path)") }
        return Descriptor(number)
    }
}
