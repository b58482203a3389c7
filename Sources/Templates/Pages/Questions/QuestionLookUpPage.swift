public import PortalCore

/// What a look-up by code found.
public enum QuestionLookUp: Sendable, Equatable {
    /// No code was entered yet.
    case empty
    /// What was entered cannot be a code.
    case malformed
    /// No question bears the code.
    case unknown
    case found(QuestionStatus)
}

/// Tells the state of a question by its code, without any personal data.
public enum QuestionLookUpPage {
    /// - Parameter entered: what stands in the field, as it was typed.
    public static func render(
        entered: String, result: QuestionLookUp, in context: PageContext
    ) -> HTML {
        let title = "Tra cứu câu hỏi"
        let frame = PageFrame(
            title: error(result) == nil ? title : "Lỗi: \(title)",
            summary: "Xem tình trạng câu hỏi đã gửi bằng mã trên biên nhận.",
            crumbs: [Crumb("Hỏi – Đáp", QuestionAddresses.list()), Crumb("Tra cứu")],
            isIndexed: result == .empty)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(title))\
            \(found(result, in: context))\
            \(form(entered: entered, error: error(result)))
            """)
    }

    private static func error(_ result: QuestionLookUp) -> String? {
        switch result {
        case .empty, .found: nil
        case .malformed: "Mã gồm 8 chữ và số, ví dụ HD-7K3M-9QXZ. Bạn kiểm tra lại."
        case .unknown: "Không có câu hỏi nào mang mã này. Bạn kiểm tra lại từng chữ trên biên nhận."
        }
    }

    /// The one field of the form.
    private enum Field: String { case code = "ma" }

    private static func form(entered: String, error: String?) -> HTML {
        let state = FormContext<Field>(
            token: "", errors: error.map { [FieldError(.code, $0)] } ?? [])
        let field = TextField(
            Field.code, "Mã câu hỏi", value: entered, in: state,
            hint: "In trên biên nhận, dạng HD-7K3M-9QXZ. Chữ hoa hay thường đều được.",
            autocomplete: "off", maxLength: 40)
        return """
            <section aria-label="Nhập mã"><form action="\(QuestionAddresses.lookUp())">
            \(field)\(Button("Tra cứu"))
            </form></section>

            """
    }

    private static func found(_ result: QuestionLookUp, in context: PageContext) -> HTML {
        guard case .found(let status) = result else { return .empty }
        return QuestionStatusView(status: status, context: context).html
    }
}
