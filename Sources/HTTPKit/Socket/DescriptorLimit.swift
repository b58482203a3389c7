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

    /// Makes the kernel's table of descriptors as large now as `count` of them need. Where it grows
    /// later, while threads share it, the call that needs one more waits for all processors to have
    /// passed a quiet point (`expand_fdtable` in fs/file.c), ten milliseconds and more, and that would
    /// be a loop that takes a connection. It never shrinks.
    static func reserveTable(for count: Int, copying descriptor: Descriptor) {
        let highest = Int32(clamping: min(count, softLimit) - 1)
        let copy = fcntl(descriptor.number, F_DUPFD_CLOEXEC, highest)
        if copy >= 0 { close(copy) }
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
