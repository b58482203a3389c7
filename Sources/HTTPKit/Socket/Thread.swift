import CLinux
import Glibc

/// Threads of our own, for the loops only; handlers run on Dispatch.
enum Thread {
    private final class Body {
        let run: () -> Void
        init(_ run: @escaping () -> Void) { self.run = run }
    }

    /// Starts a detached thread.
    static func start(_ run: sending @escaping () -> Void) throws(SystemError) {
        let body = Unmanaged.passRetained(Body(run))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { argument in
                if let argument {
                    Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            }, body.toOpaque())
        guard code == 0 else {
            body.release()
            throw SystemError("pthread_create", code: code)
        }
        pthread_detach(thread)
    }

    /// The number of processors this process may use.
    static var processors: Int {
        max(1, Int(allowed_processors()))
    }

    /// Makes the calling thread nicer than it was when it began; once.
    static func yield(by niceness: Int) {
        _ = be_nice(Int32(clamping: niceness))
    }

    /// Asks for the processor in turns so long for the calling thread: who asks for less is let in
    /// sooner. A kernel that knows nothing of this treats it like all others.
    static func requestSlice(_ interval: Interval) {
        _ = request_slice(UInt64(interval.nanoseconds))
    }

    /// Makes the heap of the calling thread so large now, without using it. Later glibc would let it
    /// grow by single pages through `mprotect`, and that waits for the lock on the address space of
    /// the process: for a thread that the system has stopped in such a call of its own.
    static func reserveHeap(_ bytes: Int) {
        // Less than what glibc takes from elsewhere (M_MMAP_THRESHOLD).
        let blockBytes = 65_536
        let blocks = (0..<bytes / blockBytes).map { _ in malloc(blockBytes) }
        for block in blocks { free(block) }
    }
}
