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
            <form class="long" method="post" enctype="multipart/form-data" \
            action="\(ConsultationAddresses.comment(summary.slug))">
            \(state.hiddenToken)
            \(Honeypot())\
            \(fields(form, state, consultation))\
            \(PersonalDataNotice(use: .comment, board: context.site.stewardship.board))\
            \(consents(form, state))\
            \(Button("Gửi ý kiến"))
            </form>

            """)
    }

    private static func fields(
        _ form: CommentForm, _ state: FormContext<CommentForm.Field>, _ consultation: Consultation
    ) -> HTML {
        """
        \(SelectField(
            .clause, "Góp ý về", value: form[.clause],
            choices: consultation.text.clauses.map { Choice($0.anchor, short($0)) }, in: state,
            isRequired: false, none: "Toàn bộ dự thảo"))\
        \(RadioGroup(
            .position, "Quan điểm của bạn", value: form[.position],
            choices: CommentPosition.allCases.map { Choice($0.rawValue, $0.name) }, in: state,
            isRequired: false))\
        \(TextArea(
            .body, "Ý kiến của bạn", value: form[.body], in: state,
            hint: "Nêu rõ điều, khoản bạn góp ý và cách sửa bạn đề nghị.", rows: 10))\
        \(FileField(
            .attachments, "Tệp gửi kèm", in: state,
            hint: """
                Tối đa \(CommentFiles.count) tệp PDF, DOCX, JPEG hoặc PNG, mỗi tệp không quá \
                \(CommentFiles.bytes >> 20) MB. Chỉ cơ quan tiếp nhận xem được. Nếu biểu mẫu bị trả \
                lại để sửa, bạn chọn lại tệp.
                """,
            accept: "image/jpeg,image/png,application/pdf,.docx"))\
        \(RadioGroup(
            .kind, "Bạn góp ý với tư cách", value: form[.kind],
            choices: [Choice("ca-nhan", "Cá nhân"), Choice("to-chuc", "Cơ quan, tổ chức")],
            in: state, isRequired: false))\
        \(TextField(
            .organisation, "Tên cơ quan, tổ chức", value: form[.organisation], in: state,
            hint: "Ghi khi góp ý thay mặt cơ quan, tổ chức.", isRequired: false,
            autocomplete: "organization"))\
        \(TextField(
            .name, "Họ và tên", value: form[.name], in: state, isRequired: false,
            autocomplete: "name"))\
        \(TextField(
            .contact, "Điện thoại hoặc thư điện tử", value: form[.contact], in: state,
            hint: """
                Để cơ quan soạn thảo hỏi lại khi cần; nếu là thư điện tử, bạn được báo khi có kết \
                quả. Không đăng công khai.
                """, isRequired: false))
        """
    }

    /// A select's option has room for so many characters.
    private static let optionLength = 70

    private static func short(_ clause: DraftClause) -> String {
        let words = clause.kind == .clause ? "\(clause.label): \(clause.text)" : clause.heading
        return words.shortened(to: optionLength)
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
            .showName, "Cho phép đăng tên tôi, hoặc tên tổ chức, cùng ý kiến.", value: form[.showName], in: state))
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
