public import PortalCore

/// Tells how far a request is by its code and the contact given with it, and nothing of the person.
public enum DataRequestLookUpPage {
    /// The fields of the form.
    public enum Field: String, Sendable, CaseIterable {
        case code = "ma"
        case contact = "lien-he"
    }

    /// Said where what was entered cannot be a code.
    public static let malformed = FieldError(
        Field.code, "Mã gồm 8 chữ và số, ví dụ DL-7K3M-9QXZ. Bạn kiểm tra lại.")
    /// Said where no request bears the code, or another contact was given with it.
    public static let unknown = FieldError(
        Field.code,
        "Không có yêu cầu nào mang mã này với điện thoại hoặc thư này. Bạn kiểm tra lại từng chữ"
            + " trên biên nhận.")

    /// - Parameters:
    ///   - entered: what stands in the fields, as it was typed.
    ///   - found: what it opened; nil where it opened nothing, or nothing was looked up yet.
    public static func render(
        entered: [Field: String], found: DataRequestStatus? = nil, state: FormContext<Field>,
        in context: PageContext
    ) -> HTML {
        let title = "Tra cứu yêu cầu về dữ liệu cá nhân"
        return Layout.document(
            PageFrame(
                title: state.errors.isEmpty ? title : "Lỗi: \(title)",
                crumbs: [
                    Crumb("Dữ liệu cá nhân", DataRequestAddresses.about()), Crumb("Tra cứu"),
                ],
                isIndexed: false),
            in: context,
            """
            \(PageHeading(title))\
            \(ErrorSummary(state))\
            \(with: found, { view($0, context) })\
            \(form(entered, state))
            """)
    }

    private static func form(_ entered: [Field: String], _ state: FormContext<Field>) -> HTML {
        """
        <section aria-label="Nhập mã"><form method="post" \
        action="\(DataRequestAddresses.lookUp())">
        \(state.hiddenToken)\(Honeypot())
        \(TextField(
            Field.code, "Mã tra cứu", value: entered[.code] ?? "", in: state,
            hint: "In trên biên nhận, dạng DL-7K3M-9QXZ. Chữ hoa hay thường đều được.",
            autocomplete: "off", maxLength: 40))\
        \(TextField(
            Field.contact,
            "\(DataRequestCode.phoneDigits) số cuối điện thoại, hoặc thư điện tử",
            value: entered[.contact] ?? "", in: state,
            hint: "Điện thoại hoặc thư điện tử bạn đã ghi khi gửi yêu cầu.", autocomplete: "off",
            maxLength: 254))\
        \(Button("Tra cứu"))
        </form></section>

        """
    }

    private static func view(_ status: DataRequestStatus, _ context: PageContext) -> HTML {
        """
        <section class="question-status" aria-labelledby="tinh-trang">
        <h2 id="tinh-trang">Yêu cầu \(status.code.description)</h2>
        <p>\(DataRequestStateTag(status.state))</p>
        <p>\(sentence(status.state))</p>
        \(if: !status.state.isOpen || status.state == .awaitingProof, note(status))\
        \(FactList([
            ("Yêu cầu", HTML(text: status.right.name)),
            ("Tiếp nhận", DateTime(status.receivedAt).html),
        ]))\
        \(if: status.state.isOpen, DataRequestDue(
            terms: status.terms, today: context.now.day).html)\
        \(DataRequestTimeline(receivedAt: status.receivedAt, events: status.events))\
        </section>
        <h2>Tra cứu mã khác</h2>

        """
    }

    private static func sentence(_ state: DataRequestState) -> HTML {
        switch state {
        case .received: "Ban Biên tập đã nhận và đang xem yêu cầu của bạn."
        case .awaitingProof: "Ban Biên tập cần biết chắc bạn là người có dữ liệu:"
        case .accepted: "Yêu cầu của bạn được chấp nhận và đang được thực hiện."
        case .carriedOut: "Yêu cầu của bạn đã được thực hiện:"
        case .refused:
            """
            Yêu cầu của bạn không được chấp nhận. Nếu không đồng ý, bạn có quyền khiếu nại theo quy \
            định của pháp luật. Lý do:
            """
        }
    }

    private static func note(_ status: DataRequestStatus) -> HTML {
        guard let note = status.lastNote else { return .empty }
        let words = TrustedHTML.paragraphs(note)
        return "<div class=\"prose\"><blockquote>\(words)</blockquote></div>\n"
    }
}
