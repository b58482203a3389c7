import PortalCore
import Templates

/// The consultations that wait for a person.
enum ConsultationTasks {
    static func count(
        _ siteID: Int64, _ name: AdminSiteName, _ staff: StaffVisit
    ) throws -> [DeskPage.Task] {
        guard staff.actor.may(.manageConsultations, on: siteID) else { return [] }
        let waiting = try staff.portal.consultationDesk.waiting(
            onSite: siteID, for: staff.actor, now: staff.now)
        func list(_ filter: ConsultationWorkFilter) -> WebAddress {
            ConsultationWorkAddresses.list(name, filter)
        }
        return [
            DeskPage.Task("đợt lấy ý kiến chờ mở", count: waiting.toOpen, at: list(.toOpen)),
            DeskPage.Task("ý kiến góp ý chờ duyệt", count: waiting.comments, at: list(.comments)),
            DeskPage.Task(
                "đợt lấy ý kiến chưa công bố kết quả", count: waiting.outcomes, at: list(.outcome),
                isUrgent: true),
        ]
    }
}
