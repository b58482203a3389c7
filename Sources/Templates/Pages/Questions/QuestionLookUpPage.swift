public import PortalCore

/// Tells the state of a question or petition by its code and the end of the asker's telephone number, without
/// any personal data.
public enum QuestionLookUpPage {
    /// The fields of the form.
    public enum Field: String, Sendable, CaseIterable {
        case code = "ma"
        case phone = "so-cuoi"
    }

    /// Said where what was entered cannot be a code.
    public static let malformed = FieldError(
        Field.code, "Mã gồm 8 chữ và số, ví dụ HD-7K3M-9QXZ hoặc KN-7K3M-9QXZ. Bạn kiểm tra lại.")
    /// Said where no question bears the code, or its asker gave another telephone number.
    public static let unknown = FieldError(
        Field.code,
        "Không có câu hỏi, kiến nghị nào mang mã này với số điện thoại này. Bạn kiểm tra lại từng"
            + " chữ trên biên nhận.")

    /// - Parameters:
    ///   - entered: what stands in the fields, as it was typed.
    ///   - found: what it opened; nil where it opened nothing, or nothing was looked up yet.
    ///   - supplement: what is sent, or was, where the question waits for it.
    public static func render(
        entered: [Field: String], found: QuestionStatus? = nil, state: FormContext<Field>,
        supplement: Supplement? = nil, in context: PageContext
    ) -> HTML {
        let title = "Tra cứu câu hỏi, kiến nghị"
        let kind = found?.kind ?? .question
        let frame = PageFrame(
            title: state.errors.isEmpty && supplement?.state.errors.isEmpty ?? true
                ? title : "Lỗi: \(title)",
            summary: "Xem tình trạng câu hỏi, phản ánh, kiến nghị bằng mã trên biên nhận.",
            crumbs: [Crumb(kind.section, kind.list), Crumb("Tra cứu")],
            isIndexed: found == nil && state.errors.isEmpty
                && entered.values.allSatisfy(\.isEmpty))
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(title))\
            \(ErrorSummary(state))\
            \(with: supplement, { SupplementNotice(supplement: $0).html })\
            \(with: found, {
                QuestionStatusView(
                    status: $0, context: context, takesSupplement: supplement?.phase == .wanted
                ).html
            })\
            \(with: supplement, { SupplementSection(supplement: $0, entered: entered).html })\
            \(if: found != nil, "<h2>Tra cứu mã khác</h2>\n")\
            \(form(found == nil ? entered : [:], state))
            """)
    }

    private static func form(_ entered: [Field: String], _ state: FormContext<Field>) -> HTML {
        let code = TextField(
            Field.code, "Mã tra cứu", value: entered[.code] ?? "", in: state,
            hint: "In trên biên nhận, dạng HD-7K3M-9QXZ hoặc KN-7K3M-9QXZ. Chữ hoa hay thường đều "
                + "được.",
            autocomplete: "off", maxLength: 40)
        let phone = TextField(
            Field.phone, "\(QuestionCode.phoneDigits) số cuối điện thoại",
            value: entered[.phone] ?? "", in: state,
            hint: "Của số điện thoại bạn đã ghi khi gửi.", kind: .tel, autocomplete: "off",
            maxLength: 10)
        return """
            <section aria-label="Nhập mã"><form method="post" \
            action="\(QuestionAddresses.lookUp())">
            \(state.hiddenToken)\(Honeypot())
            \(code)\(phone)\(Button("Tra cứu"))
            </form></section>

            """
    }
}
