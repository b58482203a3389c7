import HTTPKit
import PortalCore
import Templates

/// Filters of the list that a person keeps.
enum ArticleSavedViews {
    /// Keeps what the list is narrowed to now: the query of the address that the form was sent to.
    static func save(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let choice = ArticleWorkLists.choice(of: staff)
        do {
            try staff.portal.savedViews.save(
                form.fields.first(ArticleWorkListPage.viewName) ?? "", query: choice.address,
                of: staff.actor, on: staff.site)
            return .redirect(
                to: ArticleWorkAddresses.list(staff.siteName).with(query: choice.query))
        } catch let refusal as SavedViews.Refusal {
            return try ArticleWorkLists.show(
                staff, refusal: refusal.sentence, status: .unprocessableContent)
        }
    }

    static func remove(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        try staff.portal.savedViews.remove(item.id, of: staff.actor, on: staff.site)
        return .redirect(to: ArticleWorkAddresses.list(staff.siteName))
    }
}

extension StaffVisit {
    /// The site that is worked on, as addresses name it.
    var siteName: AdminSiteName { AdminSiteName(label: site.label) }
}
