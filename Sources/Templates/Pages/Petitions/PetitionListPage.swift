public import PortalCore

/// What petitions on administrative rules are, how they differ from what is brought elsewhere, and
/// the published replies (Article 9.1c and 9.1i).
public enum PetitionListPage {
    /// - Parameter page: a part of the published petitions, newest first.
    public static func render(
        _ page: Page<QuestionSummary>, filter: QuestionFilter, facets: QuestionFacets,
        in context: PageContext
    ) -> HTML {
        let isExplained = context.site.status == .live && filter.isEmpty
        return CaseListFrame(filter: filter, facets: facets, words: words).document(
            page, guide: isExplained ? PetitionGuide().html : .empty,
            ways: "<a href=\"\(FeedAddresses.rssTopic(.petitions))\">Theo dõi qua RSS</a>",
            in: context)
    }

    private static let words = CaseListFrame.Words(
        heading: "Phản ánh, kiến nghị về quy định hành chính",
        lead:
            "Một quy định hoặc thủ tục gây khó cho bạn? Bạn nói rõ vướng ở đâu và nên sửa thế nào. Cơ "
            + "quan có trách nhiệm trả lời, và ý kiến trả lời được công bố ở đây.",
        summary: "Phản ánh, kiến nghị về quy định hành chính và ý kiến trả lời của các cơ quan.",
        published: "Ý kiến trả lời đã công bố",
        empty:
            "Chưa có ý kiến trả lời nào được công bố. Phản ánh, kiến nghị chỉ được đăng sau khi đã "
            + "có trả lời.",
        noMatch: "Không có ý kiến trả lời nào khớp với bộ lọc. Bạn thử bỏ bớt một điều kiện.",
        lookUp: "Tra cứu việc đã gửi")
}

/// Which matter is brought where, in plain words.
struct PetitionGuide: Component {
    var html: HTML {
        """
        <section aria-labelledby="gui-o-dau"><h2 id="gui-o-dau">Việc của bạn gửi ở đâu?</h2>
        <dl class="fact-list">
        <div><dt>Quy định, thủ tục gây khó</dt><dd>Gửi <strong>phản ánh, kiến nghị</strong> ở trang \
        này: thủ tục rườm rà, quy định chồng chéo, không hợp thực tế, hoặc cơ quan, cán bộ chậm trễ, \
        gây phiền hà, làm không đúng quy định.</dd></div>
        <div><dt>Muốn biết quy định thế nào</dt><dd><a href="\(QuestionAddresses.ask())">Đặt câu \
        hỏi</a> ở mục Hỏi – Đáp.</dd></div>
        <div><dt>Quyền lợi của riêng bạn bị xâm phạm</dt><dd>Đó là <strong>khiếu nại</strong>: gửi đơn \
        đến cơ quan, người đã ra quyết định hoặc có hành vi đó. Trang này không nhận.</dd></div>
        <div><dt>Biết có người vi phạm pháp luật</dt><dd>Đó là <strong>tố cáo</strong>: gửi cơ quan, \
        người có thẩm quyền giải quyết, hoặc đến nơi tiếp công dân. Trang này không nhận.</dd></div>
        </dl></section>

        """
    }
}
