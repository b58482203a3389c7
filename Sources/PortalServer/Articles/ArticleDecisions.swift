import HTTPKit
import PortalCore
import Templates

/// Proposals to the provincial portal, and the Board's decisions on them.
enum ArticleDecisions {
    static func propose(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        do {
            try staff.portal.articleProposals.propose(
                item.id, of: staff.site, by: staff.actor, now: staff.now)
            return try ArticleWorkForms.page(
                staff, item.id, notice: "Đã đề xuất với Ban Biên tập Cổng tỉnh.")
        } catch is UnknownArticle {
            return .problem(.notFound)
        } catch let refusal as WorkflowRefusal {
            return try ArticleWorkForms.page(
                staff, item.id, refusal: refusal.sentence, status: .unprocessableContent)
        }
    }

    static func show(
        _ staff: StaffVisit, refusal: String? = nil, notice: String? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        .page(
            ArticleProposalsPage.render(
                try staff.portal.articleProposals.waiting(), refusal: refusal, notice: notice,
                in: staff.context),
            status: status)
    }

    static func decide(
        _ staff: StaffVisit, _ id: Int64, _ form: StaffForm
    ) throws -> Reply {
        let values: [ArticleProposalsPage.Field: String] = form.values()
        do {
            if values[.verdict] == ArticleProposalsPage.accept {
                try staff.portal.articleProposals.accept(
                    id, on: staff.site, by: staff.actor, now: staff.now)
                return try show(staff, notice: "Cổng tỉnh đã đăng liên kết đến bài.")
            }
            try staff.portal.articleProposals.decline(
                id, reason: String((values[.reason] ?? "").prefix(1000)),
                ground: values[.ground].flatMap(ProhibitedGround.init), on: staff.site,
                by: staff.actor, now: staff.now)
            return try show(staff, notice: "Đã trả lời đơn vị.")
        } catch is UnknownArticle {
            return try show(
                staff, refusal: "Đề xuất này đã được quyết định hoặc bài không còn đăng.",
                status: .unprocessableContent)
        } catch let refusal as StepRefusal {
            return try show(staff, refusal: refusal.sentence, status: .unprocessableContent)
        }
    }
}
