import PortalCore

/// Members' articles that wait for the Board's decision (Article 12.3).
public enum ArticleProposalsPage {
    /// The fields of a decision.
    public enum Field: String, Sendable, CaseIterable {
        case verdict = "quyet-dinh"
        case reason = "ly-do"
        case ground = "can-cu"
    }

    /// What `verdict` says for taking it over.
    public static let accept = "dang"
    /// What `verdict` says for declining it.
    public static let decline = "khong-dang"

    /// - Parameter refusal: why a decision was not taken.
    public static func render(
        _ proposals: [ArticleProposal], refusal: String?, notice: String?,
        in context: AdminContext
    ) -> HTML {
        AdminLayout.document(
            AdminFrame(title: "Đề xuất của các đơn vị", notice: notice), in: context,
            """
            \(with: refusal, { Notice(.error, "Chưa thực hiện được", "<p>\($0)</p>\n").html })\
            \(PageHeading(
                "Đề xuất của các đơn vị",
                lead: "Bài của cổng thành viên đề nghị đăng trên Cổng tỉnh, cũ nhất ở trên."))
            \(if: proposals.isEmpty, "<p class=\"empty\">Không có đề xuất nào đang chờ.</p>\n")\
            \(each: proposals, { proposal($0, context) })
            """)
    }

    private static func proposal(
        _ proposal: ArticleProposal, _ context: AdminContext
    ) -> HTML {
        let place = ArticleAddresses.Place(
            section: proposal.place.section, slug: proposal.place.slug)
        let link = ArticleAddresses.place(place)
            .on(origin: context.page.origins.origin(of: proposal.site.label))
        let id = "de-xuat-\(proposal.id)"
        return """
            <section class="panel" aria-labelledby="\(id)"><h2 id="\(id)"><a href="\(link)">\
            \(proposal.title)</a></h2>
            <p class="facts"><span>\(proposal.site.name)</span>
            <span>đề xuất \(DateTime(proposal.proposedAt))</span></p>
            <form method="post" action="\(ArticleWorkAddresses.decision(proposal.id))">
            \(context.hiddenToken)
            <button class="button primary" name="\(Field.verdict.rawValue)" value="\(accept)">\
            Đăng liên kết trên Cổng tỉnh</button>
            <details><summary>Không đăng…</summary>
            <div class="field"><label for="\(id)-ly-do">Lý do</label>
            <textarea id="\(id)-ly-do" name="\(Field.reason.rawValue)" rows="3" maxlength="1000">\
            </textarea></div>
            <div class="field"><label for="\(id)-can-cu">Hành vi bị cấm, nếu có (Điều 6)</label>
            <select id="\(id)-can-cu" name="\(Field.ground.rawValue)"><option value="">Không</option>\
            \(each: ProhibitedGround.allCases, {
                "<option value=\"\($0.rawValue)\">\($0.name)</option>"
            })</select></div>
            <button class="button secondary" name="\(Field.verdict.rawValue)" value="\(decline)">\
            Không đăng</button></details>
            </form></section>

            """
    }
}
