import PortalCore

/// The form in which an article is written. It works without JavaScript; the body is then plain
/// text with a few signs.
struct ArticleFields: Component {
    let form: ArticleForm
    let sections: [Section]
    let action: WebAddress
    /// Where the browser saves by itself; nil for a new article.
    let autosave: WebAddress?
    let state: FormContext<ArticleForm.Field>
    let context: AdminContext

    var html: HTML {
        """
        \(ErrorSummary(state))\
        <form method="post" action="\(action)" class="article-form"\
        \(attribute: "data-autosave", autosave?.string)>
        \(context.hiddenToken)
        \(hidden(.base))\(hidden(.format))\
        \(TextField(.title, "Tiêu đề", value: value(.title), in: state, maxLength: 250))\
        \(SelectField(
            .section, "Chuyên mục", value: value(.section), choices: choices, in: state,
            isRequired: false, none: "Chưa chọn"))\
        \(TextArea(
            .lead, "Tóm tắt", value: value(.lead), in: state,
            hint: "Một, hai câu; hiện ở danh sách và kết quả tìm kiếm.", isRequired: false,
            rows: 3, maxLength: 800))\
        \(TextArea(
            .body, "Nội dung", value: value(.body), in: state, hint: bodyHint, isRequired: false,
            rows: 18, maxLength: 200_000))\
        \(TextField(
            .author, "Tác giả hoặc cơ quan", value: value(.author), in: state,
            hint: "Cần có trước khi đăng (Điều 5 khoản 3).", isRequired: false, maxLength: 200))\
        \(TextField(
            .sourceName, "Nguồn tin, nếu lấy từ nơi khác", value: value(.sourceName), in: state,
            isRequired: false, maxLength: 200))\
        \(TextField(
            .sourceAddress, "Địa chỉ bài gốc", value: value(.sourceAddress), in: state,
            isRequired: false, maxLength: 500))\
        \(TextField(
            .eventDay, "Ngày diễn ra sự kiện", value: value(.eventDay), in: state,
            hint: "Ví dụ 02/12/2020.", isRequired: false, maxLength: 40))\
        <p class="actions">\(Button("Lưu bản nháp"))
        <span class="autosave-state" role="status"></span></p>
        </form>

        """
    }

    private var bodyHint: String {
        """
        Dòng trống để ngắt đoạn; “## ” đầu dòng là tiêu đề mục, “- ” là gạch đầu dòng, **chữ đậm**, \
        [chữ của liên kết](địa chỉ).
        """
    }

    private var choices: [Choice] {
        sections.map { Choice(String($0.id), ($0.parentID == nil ? "" : "– ") + $0.title) }
    }

    private func value(_ field: ArticleForm.Field) -> String { form.values[field] ?? "" }

    private func hidden(_ field: ArticleForm.Field) -> HTML {
        "<input type=\"hidden\" name=\"\(field.rawValue)\" value=\"\(value(field))\">\n"
    }
}
