public import PortalCore

/// The questions that were answered, newest first, and the way to ask.
public enum QuestionListPage {
    /// - Parameter page: a part of the answered questions, newest first.
    public static func render(
        _ page: Page<QuestionSummary>, filter: QuestionFilter, facets: QuestionFacets,
        in context: PageContext
    ) -> HTML {
        let filters = QuestionFilters(filter: filter, facets: facets)
        let frame = PageFrame(
            title: "Hỏi – Đáp",
            summary: "Câu hỏi của người dân, tổ chức và câu trả lời của các cơ quan.",
            crumbs: [Crumb("Hỏi – Đáp")],
            isIndexed: filter.isEmpty)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading("Hỏi – Đáp", lead: lead))\
            \(if: context.site.status == .live, actions)\
            <section aria-labelledby="da-tra-loi">
            \(SectionHeading("Câu hỏi đã trả lời", id: "da-tra-loi"))\
            \(CaseSearch(kind: .question))\(filters)\
            \(RowList(page.items.map { ListRow($0) }, empty: filter.isEmpty ? empty : noMatch))\
            \(Pager(page, at: QuestionAddresses.list(), keeping: filters.query))\
            </section>
            <p><a href="\(QuestionAddresses.figures())">Số liệu trả lời theo đơn vị</a> · \
            <a href="\(FeedAddresses.rssTopic(.questions))">Theo dõi qua RSS</a> · \
            <a href="\(PetitionAddresses.list())">Phản ánh, kiến nghị về quy định hành chính</a></p>

            """)
    }

    private static let lead =
        "Hỏi về cơ chế, chính sách, thủ tục hành chính, cơ hội đầu tư. Cơ quan có trách nhiệm trả lời"
        + " trong 15 ngày làm việc (Điều 13 khoản 6 Quy chế)."

    private static let empty =
        "Chưa có câu trả lời nào được đăng. Câu hỏi chỉ được đăng sau khi đã có trả lời."

    private static let noMatch =
        "Không có câu trả lời nào khớp với bộ lọc. Bạn thử bỏ bớt một điều kiện."

    private static var actions: HTML {
        """
        <p class="actions">\(ButtonLink("Đặt câu hỏi", to: QuestionAddresses.ask()))
        \(ButtonLink("Tra cứu câu hỏi đã gửi", to: QuestionAddresses.lookUp(), .secondary))</p>

        """
    }
}
