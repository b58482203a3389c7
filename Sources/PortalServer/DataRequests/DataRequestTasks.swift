import Logging
import PortalCore
import Templates

/// The requests on personal data that wait on a site.
enum DataRequestTasks {
    static func count(
        _ siteID: Int64, _ name: AdminSiteName, _ staff: StaffVisit
    ) throws -> [DeskPage.Task] {
        guard staff.actor.may(.handleDataRequests, on: siteID) else { return [] }
        let waiting = try staff.portal.dataRequestDesk.waiting(
            onSite: siteID, today: staff.now.day)
        func list(_ filter: DataRequestFilter) -> WebAddress {
            DataRequestAddresses.list(name).with(
                query: [(DataRequestAddresses.filter, filter.rawValue)])
        }
        return [
            DeskPage.Task(
                "yêu cầu về dữ liệu cá nhân chưa xong", count: waiting.open, at: list(.open)),
            DeskPage.Task(
                "yêu cầu về dữ liệu cá nhân quá hạn", count: waiting.late, at: list(.late),
                isUrgent: true),
        ]
    }
}

/// Removes personal data whose time is over, while the program runs.
struct RetentionTask: Sendable {
    let retention: DataRetention
    /// For which data are kept after the end.
    let months: Int
    let logger: Logger

    /// What fails is logged and tried again the next time. The log tells how many, and not whose.
    func removeWhatIsOver(now: Instant) {
        do {
            let count = try retention.removeWhatIsOver(now: now, months: months)
            if count > 0 {
                logger.notice(
                    "Removed personal data whose time is over", metadata: ["count": "\(count)"])
            }
        } catch {
            logger.error("Removing personal data failed", metadata: ["error": "\(error)"])
        }
    }
}
