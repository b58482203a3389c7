public import PortalCore

/// What was practised, and taking it away for the next course (Article 21).
public enum PracticePage {
    /// The fields of the form.
    public enum Field: String, Sendable, CaseIterable {
        case understood = "da-hieu"
    }

    /// What `Field.understood` sends when it is ticked.
    public static let ticked = "co"

    /// What is said where the box was not ticked.
    public static let untickedError = FieldError(
        Field.understood, "Hãy đánh dấu để xác nhận trước khi xóa.")

    /// - Parameters:
    ///   - content: what stands there; nil where there is no practice portal.
    ///   - notice: what was just done.
    public static func render(
        _ content: PracticeDesk.Content?, errors: [FieldError<Field>] = [],
        notice: String? = nil, in context: AdminContext
    ) -> HTML {
        let form: FormContext<Field> = context.form(errors: errors)
        return AdminLayout.document(
            AdminFrame(title: "Dọn cổng thực hành", notice: notice), in: context,
            """
            \(ErrorSummary(form))\
            \(PageHeading(
                "Dọn cổng thực hành",
                lead: "Mọi người có tài khoản làm thử được mọi việc ở đây; không có gì được công bố."))
            \(content.map { standing($0, form, context) } ?? missing)
            """)
    }

    private static let missing: HTML = """
        <p class="empty">Chưa có cổng thực hành. Người vận hành tạo bằng lệnh \
        <code>portal practice create</code>.</p>

        """

    private static func standing(
        _ content: PracticeDesk.Content, _ form: FormContext<Field>, _ context: AdminContext
    ) -> HTML {
        let list = ArticleWorkAddresses.list(AdminSiteName(label: Site.practiceLabel))
        return """
            \(FactList([
                ("Bài viết", Count(content.articles).html),
                ("Tệp trong thư viện", Count(content.files).html),
                ("Mục tiếp nhận", Count(content.entries).html),
                ("Câu hỏi, kiến nghị", Count(content.questions).html),
                ("Đợt lấy ý kiến", Count(content.consultations).html),
            ]))\
            <p><a href="\(list)">Vào cổng thực hành</a></p>
            <h2>Làm lại từ đầu</h2>
            <p>Xóa mọi thứ đã thực hành để lớp sau bắt đầu. Chuyên mục và nhật ký được giữ; các \
            cổng thật không bị đụng đến. Không lấy lại được.</p>
            <form method="post" action="\(PracticeAddresses.upkeep())">
            \(context.hiddenToken)
            \(Checkbox(
                .understood, "Tôi đã báo cho những người đang thực hành", value: "", in: form,
                isRequired: true))\
            <p class="actions">\(Button("Xóa mọi nội dung thực hành", .secondary))</p>
            </form>

            """
    }
}
