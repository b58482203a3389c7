public import PortalCore

/// The form with which anybody sends an article or pictures (Article 25.2c).
public enum ContributionFormPage {
    /// - Parameter form: what was typed before; empty at first.
    public static func render(
        _ form: ContributionForm, state: FormContext<ContributionForm.Field>,
        in context: PageContext
    ) -> HTML {
        let frame = PageFrame(
            title: state.errors.isEmpty ? title : "Lỗi: \(title)",
            summary: "Gửi tin, bài, ảnh tới Ban Biên tập; bài được đăng hưởng nhuận bút.",
            crumbs: [Crumb(title)], isIndexed: state.errors.isEmpty && state.notice == nil)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(
                title,
                lead: "Ai cũng có thể gửi. Bài, ảnh được đăng hưởng nhuận bút theo quy định."))\
            \(ErrorSummary(state))\
            <p>Ban Biên tập đọc mọi bài gửi đến; bài chỉ được đăng sau khi kiểm duyệt. Câu hỏi xin gửi \
            ở mục <a href="\(QuestionAddresses.ask())">Hỏi – Đáp</a>.</p>
            <form class="long" method="post" enctype="multipart/form-data" \
            action="\(IntakeAddresses.contribution())">
            \(state.hiddenToken)
            \(Honeypot())\
            \(content(form, state))\
            \(sender(form, state))\
            \(PersonalDataNotice(use: .contribution, board: context.site.stewardship.board))\
            \(consents(form, state))\
            \(Button("Gửi bài"))
            </form>

            """)
    }

    private static let title = "Gửi tin, bài, ảnh"

    private static func content(
        _ form: ContributionForm, _ state: FormContext<ContributionForm.Field>
    ) -> HTML {
        """
        <fieldset><legend>Nội dung</legend>
        \(TextField(.title, "Tiêu đề", value: form[.title], in: state, maxLength: 250))\
        \(TextArea(
            .text, "Nội dung tin, bài hoặc chú thích ảnh", value: form[.text], in: state,
            hint: "Việc gì, ở đâu, khi nào, ai. Bỏ trống nếu nội dung nằm trong tệp gửi kèm.",
            isRequired: false, rows: 10))\
        \(FileField(
            .files, "Ảnh, tệp gửi kèm", in: state,
            hint: """
                Nhiều nhất \(ContributionFiles.count) tệp, mỗi tệp \
                \(FileSize(Int64(ContributionFiles.bytes)).text): ảnh JPEG, PNG, WebP; tệp PDF, \
                DOCX, ODT.
                """,
            accept: ".jpg,.jpeg,.png,.webp,.pdf,.docx,.odt"))\
        </fieldset>

        """
    }

    private static func sender(
        _ form: ContributionForm, _ state: FormContext<ContributionForm.Field>
    ) -> HTML {
        """
        <fieldset><legend>Người gửi</legend>
        \(TextField(
            .name, "Họ và tên", value: form[.name], in: state, autocomplete: "name",
            maxLength: 100))\
        \(TextField(
            .contact, "Số điện thoại hoặc thư điện tử", value: form[.contact], in: state,
            hint: "Để Ban Biên tập hỏi lại và trả nhuận bút. Không đăng công khai.",
            maxLength: 200))\
        </fieldset>

        """
    }

    /// All unticked unless the person ticked them.
    private static func consents(
        _ form: ContributionForm, _ state: FormContext<ContributionForm.Field>
    ) -> HTML {
        """
        \(Checkbox(
            .rights, "Tôi là tác giả hoặc có quyền gửi nội dung này.", value: form[.rights],
            in: state, isRequired: true))\
        \(Checkbox(
            .consent, "Tôi đồng ý để dữ liệu cá nhân của tôi được xử lý như trên.",
            value: form[.consent], in: state, isRequired: true))\
        \(Checkbox(
            .showName, "Cho phép ghi tên tôi là tác giả khi bài được đăng.",
            value: form[.showName], in: state))
        """
    }
}
