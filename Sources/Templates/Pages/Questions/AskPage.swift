import PortalCore

/// Where one begins to ask: what is taken, what is not, what one needs, and which form.
public enum AskPage {
    /// The page; archived portals do not offer it.
    public static func render(in context: PageContext) -> HTML {
        let frame = PageFrame(
            title: "Đặt câu hỏi",
            summary:
                "Gửi câu hỏi về chính sách, thủ tục hành chính, đầu tư tới các cơ quan của tỉnh.",
            crumbs: [Crumb("Hỏi – Đáp", QuestionAddresses.list()), Crumb("Đặt câu hỏi")])
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading("Đặt câu hỏi", lead: lead))\
            \(accepted)\(declined)\(needed)\(choice)
            """)
    }

    private static let lead =
        "Bạn gửi câu hỏi, nhận mã tra cứu và ngày phải có trả lời. Không cần tài khoản, không mất phí."

    private static var accepted: HTML {
        """
        <section aria-labelledby="tiep-nhan"><h2 id="tiep-nhan">Bạn có thể hỏi về</h2>
        <ul>
        <li>cơ chế, chính sách;</li>
        <li>thủ tục hành chính;</li>
        <li>cơ hội đầu tư;</li>
        <li>thông tin hữu ích khác thuộc phạm vi các cơ quan nhà nước của tỉnh.</li>
        </ul></section>

        """
    }

    /// Article 13.2; a decline always says where to turn.
    private static var declined: HTML {
        Notice(
            .warning, "Không tiếp nhận khiếu nại, tố cáo ở đây",
            """
            <p>Đơn khiếu nại được gửi tới người hoặc cơ quan đã ra quyết định, có hành vi mà bạn \
            khiếu nại. Đơn tố cáo được gửi tới cơ quan, người có thẩm quyền giải quyết. Bạn cũng có \
            thể đến nơi tiếp công dân của cơ quan đó.</p>
            <p>Một quy định, thủ tục gây khó cho bạn? \
            <a href="\(PetitionAddresses.list())">Gửi phản ánh, kiến nghị</a>.</p>
            <p>Khi có nguy hiểm, bạn gọi ngay: công an 113, cứu hỏa và cứu nạn 114, cấp cứu 115.</p>
            """
        ).html
    }

    private static var needed: HTML {
        """
        <section aria-labelledby="can-co"><h2 id="can-co">Trước khi bắt đầu, bạn chuẩn bị</h2>
        <ul>
        <li><strong>Cá nhân:</strong> họ và tên, địa chỉ nơi đang sinh sống, học tập hoặc làm việc, \
        số điện thoại; thư điện tử nếu có.</li>
        <li><strong>Tổ chức:</strong> họ tên và chức vụ người đại diện, số quyết định hoặc giấy phép \
        thành lập, địa chỉ trụ sở chính, số điện thoại.</li>
        <li>Câu hỏi ngắn gọn, mỗi lần một việc. Đừng gửi số căn cước hay giấy tờ cá nhân.</li>
        </ul></section>

        """
    }

    private static var choice: HTML {
        """
        <section aria-labelledby="ban-la"><h2 id="ban-la">Bạn hỏi với tư cách nào?</h2>
        <p class="actions">\
        \(ButtonLink("Cá nhân", to: QuestionAddresses.askIndividual()))
        \(ButtonLink("Tổ chức, doanh nghiệp", to: QuestionAddresses.askOrganisation()))</p>
        </section>

        """
    }
}
