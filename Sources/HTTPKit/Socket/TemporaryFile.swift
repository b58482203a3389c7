import CLinux
import Glibc

/// A file without a name, open for writing and reading. It takes no room once nobody holds it,
/// also when the process is killed.
public final class TemporaryFile: Sendable {
    let descriptor: Descriptor

    /// Makes a file in a directory on a file system that has unnamed files (ext4, XFS, Btrfs,
    /// tmpfs).
    /// - Throws: `SystemError`; `EOPNOTSUPP` where the file system has no unnamed files.
    public init(in directory: String) throws(SystemError) {
        let number = open_unnamed(directory)
        descriptor = try Descriptor.forClient(number, of: "open")
    }

    /// Appends bytes.
    /// - Throws: `SystemError`, on a full disk with `ENOSPC`.
    public func append(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor.number, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count == 0 || errno != EINTR {
                throw SystemError("write")
            }
        }
    }

    /// The file as something to read and to answer with.
    public func reading() throws(SystemError) -> OpenFile {
        try OpenFile(descriptor)
    }

    /// Gives the file a name, after its bytes have reached the disk. The name must be free and on
    /// the same file system.
    public func keep(as path: String) throws(SystemError) {
        guard fsync(descriptor.number) == 0 else { throw SystemError("fsync") }
        let source = "/proc/self/fd/\(descriptor.number)"
        guard linkat(AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else {
            throw SystemError("linkat")
        }
    }
}
