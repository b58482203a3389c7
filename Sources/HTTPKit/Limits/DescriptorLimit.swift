import Glibc

/// How many descriptors the process may have (RLIMIT_NOFILE).
enum DescriptorLimit {
    /// Raises the soft limit to the hard one and returns it.
    static func raise() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return 1024
        }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return Int(clamping: limit.rlim_cur)
    }

    /// The connections that a limit leaves room for: handlers need descriptors, too, for the
    /// database and the files they send.
    static func connections(wanted: Int, descriptors: Int) -> Int {
        min(wanted, max(1, descriptors - max(64, descriptors / 8)))
    }
}
