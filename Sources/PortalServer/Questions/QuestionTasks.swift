import PortalCore
import Templates

/// The questions and petitions that wait for a person.
enum QuestionTasks {
    static func count(
        _ siteID: Int64, _ name: AdminSiteName, _ staff: StaffVisit
    ) throws -> [DeskPage.Task] {
        guard staff.actor.may(.seeQuestions, on: siteID) else { return [] }
        return try CaseKind.allCases.flatMap { try count($0, siteID, name, staff) }
    }

    private static func count(
        _ caseKind: CaseKind, _ siteID: Int64, _ name: AdminSiteName, _ staff: StaffVisit
    ) throws -> [DeskPage.Task] {
        let waiting = try staff.portal.questionInbox.waiting(
            caseKind, onSite: siteID, for: staff.actor, today: staff.now.day)
        func list(_ kind: QuestionWorkListPage.Kind) -> WebAddress {
            QuestionWorkAddresses.list(name).with(
                query: [
                    (QuestionFilterField.kind.rawValue, kind.rawValue),
                    (QuestionFilterField.only.rawValue, caseKind.rawValue),
                ])
        }
        return [
            DeskPage.Task("\(caseKind.noun) chờ bạn", count: waiting.mine, at: list(.mine)),
            DeskPage.Task(
                "\(caseKind.noun) quá hạn", count: waiting.late, at: list(.late), isUrgent: true),
        ]
    }
}
