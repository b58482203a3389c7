public import PortalCore

/// The form about a page or the quality of the portal (Article 25.2d).
public enum FeedbackFormPage {
    /// - Parameter form: what was typed or chosen before.
    public static func render(
        _ form: FeedbackForm, state: FormContext<FeedbackForm.Field>, in context: PageContext
    ) -> HTML {
        let title = "Góp ý về Cổng"
        return Layout.document(
            PageFrame(
                title: state.errors.isEmpty ? title : "Lỗi: \(title)", crumbs: [Crumb(title)],
                isIndexed: false),
            in: context,
            """
            \(PageHeading(title, lead: "Trang có giúp được bạn không, chỗ nào khó hiểu, khó tìm, bị lỗi? Ban Biên tập đọc mọi góp ý."))\
            <ul class="columns"><li><a href="\(FeedbackAddresses.lookUp())">Tra cứu góp ý đã gửi</a></li>
            <li><a href="\(FeedbackAddresses.published())">Góp ý đã được trả lời</a></li></ul>
            \(ErrorSummary(state))\
            \(if: !form.path.isEmpty, "<p>Về trang <code>\(form.path)</code>.</p>\n")\
            <form class="long" method="post" action="\(FeedbackAddresses.form())">
            \(state.hiddenToken)
            \(Honeypot())\
            <input type="hidden" name="\(FeedbackForm.Field.path.rawValue)" value="\(form.path)">
            \(RadioGroup(
                .useful, "Trang này có hữu ích không?", value: form[.useful],
                choices: [Choice(FeedbackForm.yes, "Có"), Choice(FeedbackForm.no, "Không")],
                in: state, isRequired: false))\
            \(TextArea(
                .text, "Góp ý của bạn", value: form[.text], in: state,
                hint: "Bạn nhận mã tra cứu và ngày hẹn trả lời. Câu hỏi về thủ tục, chính sách xin gửi ở mục Hỏi – Đáp.",
                isRequired: false, rows: 6))\
            \(TextField(
                .contact, "Điện thoại hoặc thư điện tử", value: form[.contact], in: state,
                hint: "Nếu bạn muốn được trả lời riêng; không ghi, bạn vẫn xem trả lời bằng mã tra cứu. Không đăng công khai.",
                isRequired: false))\
            \(PersonalDataNotice(use: .feedback, board: context.site.stewardship.board))\
            \(Checkbox(
                .consent,
                "Khi ghi liên hệ: tôi đồng ý để dữ liệu cá nhân của tôi được xử lý như trên.",
                value: form[.consent], in: state))\
            \(Button("Gửi góp ý"))
            </form>

            """)
    }

    /// What is shown after a click without words was counted.
    public static func thanks(in context: PageContext) -> HTML {
        let title = "Đã ghi nhận"
        return Layout.document(
            PageFrame(
                title: title,
                crumbs: [Crumb("Góp ý về Cổng", FeedbackAddresses.form()), Crumb(title)],
                isIndexed: false),
            in: context,
            """
            \(PageHeading(title, lead: "Cảm ơn bạn. Câu trả lời của bạn được cộng vào số liệu để Ban Biên tập sửa Cổng."))\
            <p><a href="\(HomeAddresses.home())">Về trang chủ</a></p>

            """)
    }
}

/// The question at the end of a page whether it helped; links, so that pages stay the same for all.
struct PageFeedback: Component {
    let context: PageContext

    var html: HTML {
        guard context.site.status == .live else { return .empty }
        return """
            <aside class="page-feedback" aria-label="Góp ý về trang này">
            <p>Trang này có hữu ích không? \(link("Có", FeedbackForm.yes)) \
            \(link("Không", FeedbackForm.no)) \(link("Góp ý về Cổng", nil))</p>
            </aside>

            """
    }

    private func link(_ text: String, _ answer: String?) -> HTML {
        let answered = answer.map { [(name: FeedbackForm.Field.useful.rawValue, value: $0)] } ?? []
        let address = FeedbackAddresses.form().with(
            query: [(FeedbackForm.Field.path.rawValue, context.path.string)] + answered)
        return "<a rel=\"nofollow\" href=\"\(address)\">\(text)</a>"
    }
}
