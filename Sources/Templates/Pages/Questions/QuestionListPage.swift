public import PortalCore

/// The questions that were answered, newest first, and the way to ask.
public enum QuestionListPage {
    /// - Parameter page: a part of the answered questions, newest first.
    public static func render(
        _ page: Page<QuestionSummary>, filter: QuestionFilter, facets: QuestionFacets,
        in context: PageContext
    ) -> HTML {
        CaseListFrame(filter: filter, facets: facets, words: words).document(
            page,
            ways: """
                <a href="\(FeedAddresses.rssTopic(.questions))">Theo dõi qua RSS</a> · \
                <a href="\(PetitionAddresses.list())">Phản ánh, kiến nghị về quy định hành chính</a>
                """,
            in: context)
    }

    private static let words = CaseListFrame.Words(
        heading: "Hỏi – Đáp",
        lead:
            "Hỏi về cơ chế, chính sách, thủ tục hành chính, cơ hội đầu tư. Cơ quan có trách nhiệm "
            + "trả lời trong 15 ngày làm việc (Điều 13 khoản 6 Quy chế).",
        summary: "Câu hỏi của người dân, tổ chức và câu trả lời của các cơ quan.",
        published: "Câu hỏi đã trả lời",
        empty: "Chưa có câu trả lời nào được đăng. Câu hỏi chỉ được đăng sau khi đã có trả lời.",
        noMatch: "Không có câu trả lời nào khớp với bộ lọc. Bạn thử bỏ bớt một điều kiện.",
        lookUp: "Tra cứu câu hỏi đã gửi")
}
