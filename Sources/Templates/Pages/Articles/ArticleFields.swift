import PortalCore

/// The form in which an article is written. It works without JavaScript; the body is then plain
/// text with a few signs.
struct ArticleFields: Component {
    let form: ArticleForm
    let sections: [Section]
    let action: WebAddress
    /// The article; nil for a new one, which the browser cannot save by itself.
    let item: AdminItem?
    let state: FormContext<ArticleForm.Field>
    let context: AdminContext

    var html: HTML {
        """
        \(ErrorSummary(state))\
        <form method="post" action="\(action)" class="article-form"\
        \(attribute: "data-autosave", item.map { ArticleWorkAddresses.autosave($0).string })\
        \(attribute: "data-preview", item.map { ArticleWorkAddresses.preview($0).string })\
         data-links="\(ArticleWorkAddresses.linkTargets(site).string)" \
        data-cleaning="\(ArticleWorkAddresses.cleaning().string)" \
        data-media="\(MediaAddresses.choices(site).string)" \
        data-media-upload="\(MediaAddresses.upload(site).string)">
        \(context.hiddenToken)
        \(hidden(.base))\(hidden(.format))\
        \(TextField(.title, "Tiêu đề", value: value(.title), in: state, maxLength: 250))\
        \(SelectField(
            .section, "Chuyên mục", value: value(.section), choices: choices, in: state,
            isRequired: false, need: Self.beforeHandingIn, none: "Chưa chọn"))\
        \(TextArea(
            .lead, "Tóm tắt", value: value(.lead), in: state,
            hint: "Một, hai câu; hiện ở danh sách và kết quả tìm kiếm.", isRequired: false,
            need: "nên có", rows: 3, maxLength: 800))\
        \(pictureField)\
        \(ArticleBodyField(
            value: value(.body), format: value(.format), state: state, context: context))\
        \(TextField(
            .author, "Tác giả hoặc cơ quan", value: value(.author), in: state,
            hint: "Hiện dưới tiêu đề bài (Điều 5 khoản 3).", isRequired: false,
            need: Self.beforeHandingIn, maxLength: 200))\
        \(TextField(
            .sourceName, "Nguồn tin, nếu lấy từ nơi khác", value: value(.sourceName), in: state,
            isRequired: false, maxLength: 200))\
        \(TextField(
            .sourceAddress, "Địa chỉ bài gốc", value: value(.sourceAddress), in: state,
            isRequired: false, maxLength: 500))\
        \(TextField(
            .eventDay, "Ngày diễn ra sự kiện", value: value(.eventDay), in: state,
            hint: "Ví dụ 02/12/2020.", isRequired: false, maxLength: 40))\
        <p class="actions"><button type="submit" class="button primary" aria-keyshortcuts="Control+S">\
        Lưu bản nháp</button>
        <span class="autosave-state" role="status"></span></p>
        </form>

        """
    }

    /// A draft may be saved without it.
    static let beforeHandingIn = "cần có khi trình duyệt"

    private var site: AdminSiteName { AdminSiteName(label: context.workingOn.label) }

    private var pictureField: HTML {
        """
        <div class="picture-field">\(TextField(
            .picture, "Ảnh đại diện", value: value(.picture), in: state,
            hint: "Số hoặc địa chỉ của ảnh trong thư viện; hiện ở đầu bài, danh sách và khi chia sẻ.",
            isRequired: false, maxLength: 300))\
        <p><a href="\(MediaAddresses.list(site))">Mở thư viện</a></p></div>

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
