import HTTPKit
import PortalCore
import Templates

/// After something was done, the browser is sent to the article's page, which says so: loading it
/// again does nothing twice.
enum ArticleNotice {
    private static let name = "da"

    static func reply(_ action: WorkflowAction, _ staff: StaffVisit, _ id: Int64) -> Reply {
        let item = AdminItem(AdminSiteName(label: staff.site.label), id)
        return .redirect(
            to: ArticleWorkAddresses.item(item).with(query: [(name, action.rawValue)]))
    }

    /// What was just done; nil where the page was opened otherwise.
    static func sentence(of staff: StaffVisit) -> String? {
        guard let action = staff.visit.request.query.first(name).flatMap(WorkflowAction.init)
        else { return nil }
        return action == .edit
            ? "Đã lưu bản nháp." : "Đã thực hiện: \(action.name.lowercased())."
    }
}
