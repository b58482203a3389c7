import PortalCore

/// The answer: the form for the unit's people, or what they wrote for everybody else.
struct AnswerSection: Component {
    let file: QuestionFile
    let item: AdminItem
    /// Texts that it can begin with.
    let templates: [AnswerTemplate]
    /// What was typed in a form that was refused.
    let typed: AnswerForm?
    let context: AdminContext

    /// Empty rows for further documents.
    private static let spareRows = 2

    private var question: QuestionCase { file.question }

    var html: HTML {
        """
        \(if: file.actions.contains(.draftAnswer), form)\
        \(if: !file.actions.contains(.draftAnswer), reading)
        """
    }

    private var reading: HTML {
        guard let draft = question.draft else { return .empty }
        return """
            <section class="panel"><h2>Câu trả lời</h2>
            \(saved)\(with: question.approvedBy, { "<p>Người trả lời: <strong>\($0)</strong></p>\n" })\
            <div class="prose">\(TrustedHTML.structured(draft.text))</div>
            \(Citations(citations: draft.citations, context: context.page))</section>

            """
    }

    private var saved: HTML {
        guard let save = question.draftSaved else { return .empty }
        return "<p class=\"hint\">\(save.by) lưu lúc \(DateTime(save.at)).</p>\n"
    }

    private var form: HTML {
        let values = typed ?? question.draft.map { AnswerForm($0) } ?? Self.template(question)
        let spare = Array(repeating: AnswerForm.Row(), count: Self.spareRows)
        let rows = Array((values.rows + spare).prefix(AnswerForm.rowLimit).enumerated())
        return """
            <section class="panel"><h2>Soạn câu trả lời</h2>
            \(saved)\
            \(if: question.draft == nil && !templates.isEmpty, choice)\
            <form method="post" class="answer-form" action="\(QuestionWorkAddresses.answer(item))" \
            data-documents="\(QuestionWorkAddresses.documents(item.site))">
            \(context.hiddenToken)
            <input type="hidden" name="\(AnswerField.seen.rawValue)" value="\(question.draftVersion)">
            <div class="field"><label for="muc-tra-loi">Câu trả lời</label>
            <p class="hint" id="muc-tra-loi-goi-y">Viết bằng lời người hỏi hiểu được. Dòng trống để \
            ngắt đoạn, “- ” đầu dòng là gạch đầu dòng, **chữ đậm**.</p>
            <textarea id="muc-tra-loi" name="\(AnswerField.text.rawValue)" rows="14" required \
            maxlength="\(AnswerForm.longestText)" aria-describedby="muc-tra-loi-goi-y">
            \(values.text)</textarea></div>
            <h3>\(citationHeading)</h3>
            <p class="hint">Ghi số, ký hiệu; nếu văn bản có trên cổng, các ô còn lại được điền khi lưu.</p>
            \(each: rows, { row($0.element, $0.offset + 1) })\
            <p class="actions">\(Button("Lưu câu trả lời"))</p>
            </form></section>

            """
    }

    /// Offered before anything was saved, since it takes the place of what stands in the form.
    private var choice: HTML {
        """
        <form class="filters" action="\(QuestionWorkAddresses.item(item))">
        <div class="field"><label for="mau-tra-loi">Bắt đầu từ mẫu</label>
        <select id="mau-tra-loi" name="\(QuestionWorkAddresses.template)">\(each: templates, {
            "<option value=\"\($0.id)\">\($0.title)</option>"
        })</select></div>
        \(Button("Dùng mẫu", .secondary))
        </form>

        """
    }

    private var citationHeading: String {
        switch question.kind {
        case .question: "Văn bản được sử dụng (Điều 13 khoản 5)"
        case .petition: "Văn bản được sử dụng, nếu có"
        }
    }

    private static func template(_ question: QuestionCase) -> AnswerForm {
        AnswerForm(
            text: """
                Về \(question.kind.noun) của bạn, \(question.unit ?? "cơ quan") trả lời như sau:


                Nếu cần hỏi thêm, bạn liên hệ \(question.unit ?? "cơ quan").
                """)
    }

    private func row(_ row: AnswerForm.Row, _ number: Int) -> HTML {
        """
        <fieldset class="citation-row"><legend>Văn bản \(number)</legend>
        \(input(.number, "Số, ký hiệu", row.number, number, length: 100))\
        \(input(.issuedOn, "Ngày ban hành", row.issuedOn, number, length: 20))\
        \(input(.issuer, "Cơ quan ban hành", row.issuer, number, length: 200))\
        \(input(.abstract, "Trích yếu", row.abstract, number, length: 1000))\
        </fieldset>

        """
    }

    private func input(
        _ field: AnswerField, _ label: String, _ value: String, _ number: Int, length: Int
    ) -> HTML {
        let id = "muc-\(field.rawValue)-\(number)"
        return """
            <div class="field"><label for="\(id)">\(label)</label>
            <input id="\(id)" name="\(field.rawValue)" value="\(value)" maxlength="\(length)" \
            autocomplete="off"></div>

            """
    }
}
