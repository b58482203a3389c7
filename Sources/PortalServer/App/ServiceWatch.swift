import Dispatch
import Foundation
import HTTPKit

/// Keeps the service manager informed, where there is one.
struct ServiceWatch: Sendable {
    private let manager: ServiceManager?

    init(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
        manager = ServiceManager(environment: environment)
    }

    /// Says that requests are taken.
    func tellReady(_ server: Server) {
        let addresses = server.boundAddresses.map(\.description).joined(separator: ", ")
        manager?.tell(.ready, .status("Đang phục vụ tại \(addresses)"))
    }

    /// Says that the service goes to its end.
    func tellStopping() {
        manager?.tell(.stopping, .status("Đang chờ các yêu cầu dở dang"))
    }

    /// Says that files are opened anew, does it, and says that it is done.
    func reload(_ work: () -> Void) {
        manager?.tellReloading()
        work()
        manager?.tell(.ready)
    }

    /// Says that the service is alive as long as its loops are, twice as often as it has to.
    ///
    /// - Returns: what has to be kept; nil where nobody waits for it.
    func watchdog(of server: Server) -> (any DispatchSourceTimer)? {
        guard let manager, let interval = manager.watchdogInterval else { return nil }
        let nanoseconds = Int(
            interval.components.seconds * 1_000_000_000
                + interval.components.attoseconds / 1_000_000_000)
        let timer = DispatchSource.makeTimerSource(queue: .global(qos: .userInitiated))
        timer.schedule(deadline: .now(), repeating: .nanoseconds(nanoseconds / 2))
        timer.setEventHandler { if server.isLive { manager.tell(.watchdog) } }
        timer.resume()
        return timer
    }
}
