import CLinux
import Glibc

/// Tells the service manager how the service is, by the protocol of `sd_notify(3)`.
public struct ServiceManager: Sendable {
    /// What can be told.
    public enum State: Sendable, Equatable {
        /// Started, or done with reloading.
        case ready
        /// Reading settings or files anew; `ready` has to follow. The moment is on the monotonic
        /// clock, in microseconds.
        case reloading(monotonicMicroseconds: Int64)
        /// On the way to the end.
        case stopping
        /// One line for people.
        case status(String)
        /// Still alive.
        case watchdog

        /// The lines of the protocol.
        var text: String {
            switch self {
            case .ready: "READY=1"
            case .reloading(let time): "RELOADING=1\nMONOTONIC_USEC=\(time)"
            case .stopping: "STOPPING=1"
            case .status(let line): "STATUS=" + line.withoutLineBreaks
            case .watchdog: "WATCHDOG=1"
            }
        }
    }

    /// How often `watchdog` has to be told at the latest; nil when nobody waits for it.
    public let watchdogInterval: Duration?
    private let address: UnixAddress
    private let descriptor: Descriptor

    /// Finds the service manager in `NOTIFY_SOCKET`; nil when there is none that can be reached.
    public init?(environment: [String: String]) {
        guard let name = environment["NOTIFY_SOCKET"], let address = Self.address(name) else {
            return nil
        }
        let number = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { return nil }
        self.address = address
        descriptor = Descriptor(number)
        watchdogInterval = Self.watchdogInterval(environment, processID: getpid())
    }

    /// Sends a state; a message that nobody takes is lost, as the protocol means it.
    public func tell(_ states: State...) {
        let bytes = Array(states.map(\.text).joined(separator: "\n").utf8)
        address.withPointer { pointer, length in
            _ = sendto(descriptor.number, bytes, bytes.count, Int32(MSG_NOSIGNAL), pointer, length)
        }
    }

    /// Tells that reloading begins now.
    public func tellReloading() {
        tell(.reloading(monotonicMicroseconds: SystemClock.now.nanoseconds / 1000))
    }

    static func address(_ name: String) -> UnixAddress? {
        if name.hasPrefix("@") { return UnixAddress(abstract: String(name.dropFirst())) }
        guard name.hasPrefix("/"), name.utf8.count <= UnixAddress.nameLimit else { return nil }
        return UnixAddress(bytes: Array(name.utf8))
    }

    static func watchdogInterval(
        _ environment: [String: String], processID: Int32
    ) -> Duration? {
        if let process = environment["WATCHDOG_PID"], process != String(processID) { return nil }
        guard let microseconds = environment["WATCHDOG_USEC"].flatMap({ Int64($0) }),
            microseconds > 0
        else { return nil }
        return .microseconds(microseconds)
    }
}
