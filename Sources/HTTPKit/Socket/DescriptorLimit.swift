import Glibc

/// How many descriptors the process may have (RLIMIT_NOFILE), and how many of them clients may.
///
/// Running out is fatal: libdispatch reads `/proc` to count its workers and traps when it cannot.
/// So connections, and files opened for them, end `reserve` before the limit; the rest is for the
/// libraries.
enum DescriptorLimit {
    private static let reserve = 64

    /// The first number that no client's descriptor may have. The kernel gives out the lowest that
    /// is free, so a number says how many are in use.
    static let ceiling = Int32(clamping: max(1, softLimit - reserve))

    /// Raises the soft limit to the hard one; to be called before `ceiling` is read.
    static func raise() {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(resource, &limit)
    }

    private static var softLimit: Int {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return 1024 }
        return Int(clamping: limit.rlim_cur)
    }

    private static var resource: __rlimit_resource_t {
        __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    }
}

extension Descriptor {
    /// Takes what a call has opened for a client.
    /// - Throws: `SystemError` when the call failed, or `EMFILE` when only the reserve is left.
    static func forClient(_ number: Int32, of call: String) throws(SystemError) -> Descriptor {
        guard number >= 0 else { throw SystemError(call) }
        let descriptor = Descriptor(number)
        guard number < DescriptorLimit.ceiling else { throw SystemError(call, code: EMFILE) }
        return descriptor
    }
}
