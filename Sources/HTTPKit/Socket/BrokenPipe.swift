import Glibc

/// SIGPIPE, which `sendfile` raises when the peer has gone; unlike `sendmsg` it has no flag
/// against it.
enum BrokenPipe {
    /// Makes the whole process see an error instead of being ended.
    static func ignoreSignal() {
        signal(SIGPIPE, SIG_IGN)
    }
}
