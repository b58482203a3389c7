public import PortalCore

/// What a look-up found.
public enum QuestionLookUp: Sendable, Equatable {
    /// Nothing was looked up yet.
    case empty
    /// What was entered cannot be a code.
    case malformed
    /// No question bears the code, or its asker gave another telephone number.
    case unknown
    case found(QuestionStatus)

    var isFound: Bool {
        if case .found = self { true } else { false }
    }
}

/// Tells the state of a question or petition by its code and the end of the asker's telephone number, without
/// any personal data.
public enum QuestionLookUpPage {
    /// The fields of the form.
    public enum Field: String, Sendable, CaseIterable {
        case code = "ma"
        case phone = "so-cuoi"
    }

    /// - Parameters:
    ///   - entered: what stands in the fields, as it was typed.
    ///   - token: proves that the form was ours.
    ///   - notice: why nothing was looked up.
    ///   - supplement: what is sent, or was, where the question waits for it.
    public static func render(
        entered: [Field: String], result: QuestionLookUp, token: String, notice: String? = nil,
        supplement: Supplement? = nil, in context: PageContext
    ) -> HTML {
        let title = "Tra cứu câu hỏi, kiến nghị"
        let state = FormContext<Field>(token: token, errors: errors(result), notice: notice)
        let frame = PageFrame(
            title: state.errors.isEmpty && supplement?.state.errors.isEmpty ?? true
                ? title : "Lỗi: \(title)",
            summary: "Xem tình trạng câu hỏi, phản ánh, kiến nghị bằng mã trên biên nhận.",
            crumbs: [Crumb(section(result).section, section(result).list), Crumb("Tra cứu")],
            isIndexed: result == .empty && entered.values.allSatisfy(\.isEmpty))
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(title))\
            \(ErrorSummary(state))\
            \(with: supplement, { SupplementNotice(supplement: $0).html })\
            \(found(result, takesSupplement: supplement?.phase == .wanted, in: context))\
            \(with: supplement, { SupplementSection(supplement: $0, entered: entered).html })\
            \(if: result.isFound, "<h2>Tra cứu mã khác</h2>\n")\
            \(form(result.isFound ? [:] : entered, state))
            """)
    }

    private static func section(_ result: QuestionLookUp) -> CaseKind {
        if case .found(let status) = result { status.kind } else { .question }
    }

    private static func errors(_ result: QuestionLookUp) -> [FieldError<Field>] {
        switch result {
        case .empty, .found: []
        case .malformed:
            [
                FieldError(
                    .code,
                    "Mã gồm 8 chữ và số, ví dụ HD-7K3M-9QXZ hoặc KN-7K3M-9QXZ. Bạn kiểm tra lại.")
            ]
        case .unknown:
            [
                FieldError(
                    .code,
                    "Không có câu hỏi, kiến nghị nào mang mã này với số điện thoại này. Bạn kiểm tra"
                        + " lại từng chữ trên biên nhận.")
            ]
        }
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

    private static func found(
        _ result: QuestionLookUp, takesSupplement: Bool, in context: PageContext
    ) -> HTML {
        guard case .found(let status) = result else { return .empty }
        return QuestionStatusView(
            status: status, context: context, takesSupplement: takesSupplement
        ).html
    }
}
