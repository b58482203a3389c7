import PortalCore
import Templates

/// The articles that wait for a person.
enum ArticleTasks {
    static func count(
        _ siteID: Int64, _ name: AdminSiteName, _ staff: StaffVisit
    ) throws -> [DeskPage.Task] {
        let waiting = try staff.portal.articleItems.waiting(
            onSite: siteID, isProvince: name.label.isEmpty, for: staff.actor, today: staff.now.day)
        let tasks = ArticleItemFilter.Duty.allCases.map { duty in
            DeskPage.Task(
                words(duty), count: waiting.counts[duty] ?? 0,
                at: ArticleWorkAddresses.list(name).with(
                    query: [(ArticleFilterField.state.rawValue, state(duty).rawValue)]),
                isUrgent: duty == .toConfirm)
        }
        let proposals = DeskPage.Task(
            "bài đơn vị đề xuất", count: waiting.proposals, at: ArticleWorkAddresses.proposals())
        return tasks + [proposals]
    }

    private static func words(_ duty: ArticleItemFilter.Duty) -> String {
        switch duty {
        case .returned: "bài bị trả lại cho bạn"
        case .drafts: "bản nháp bạn đang viết"
        case .toApprove: "bài chờ bạn duyệt"
        case .approved: "bài đã duyệt, chưa đăng"
        case .toConfirm: "bài đăng khẩn chờ duyệt lại"
        case .reviews: "bài đến ngày xem lại"
        }
    }

    private static func state(_ duty: ArticleItemFilter.Duty) -> ArticleFilterState {
        switch duty {
        case .returned: .dutyReturned
        case .drafts: .dutyDrafts
        case .toApprove: .dutyToApprove
        case .approved: .approved
        case .toConfirm: .dutyToConfirm
        case .reviews: .dutyReviews
        }
    }
}
