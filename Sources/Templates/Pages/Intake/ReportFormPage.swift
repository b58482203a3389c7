public import PortalCore

/// The form with which a reader reports an item (Article 6).
public enum ReportFormPage {
    /// - Parameter form: what was typed before; at first the page that is reported.
    public static func render(
        _ form: ReportForm, state: FormContext<ReportForm.Field>, in context: PageContext
    ) -> HTML {
        let frame = PageFrame(
            title: state.errors.isEmpty ? title : "Lỗi: \(title)", crumbs: [Crumb(title)],
            isIndexed: false)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(
                title, lead: "Ban Biên tập xem xét và sửa, gỡ nếu phản ánh đúng."))\
            \(ErrorSummary(state))\
            <form class="long" method="post" action="\(IntakeAddresses.report())">
            \(state.hiddenToken)
            \(Honeypot())\
            \(TextField(
                .page, "Trang có vấn đề", value: form[.page], in: state,
                hint: "Địa chỉ của trang trên Cổng này.", maxLength: 500))\
            \(SelectField(
                .ground, "Điều bạn phản ánh", value: form[.ground], choices: grounds, in: state,
                none: "Chọn…"))\
            \(TextArea(
                .text, "Mô tả", value: form[.text], in: state,
                hint: "Đoạn nào, sai ở đâu, đúng ra là thế nào.", rows: 6))\
            <fieldset><legend>Người phản ánh (không bắt buộc)</legend>
            \(TextField(
                .name, "Họ và tên", value: form[.name], in: state, isRequired: false,
                autocomplete: "name", maxLength: 100))\
            \(TextField(
                .contact, "Số điện thoại hoặc thư điện tử", value: form[.contact], in: state,
                hint: "Chỉ ghi nếu bạn muốn được báo kết quả.", isRequired: false,
                maxLength: 200))\
            \(PersonalDataNotice(use: .report, board: context.site.stewardship.board))\
            \(Checkbox(
                .consent,
                "Tôi đồng ý để dữ liệu cá nhân của tôi được xử lý như trên (khi có ghi ở trên).",
                value: form[.consent], in: state))\
            </fieldset>
            \(Button("Gửi phản ánh"))
            </form>

            """)
    }

    private static let title = "Báo lỗi, phản ánh nội dung"

    private static let grounds =
        [Choice(ReportForm.mistake, "Sai sót, lỗi hiển thị")]
        + ProhibitedGround.allCases.map { Choice($0.rawValue, $0.name) }
}
