import HTTPKit
import PortalCore
import Templates

/// After something was done, the browser is sent to the article's page, which says so: loading it
/// again does nothing twice.
enum ArticleNotice {
    private static let name = "da"
    /// Said beside it where something was left out.
    private static let removals = "bo"

    static func reply(
        _ action: WorkflowAction, _ staff: StaffVisit, _ id: Int64, hasRemovals: Bool = false
    ) -> Reply {
        let item = AdminItem(AdminSiteName(label: staff.site.label), id)
        let query = [(name, action.rawValue)] + (hasRemovals ? [(removals, "co")] : [])
        return .redirect(to: ArticleWorkAddresses.item(item).with(query: query))
    }

    /// What was just done; nil where the page was opened otherwise.
    static func sentence(of staff: StaffVisit) -> String? {
        guard let action = staff.visit.request.query.first(name).flatMap(WorkflowAction.init)
        else { return nil }
        guard action == .edit else { return "Đã thực hiện: \(action.name.lowercased())." }
        return staff.visit.request.query.first(removals) == nil
            ? "Đã lưu bản nháp."
            : "Đã lưu bản nháp. Phần định dạng hoặc mã mà cổng không dùng đã được bỏ."
    }
}
