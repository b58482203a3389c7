import PortalCore
import Templates

/// The questions that wait for a person.
enum QuestionTasks {
    static func count(
        _ siteID: Int64, _ name: AdminSiteName, _ staff: StaffVisit
    ) throws -> [DeskPage.Task] {
        guard staff.actor.may(.seeQuestions, on: siteID) else { return [] }
        let waiting = try staff.portal.questionInbox.waiting(
            onSite: siteID, for: staff.actor, today: staff.now.day)
        func list(_ kind: QuestionWorkListPage.Kind) -> WebAddress {
            QuestionWorkAddresses.list(name).with(
                query: [(QuestionFilterField.kind.rawValue, kind.rawValue)])
        }
        return [
            DeskPage.Task("câu hỏi chờ bạn", count: waiting.mine, at: list(.mine)),
            DeskPage.Task(
                "câu hỏi quá hạn", count: waiting.late, at: list(.late), isUrgent: true),
        ]
    }
}
