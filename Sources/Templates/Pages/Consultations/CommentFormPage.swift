public import PortalCore

/// The form to comment on a draft.
public enum CommentFormPage {
    /// - Parameter form: what was typed before; empty at first.
    public static func render(
        _ consultation: Consultation, form: CommentForm, state: FormContext<CommentForm.Field>,
        in context: PageContext
    ) -> HTML {
        let summary = consultation.summary
        let title = "Gửi ý kiến"
        let frame = PageFrame(
            title: state.errors.isEmpty ? "\(title): \(summary.title)" : "Lỗi: \(title)",
            crumbs: CommentCrumbs.crumbs(to: title, of: summary), isIndexed: false)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(title))\
            \(ErrorSummary(state))\
            <p>Về <a href="\(ConsultationAddresses.consultation(summary.slug))">\(summary.title)</a>.</p>
            <p>\(TimeLeft(end: summary.closesAt, now: context.now)) Gửi trước \
            \(DateTime(summary.closesAt)) tới \(consultation.receiver.name).</p>
            <form class="long" method="post" action="\(ConsultationAddresses.comment(summary.slug))">
            \(state.hiddenToken)
            \(Honeypot())\
            \(fields(form, state))\
            \(PersonalDataNotice(use: .comment, board: context.site.stewardship.board))\
            \(consents(form, state))\
            \(Button("Gửi ý kiến"))
            </form>

            """)
    }

    private static func fields(
        _ form: CommentForm, _ state: FormContext<CommentForm.Field>
    ) -> HTML {
        """
        \(TextArea(
            .body, "Ý kiến của bạn", value: form[.body], in: state,
            hint: "Nêu rõ chương, điều, khoản bạn góp ý và cách sửa bạn đề nghị.", rows: 10))\
        \(TextField(
            .name, "Họ và tên", value: form[.name], in: state, isRequired: false,
            autocomplete: "name"))\
        \(TextField(
            .contact, "Điện thoại hoặc thư điện tử", value: form[.contact], in: state,
            hint: "Để cơ quan soạn thảo hỏi lại khi cần. Không đăng công khai.", isRequired: false))
        """
    }

    private static func consents(
        _ form: CommentForm, _ state: FormContext<CommentForm.Field>
    ) -> HTML {
        """
        \(Checkbox(
            .consent,
            "Khi ghi tên hoặc liên hệ: tôi đồng ý để dữ liệu cá nhân của tôi được xử lý như trên.",
            value: form[.consent], in: state))\
        \(Checkbox(
            .showName, "Cho phép đăng tên tôi cùng ý kiến.", value: form[.showName], in: state))
        """
    }
}

/// The way to the pages of the comment form.
enum CommentCrumbs {
    static func crumbs(to title: String, of consultation: ConsultationSummary) -> [Crumb] {
        [
            Crumb("Lấy ý kiến góp ý", ConsultationAddresses.list()),
            Crumb(
                consultation.title, ConsultationAddresses.consultation(consultation.slug)),
            Crumb(title),
        ]
    }
}
