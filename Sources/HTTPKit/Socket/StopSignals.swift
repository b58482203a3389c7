import Dispatch
import Glibc
import Synchronization

/// Turns SIGTERM and SIGINT into a call, once; a second signal ends the process at once.
public final class StopSignals: Sendable {
    private let isStopping = Mutex(false)
    private let queue = DispatchQueue(label: "stop-signals")
    /// Stopping takes its time; the second signal must not wait for it.
    private let work = DispatchQueue(label: "stop")

    /// Takes the signals over for the rest of the process and calls `handler` on a queue of its
    /// own.
    public init(handler: @escaping @Sendable () -> Void) {
        for number in [SIGTERM, SIGINT] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            // The handler holds the source, so both last as long as the process.
            source.setEventHandler {
                withExtendedLifetime(source) {
                    guard self.isFirst() else { exit(128 + number) }
                    self.work.async(execute: handler)
                }
            }
            source.resume()
        }
    }

    private func isFirst() -> Bool {
        isStopping.withLock { stopping in
            defer { stopping = true }
            return !stopping
        }
    }
}
