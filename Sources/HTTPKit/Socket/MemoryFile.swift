import CLinux
import Glibc

/// Bytes that the kernel holds (memfd_create(2)), so that an answer goes out without copying them
/// from this process each time.
enum MemoryFile {
    /// What is smaller is copied faster than it is sent by a call of its own, in bytes.
    static let threshold = 16 << 10
    /// The share of the descriptors that may be in use when another file of an answer is made: the
    /// others are for connections.
    private static let share: Int32 = 4

    /// Whether so many descriptors are left that one may be kept for an answer.
    static func leavesRoom(_ descriptor: Descriptor) -> Bool {
        descriptor.number < DescriptorLimit.ceiling / share
    }

    /// The bytes as something to answer with; nil where they are few, or where descriptors or
    /// memory are short: then they are sent as they are.
    static func holding(_ bytes: [UInt8]) -> FileBody? {
        guard bytes.count >= threshold,
            let descriptor = try? Descriptor.forClient(
                memfd_create("answer", UInt32(MFD_CLOEXEC)), of: "memfd_create"),
            leavesRoom(descriptor),
            write(bytes, to: descriptor.number),
            let file = try? OpenFile(descriptor)
        else { return nil }
        return FileBody(file, isInMemory: true)
    }

    private static func write(_ bytes: [UInt8], to number: Int32) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
                let count = Glibc.write(number, rest.baseAddress, rest.count)
                if count > 0 { written += count } else if errno != EINTR { return false }
            }
            return true
        }
    }
}
