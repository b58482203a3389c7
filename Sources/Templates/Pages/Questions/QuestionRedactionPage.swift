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
        let changed = zip(texts(redaction.before), texts(redaction.after)).map { before, after in
            (name: before.name, before: before.text, after: after.text)
        }.filter { $0.before != $0.after }
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

    /// All that words are hidden in, each with its name, always in the same order.
    private static func texts(_ texts: Redaction.Texts) -> [(name: String, text: String?)] {
        let own: [(name: String, text: String?)] = [
            ("Tiêu đề", texts.title), ("Nội dung", texts.body), ("Câu trả lời", texts.answer),
            ("Lý do không tiếp nhận", texts.declineReason), ("Yêu cầu bổ sung", texts.dataRequest),
            ("Trả lời trực tiếp", texts.elsewhere),
        ]
        let details = texts.details.map { (name: $0.name, text: $0.text as String?) }
        let files = texts.fileNames.map {
            (name: "Tên tệp \($0.number)", text: $0.text as String?)
        }
        let notes = texts.notes.map {
            (name: "Ghi trong quá trình xử lý: \($0.action.name)", text: $0.text as String?)
        }
        return own + details + files + notes
    }
}
