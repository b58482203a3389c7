import CLinux
import Glibc

/// A regular file open for reading, with what the system says of it.
public final class OpenFile: Sendable {
    let descriptor: Descriptor
    /// Bytes.
    public let size: Int
    /// The last change in whole seconds.
    public let modified: HTTPDate
    /// Nanoseconds of the last change beyond `modified`, for entity tags.
    let modifiedNanoseconds: Int
    let inode: UInt64

    /// Opens a regular file by its path.
    public convenience init(path: String) throws(SystemError) {
        let number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        try self.init(Descriptor.forClient(number, of: "open"))
    }

    init(_ descriptor: Descriptor) throws(SystemError) {
        var status = stat()
        guard fstat(descriptor.number, &status) == 0 else { throw SystemError("fstat") }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError("open", code: EISDIR) }
        self.descriptor = descriptor
        size = Int(status.st_size)
        modified = HTTPDate(seconds: status.st_mtim.tv_sec)
        modifiedNanoseconds = status.st_mtim.tv_nsec
        inode = UInt64(status.st_ino)
    }

    /// A strong tag of the file's identity, size and time of change.
    public var entityTag: EntityTag {
        EntityTag(
            String(inode, radix: 36) + "-" + String(size, radix: 36) + "-"
                + String(modified.seconds, radix: 36) + "-"
                + String(modifiedNanoseconds, radix: 36))
    }

    /// Reads exactly so many bytes from a position.
    /// - Throws: `SystemError` when the file has been cut short or cannot be read.
    func bytes(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, failure == nil {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<count])
                let got = pread(
                    descriptor.number, rest.baseAddress, rest.count, off_t(offset + filled))
                if got > 0 {
                    filled += got
                } else if got == 0 {
                    failure = SystemError("pread", code: ESTALE)
                } else if errno != EINTR {
                    failure = SystemError("pread")
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Whether a part can be read without waiting for a disk.
    func isInMemory(_ range: Range<Int>) -> Bool {
        is_in_memory(descriptor.number, off_t(range.lowerBound), range.count) != 0
    }

    /// Reads a part only so that it lies in the memory of the system. What cannot be read is found by
    /// who sends it.
    func readAhead(_ range: Range<Int>) {
        withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
            var offset = range.lowerBound
            while offset < range.upperBound {
                let count = pread(
                    descriptor.number, buffer.baseAddress,
                    min(buffer.count, range.upperBound - offset),
                    off_t(offset))
                if count > 0 { offset += count } else if count == 0 || errno != EINTR { return }
            }
        }
    }

    /// Reads the whole file; nil when it changes size meanwhile or cannot be read.
    public func contents() -> [UInt8]? {
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, isWhole {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count..<size])
                let got = pread(descriptor.number, rest.baseAddress, rest.count, off_t(count))
                if got > 0 { count += got } else { isWhole = got < 0 && errno == EINTR }
            }
        }
        return isWhole ? bytes : nil
    }
}
