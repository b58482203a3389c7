public import PortalCore

/// The form for a request on one's own data.
public enum DataRequestFormPage {
    /// - Parameters:
    ///   - form: what was typed before.
    ///   - months: for which the request is kept after its end.
    public static func render(
        _ form: DataRequestForm, months: Int, state: FormContext<DataRequestForm.Field>,
        in context: PageContext
    ) -> HTML {
        let title = "Gửi yêu cầu về dữ liệu cá nhân"
        return Layout.document(
            PageFrame(
                title: state.errors.isEmpty ? title : "Lỗi: \(title)",
                crumbs: [
                    Crumb("Dữ liệu cá nhân", DataRequestAddresses.about()), Crumb("Gửi yêu cầu"),
                ],
                isIndexed: false),
            in: context,
            """
            \(PageHeading(title, lead: lead))\
            \(ErrorSummary(state))\
            <form class="long" method="post" action="\(DataRequestAddresses.form())">
            \(state.hiddenToken)
            \(Honeypot())\
            \(RadioGroup(
                .right, "Bạn yêu cầu điều gì?", value: form[.right],
                choices: DataRight.allCases.map { Choice($0.rawValue, $0.name) }, in: state))\
            \(about(form, state))\
            \(person(form, state))\
            \(basis(months, context))\
            \(Button("Gửi yêu cầu"))
            </form>

            """)
    }

    private static let lead = """
        Yêu cầu về dữ liệu của chính bạn mà Cổng đang giữ. Bạn được phản hồi trong 2 ngày làm việc.
        """

    private static func about(
        _ form: DataRequestForm, _ state: FormContext<DataRequestForm.Field>
    ) -> HTML {
        """
        <fieldset><legend>Dữ liệu nào</legend>
        \(TextField(
            .code, "Mã trên biên nhận của việc bạn đã gửi", value: form[.code], in: state,
            hint: "Nếu còn giữ: HD-… của câu hỏi, KN-… của phản ánh, kiến nghị, TN-… của tin, bài. Có mã thì được giải quyết nhanh hơn.",
            isRequired: false, autocomplete: "off", maxLength: 40))\
        \(TextField(
            .digits, "\(QuestionCode.phoneDigits) số cuối điện thoại đã ghi khi gửi việc đó",
            value: form[.digits], in: state, hint: "Cần khi bạn ghi mã HD-… hoặc KN-…", kind: .tel,
            isRequired: false, autocomplete: "off", maxLength: 10))\
        \(TextArea(
            .text, "Nội dung yêu cầu", value: form[.text], in: state,
            hint: "Ví dụ: Đề nghị sửa số điện thoại trong câu hỏi tôi gửi tháng trước. Đừng ghi số căn cước.",
            rows: 5, maxLength: 2000))\
        </fieldset>

        """
    }

    private static func person(
        _ form: DataRequestForm, _ state: FormContext<DataRequestForm.Field>
    ) -> HTML {
        """
        <fieldset><legend>Về bạn</legend>
        \(TextField(
            .name, "Họ và tên", value: form[.name], in: state, autocomplete: "name",
            maxLength: 100))\
        \(TextField(
            .contact, "Điện thoại hoặc thư điện tử", value: form[.contact], in: state,
            hint: "Để trả lời bạn và để bạn tra cứu. Nên dùng số hoặc thư bạn đã ghi trong việc trước đây.",
            autocomplete: "off", maxLength: 254))\
        </fieldset>

        """
    }

    /// The duty that this rests on; consent is not asked for.
    private static func basis(_ months: Int, _ context: PageContext) -> HTML {
        """
        <section class="personal-data" aria-labelledby="can-cu"><h2 id="can-cu">Vì sao không hỏi \
        bạn có đồng ý không</h2>
        <p>Trả lời yêu cầu này là nghĩa vụ của \(context.site.stewardship.board) theo Luật Bảo vệ dữ \
        liệu cá nhân số 91/2025/QH15, nên không dựa vào sự đồng ý. Những gì bạn ghi chỉ dùng để trả \
        lời yêu cầu, chỉ người được giao việc xem, giữ \(months) tháng sau khi xong rồi xóa.</p>
        </section>

        """
    }
}
