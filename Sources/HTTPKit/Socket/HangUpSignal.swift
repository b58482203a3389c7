import Dispatch
import Glibc

/// Turns SIGHUP into a call, each time it comes.
public final class HangUpSignal: Sendable {
    /// Takes the signal over for the rest of the process and calls `handler` on a queue of its own.
    public init(handler: @escaping @Sendable () -> Void) {
        signal(SIGHUP, SIG_IGN)
        let source = DispatchSource.makeSignalSource(
            signal: SIGHUP, queue: DispatchQueue(label: "hang-up-signal"))
        // The handler holds the source, so both last as long as the process.
        source.setEventHandler { withExtendedLifetime(source) { handler() } }
        source.resume()
    }
}
