public import PortalCore

/// The texts that answers of a unit begin with: each with a form to change it, and one for a new one.
public enum AnswerTemplatePage {
    /// The hidden field with the template's number; a new one has none.
    public static let numberField = "so"
    /// Sent by the button that removes it.
    public static let removeField = "xoa"

    /// What was typed in a form that was refused.
    public struct Typed: Sendable, Equatable {
        /// The template; nil for a new one.
        public let id: Int64?
        /// What was typed.
        public let values: [AnswerTemplates.Field: String]

        /// Puts it together from its parts.
        public init(id: Int64?, values: [AnswerTemplates.Field: String]) {
            self.id = id
            self.values = values
        }
    }

    /// - Parameter fields: what a template can be for.
    public static func render(
        _ templates: [AnswerTemplate], fields: [QuestionField], typed: Typed? = nil,
        errors: [FieldError<AnswerTemplates.Field>] = [], notice: String? = nil,
        in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let page = AnswerTemplateForm(fields: fields, site: site, context: context)
        return AdminLayout.document(
            AdminFrame(
                title: "Mẫu câu trả lời",
                crumbs: [
                    Crumb(context.workingOn.shortName),
                    Crumb("Câu hỏi, kiến nghị", QuestionWorkAddresses.list(site)),
                ], notice: notice),
            in: context,
            """
            \(ErrorSummary(context.form(errors: errors) as FormContext<AnswerTemplates.Field>))\
            \(PageHeading(
                "Mẫu câu trả lời",
                lead: "Người soạn chọn một mẫu để bắt đầu câu trả lời; sửa mẫu không đổi các câu trả lời đã viết."))
            \(each: templates, { template in
                page.existing(template, typed: typed?.id == template.id ? typed : nil, errors)
            })\
            \(page.new(typed: typed.flatMap { $0.id == nil ? $0 : nil }, errors))
            """)
    }
}

/// One form of the page.
struct AnswerTemplateForm {
    typealias Field = AnswerTemplates.Field

    let fields: [QuestionField]
    let site: AdminSiteName
    let context: AdminContext

    func existing(
        _ template: AnswerTemplate, typed: AnswerTemplatePage.Typed?, _ errors: [FieldError<Field>]
    ) -> HTML {
        let values =
            typed?.values ?? [
                .title: template.title, .topic: template.field ?? "", .text: template.text,
            ]
        let field = fields.first { $0.slug == template.field }?.title ?? "mọi lĩnh vực"
        return """
            <details class="panel"\(attribute: "open", if: typed != nil)><summary>\(template.title) \
            <span class="hint">(\(field); \(template.savedBy), \(DateTime(template.savedAt)))</span>\
            </summary>
            \(form(values, id: template.id, isRefused: typed != nil, errors))</details>

            """
    }

    func new(typed: AnswerTemplatePage.Typed?, _ errors: [FieldError<Field>]) -> HTML {
        """
        <section class="panel"><h2>Thêm mẫu</h2>
        \(form(typed?.values ?? [:], id: nil, isRefused: typed != nil, errors))</section>

        """
    }

    /// Ids are the plain ones in the refused form, where the error summary leads, and else bear the
    /// template's number.
    private func form(
        _ values: [Field: String], id: Int64?, isRefused: Bool, _ errors: [FieldError<Field>]
    ) -> HTML {
        let mark = isRefused ? "" : "-\(id ?? 0)"
        func error(_ field: Field) -> HTML {
            let found = isRefused ? errors.first { $0.field == field } : nil
            return
                "\(with: found, { "<p class=\"field-error\"><strong>Lỗi:</strong> \($0.message)</p>\n" })"
        }
        func name(_ field: Field) -> String { field.elementID + mark }
        return """
            <form method="post" action="\(QuestionWorkAddresses.templates(site))">
            \(context.hiddenToken)\
            \(with: id, {
                "<input type=\"hidden\" name=\"\(AnswerTemplatePage.numberField)\" value=\"\($0)\">\n"
            })\
            <div class="field"><label for="\(name(.title))">Tên mẫu</label>\(error(.title))
            <input id="\(name(.title))" name="\(Field.title.rawValue)" \
            value="\(values[.title] ?? "")" maxlength="100" required></div>
            <div class="field"><label for="\(name(.topic))">Lĩnh vực</label>
            <select id="\(name(.topic))" name="\(Field.topic.rawValue)">\
            <option value="">Mọi lĩnh vực</option>\(each: fields, { field in
                "<option value=\"\(field.slug)\"\(attribute: "selected", if: field.slug == values[.topic])>\(field.title)</option>"
            })</select></div>
            <div class="field"><label for="\(name(.text))">Nội dung</label>\(error(.text))
            <textarea id="\(name(.text))" name="\(Field.text.rawValue)" rows="8" required \
            maxlength="\(AnswerForm.longestText)">
            \(values[.text] ?? "")</textarea></div>
            <p class="actions">\(Button("Lưu mẫu")) \(if: id != nil, """
                <button class="button secondary" name="\(AnswerTemplatePage.removeField)" value="co" \
                formnovalidate>Xóa mẫu</button>
                """)</p>
            </form>

            """
    }
}
