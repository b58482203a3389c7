import PortalCore
import Templates

/// The articles that wait for a person.
enum ArticleTasks {
    static func count(
        _ siteID: Int64, _ name: AdminSiteName, _ staff: StaffVisit
    ) throws -> [DeskPage.Task] {
        let waiting = try staff.portal.articleItems.waiting(
            onSite: siteID, isProvince: name.label.isEmpty, for: staff.actor, today: staff.now.day)
        func list(_ state: ArticleFilterState) -> WebAddress {
            ArticleWorkAddresses.list(name).with(
                query: [(ArticleFilterField.state.rawValue, state.rawValue)])
        }
        var tasks = [
            DeskPage.Task("bài bị trả lại cho bạn", count: waiting.returned, at: list(.returned)),
            DeskPage.Task("bản nháp bạn đang viết", count: waiting.drafts, at: list(.editing)),
        ]
        if staff.actor.may(.approveContent, on: siteID) {
            tasks += [
                DeskPage.Task("bài chờ bạn duyệt", count: waiting.toApprove, at: list(.submitted)),
                DeskPage.Task(
                    "bài đăng khẩn chờ duyệt lại", count: waiting.emergencies,
                    at: list(.emergency), isUrgent: true),
                DeskPage.Task(
                    "bài đã duyệt, chưa đăng", count: waiting.approved, at: list(.approved)),
                DeskPage.Task(
                    "bài đến ngày xem lại", count: waiting.reviews, at: list(.published)),
            ]
        }
        if staff.actor.may(.decideProposals, on: siteID) {
            tasks.append(
                DeskPage.Task(
                    "bài đơn vị đề xuất", count: waiting.proposals,
                    at: ArticleWorkAddresses.proposals()))
        }
        return tasks
    }
}
