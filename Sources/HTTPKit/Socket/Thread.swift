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

    /// Lets loops go before the calling thread, which works for them, for as long as it lives.
    static func yieldToLoops() {
        _ = be_nice(5)
    }

    /// Asks that the calling thread be let in soon when it has something to do, in turns so short. A
    /// kernel that knows nothing of this treats it like all others.
    static func requestSlice(_ interval: Interval) {
        _ = request_slice(UInt64(interval.nanoseconds))
    }
}
