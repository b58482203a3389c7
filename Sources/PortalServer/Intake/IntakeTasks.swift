import PortalCore
import Templates

/// What waits in the intake registers of a person.
enum IntakeTasks {
    static func count(
        _ siteID: Int64, _ name: AdminSiteName, _ staff: StaffVisit
    ) throws -> [DeskPage.Task] {
        guard staff.actor.may(.handleIntake, on: siteID) else { return [] }
        let waiting = try staff.portal.intakeList.waiting(
            onSite: siteID, for: staff.actor, today: staff.now.day)
        func list(_ kind: IntakeFilter.Kind) -> WebAddress {
            IntakeAddresses.list(name).with(
                query: [(IntakeFilterField.kind.rawValue, kind.rawValue)])
        }
        return [
            DeskPage.Task("mục tiếp nhận của bạn", count: waiting.mine, at: list(.mine)),
            DeskPage.Task(
                "mục tiếp nhận chưa có người xử lý", count: waiting.free, at: list(.free)),
            DeskPage.Task(
                "yêu cầu thay đổi nội dung đã đăng", count: waiting.changes,
                at: IntakeAddresses.changes(name)),
            DeskPage.Task(
                "mục tiếp nhận quá hạn", count: waiting.late, at: list(.late), isUrgent: true),
        ]
    }
}
