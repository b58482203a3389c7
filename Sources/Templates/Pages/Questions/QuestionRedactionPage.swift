import PortalCore

/// Hiding personal data in a question: what it says now, and what it would say.
public enum QuestionRedactionPage {
    /// The fields of the form.
    public enum Field: String, Sendable, CaseIterable {
        /// One word or phrase on each line.
        case words = "can-che"
        /// Sent by the button that does it; looking only sends none.
        case verdict = "thuc-hien"
    }

    /// The value of the button that does it.
    public static let apply = "co"

    /// - Parameters:
    ///   - words: as they were typed.
    ///   - redaction: what they would make of the texts; nil where none were typed yet.
    public static func render(
        _ question: QuestionCase, words: String, redaction: Redaction?,
        errors: [FieldError<Field>] = [], in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let item = AdminItem(site, question.id)
        let form: FormContext<Field> = context.form(errors: errors)
        return AdminLayout.document(
            AdminFrame(
                title: "Che thông tin cá nhân",
                crumbs: [
                    Crumb("Câu hỏi, kiến nghị", QuestionWorkAddresses.list(site)),
                    Crumb(question.code.description, QuestionWorkAddresses.item(item)),
                ]),
            in: context,
            """
            \(ErrorSummary(form))\
            \(PageHeading(
                "Che thông tin cá nhân",
                lead: "Che ở mọi nơi công khai: trang, nguồn tin, tìm kiếm, tệp xuất. Bản gốc chỉ Ban Biên tập giữ."))
            <form method="post" action="\(QuestionWorkAddresses.redaction(item))">
            \(context.hiddenToken)
            \(TextArea(
                Field.words, "Từ ngữ cần che, mỗi dòng một cụm", value: words, in: form,
                hint: "Ví dụ họ tên, số điện thoại, địa chỉ nhà, đúng như đã viết.", rows: 5,
                maxLength: 2000))
            \(with: redaction, comparison)\
            <p class="actions">\(Button("Xem trước", .secondary)) \(if: redaction != nil, """
                <button class="button primary" name="\(Field.verdict.rawValue)" value="\(apply)">\
                Che thông tin</button>
                """)</p>
            </form>
            """)
    }

    private static func comparison(_ redaction: Redaction) -> HTML {
        let before = redaction.before
        let after = redaction.after
        let texts: [(name: String, before: String?, after: String?)] = [
            ("Tiêu đề", before.title, after.title), ("Nội dung", before.body, after.body),
            ("Câu trả lời", before.answer, after.answer),
            ("Lý do không tiếp nhận", before.declineReason, after.declineReason),
            ("Yêu cầu bổ sung", before.dataRequest, after.dataRequest),
            ("Trả lời trực tiếp", before.elsewhere, after.elsewhere),
        ]
        let details = zip(before.details, after.details).map { before, after in
            (name: before.name, before: before.text as String?, after: after.text as String?)
        }
        let changed = (texts + details).filter { $0.before != $0.after }
        guard !changed.isEmpty else {
            return "<p class=\"empty\">Không tìm thấy nội dung cần che.</p>\n"
        }
        return """
            \(each: changed, { text in """
                <h2>\(text.name)</h2>
                <div class="versions"><section class="panel"><h3>Trước</h3>
                <pre class="kept">\(text.before)</pre></section>
                <section class="panel"><h3>Sau</h3>
                <pre class="kept">\(text.after)</pre></section></div>

                """ })
            """
    }
}
