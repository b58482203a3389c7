public import PortalCore

/// Leads from a code to its receipt, which tells how far the feedback is.
public enum FeedbackLookUpPage {
    /// The field of the form.
    public enum Field: String, Sendable, CaseIterable {
        case code = "ma"
    }

    /// Said where what was entered cannot be a code.
    public static let malformed = FieldError(
        Field.code, "Mã gồm 8 chữ và số, ví dụ GY-7K3M-9QXZ. Bạn kiểm tra lại.")
    /// Said where no feedback bears the code.
    public static let unknown = FieldError(
        Field.code,
        "Không có góp ý nào mang mã này. Bạn kiểm tra lại từng chữ trên biên nhận.")

    /// - Parameter entered: the code as it was typed.
    public static func render(
        _ entered: String, state: FormContext<Field>, in context: PageContext
    ) -> HTML {
        let title = "Tra cứu góp ý về Cổng"
        return Layout.document(
            PageFrame(
                title: state.errors.isEmpty ? title : "Lỗi: \(title)",
                crumbs: [Crumb("Góp ý về Cổng", FeedbackAddresses.form()), Crumb("Tra cứu")],
                isIndexed: false),
            in: context,
            """
            \(PageHeading(title))\
            \(ErrorSummary(state))\
            <form method="post" action="\(FeedbackAddresses.lookUp())">
            \(state.hiddenToken)\(Honeypot())
            \(TextField(
                Field.code, "Mã tra cứu", value: entered, in: state,
                hint: "In trên biên nhận, dạng GY-7K3M-9QXZ. Chữ hoa hay thường đều được.",
                autocomplete: "off", maxLength: 40))\
            \(Button("Tra cứu"))
            </form>

            """)
    }
}
