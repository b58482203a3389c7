import Glibc

/// Why no connection could be taken (accept(2)).
enum AcceptFailure: Equatable {
    /// That one was lost before it was taken; the next may be good.
    case lost
    /// The process has no descriptor left: closing a connection gives one.
    case noDescriptor
    /// Trying again at once would change nothing: the system is short of something, or the socket
    /// is broken.
    case lasting

    /// Linux reports what the network did to a connection that waits as an error of accept.
    private static let losses: Set<Int32> = [
        ECONNABORTED, EINTR, EPERM, EPROTO, ENETDOWN, ENOPROTOOPT, EHOSTDOWN, ENONET,
        EHOSTUNREACH, EOPNOTSUPP, ENETUNREACH,
    ]

    /// What a value of `errno` means.
    init(code: Int32) {
        self = code == EMFILE ? .noDescriptor : Self.losses.contains(code) ? .lost : .lasting
    }
}
