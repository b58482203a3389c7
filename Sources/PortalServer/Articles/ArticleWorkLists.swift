import HTTPKit
import PortalCore
import Templates

/// Lists of articles and of their revisions.
enum ArticleWorkLists {
    static func show(
        _ staff: StaffVisit, notice: String? = nil, refusal: String? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        let choice = choice(of: staff)
        let page = try staff.portal.articleItems.page(
            filter(choice, staff), of: staff.site, by: staff.actor, today: staff.now.day,
            page: staff.visit.pageRequest, limit: staff.house.limits.listItems)
        return .page(
            ArticleWorkListPage.render(
                page, choice: choice,
                sections: try staff.portal.articleEditing.allSections(of: staff.site),
                views: try staff.portal.savedViews.all(of: staff.actor, on: staff.site),
                canWrite: staff.may(.writeContent), notice: notice, refusal: refusal,
                in: staff.context),
            status: status)
    }

    static func choice(of staff: StaffVisit) -> ArticleWorkListPage.Choice {
        let query = staff.visit.request.query
        func value(_ field: ArticleFilterField) -> String? { query.first(field.rawValue) }
        return ArticleWorkListPage.Choice(
            state: value(.state).flatMap(ArticleFilterState.init),
            sectionID: value(.section).flatMap { Int64($0) }, isMine: value(.mine) != nil,
            words: String((value(.words) ?? "").prefix(100)))
    }

    private static func filter(
        _ choice: ArticleWorkListPage.Choice, _ staff: StaffVisit
    ) -> ArticleItemFilter {
        var filter = ArticleItemFilter(
            sectionID: choice.sectionID, authorID: choice.isMine ? staff.actor.accountID : nil,
            words: choice.words)
        switch choice.state {
        case .editing: filter.draft = .editing
        case .submitted: filter.draft = .submitted
        case .returned: filter.draft = .returned
        case .approved: filter.draft = .approved
        case .scheduled: filter.draft = .scheduled
        case .published: filter.live = .published
        case .withdrawn: filter.live = .withdrawn
        case .emergency: filter.isEmergency = true
        case .dutyReturned: filter.duty = .returned
        case .dutyDrafts: filter.duty = .drafts
        case .dutyToApprove: filter.duty = .toApprove
        case .dutyToConfirm: filter.duty = .toConfirm
        case .dutyReviews: filter.duty = .reviews
        case nil: break
        }
        return filter
    }

    static func history(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        let found = try staff.portal.articleEditing.history(
            of: item.id, of: staff.site, by: staff.actor)
        guard let found else { return .problem(.notFound) }
        let query = staff.visit.request.query
        func revision(_ name: String) -> ArticleRevision? {
            query.first(name).flatMap { Int64($0) }.flatMap { id in
                found.revisions.first { $0.id == id }
            }
        }
        let new = revision(ArticleHistoryPage.to) ?? found.revisions.first
        let old =
            revision(ArticleHistoryPage.from)
            ?? (found.revisions.count > 1 ? found.revisions[1] : nil)
        let compared = old.flatMap { old in new.map { (old: old, new: $0) } }
        return .page(
            ArticleHistoryPage.render(
                found.item, revisions: found.revisions, compared: compared,
                canRestore: found.item.actions(for: staff.actor).contains(.edit),
                in: staff.context))
    }
}
