import Glibc

/// A system call that failed.
public struct SystemError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The call.
    public let call: String
    /// The value of `errno`.
    public let code: Int32

    init(_ call: String, code: Int32 = errno) {
        self.call = call
        self.code = code
    }

    /// `bind: Address already in use`
    public var description: String {
        "\(call): " + String(cString: strerror(code))
    }

    /// The process or the system has no descriptors or no memory left; it may pass.
    public var isExhaustion: Bool { [EMFILE, ENFILE, ENOMEM, ENOBUFS].contains(code) }

    /// The address is in use by another process.
    public var isAddressInUse: Bool { code == EADDRINUSE }
}
