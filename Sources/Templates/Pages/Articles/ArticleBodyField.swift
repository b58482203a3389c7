import PortalCore

/// The text of an article: a text area, over which the rich-text editor is laid where it was
/// installed and scripts run.
struct ArticleBodyField: Component {
    let value: String
    let format: String
    let state: FormContext<ArticleForm.Field>
    let context: AdminContext

    private static let longest = 200_000

    private var frame: FieldFrame<ArticleForm.Field> {
        FieldFrame(
            field: .body, label: "Nội dung", hint: hint, isRequired: false,
            need: ArticleFields.beforeHandingIn, error: state.error(for: .body))
    }

    var html: HTML {
        frame.around(
            """
            <textarea\(frame.attributes) rows="18" maxlength="\(Self.longest)"\
            \(attribute: "data-editor", editor?.string)\
            \(attribute: "data-html", editor == nil ? nil : richText.string)>
            \(value)</textarea>
            """)
    }

    private var editor: WebAddress? {
        context.page.assets.hasEditor
            ? context.page.assets.address(of: AssetManifest.editorScript) : nil
    }

    /// A typed text as the editor would have it; what the editor made is taken from the area.
    private var richText: HTML {
        format == ArticleBody.Format.html.rawValue ? .empty : "\(ArticleBody.text(value))"
    }

    private var hint: String {
        if format == ArticleBody.Format.html.rawValue {
            return "Bài được soạn bằng trình soạn thảo; không có JavaScript thì hiện ở dạng HTML."
        }
        return """
            Dòng trống để ngắt đoạn; “## ” đầu dòng là tiêu đề mục, “- ” là gạch đầu dòng, \
            **chữ đậm**, [chữ của liên kết](địa chỉ).
            """
    }
}
