import CLinux
import Glibc

/// The name of a Unix socket: a file, or a name in Linux's abstract space, which needs no file and
/// has no permissions.
public struct UnixAddress: Sendable, Hashable, CustomStringConvertible {
    /// What a path may have at most. The kernel takes 107 bytes; a socket is bound under the path
    /// with the number of the process appended, and then renamed.
    public static let pathLimit = 98
    /// What an abstract name may have at most.
    public static let nameLimit = 107

    /// `sun_path` without the final NUL; an abstract name begins with NUL.
    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A socket file; nil for an empty path, one with NUL, and one beyond `pathLimit` bytes.
    public init?(path: String) {
        let bytes = Array(path.utf8)
        guard (1...Self.pathLimit).contains(bytes.count), !bytes.contains(0) else { return nil }
        self.bytes = bytes
    }

    /// An abstract name; nil when empty or beyond `nameLimit` bytes.
    public init?(abstract name: String) {
        let bytes = Array(name.utf8)
        guard (1...Self.nameLimit).contains(bytes.count) else { return nil }
        self.bytes = [0] + bytes
    }

    /// The file, or nil for an abstract name.
    public var path: String? {
        isAbstract ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// `/run/portal/http.sock`, or `@portal` for an abstract name.
    public var description: String {
        isAbstract ? "@" + String(decoding: bytes.dropFirst(), as: UTF8.self) : path ?? ""
    }

    private var isAbstract: Bool { bytes.first == 0 }

    func withPointer<R>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { target in
            target.copyBytes(from: bytes.prefix(target.count))
        }
        // A path ends in NUL, an abstract name by the length.
        let length = MemoryLayout<sa_family_t>.size + bytes.count + (isAbstract ? 0 : 1)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(length)) }
        }
    }

    /// Reads what the kernel has filled in; `length` counts the family, too.
    init(_ storage: sockaddr_storage, length: Int) {
        let name = withUnsafeBytes(of: storage) {
            Array($0[MemoryLayout<sa_family_t>.size..<max(MemoryLayout<sa_family_t>.size, length)])
        }
        bytes = name.first == 0 ? name : Array(name.prefix { $0 != 0 })
    }
}
