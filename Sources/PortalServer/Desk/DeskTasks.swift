import PortalCore
import Templates

/// What waits for a person, by site. Each feature counts its own.
enum DeskTasks {
    static func groups(of staff: StaffVisit) throws -> [DeskPage.Group] {
        var seen: Set<Int64> = []
        return try staff.actor.grants.compactMap { grant -> DeskPage.Group? in
            guard seen.insert(grant.siteID).inserted else { return nil }
            let tasks = try tasks(on: grant, staff).filter { $0.count > 0 }
            return tasks.isEmpty ? nil : DeskPage.Group(site: grant.site, tasks: tasks)
        }
    }

    private static func tasks(on grant: Grant, _ staff: StaffVisit) throws -> [DeskPage.Task] {
        try counters.flatMap { try $0(grant.siteID, AdminSiteName(label: grant.site.label), staff) }
    }

    /// Counts what waits on a site for a person.
    typealias Counter =
        @Sendable (_ siteID: Int64, _ name: AdminSiteName, _ staff: StaffVisit) throws
        -> [DeskPage.Task]

    private static let counters: [Counter] = [
        QuestionTasks.count, IntakeTasks.count, ArticleTasks.count, ConsultationTasks.count,
        FeedbackTasks.count, DataRequestTasks.count,
    ]
}
