public import PortalCore

/// What a look-up of a request found.
public enum DataRequestLookUp: Sendable, Equatable {
    /// Nothing was looked up yet.
    case empty
    /// What was entered cannot be a code.
    case malformed
    /// No request bears the code, or another contact was given with it.
    case unknown
    case found(DataRequestStatus)
}

/// Tells how far a request is by its code and the contact given with it, and nothing of the person.
public enum DataRequestLookUpPage {
    /// The fields of the form.
    public enum Field: String, Sendable, CaseIterable {
        case code = "ma"
        case contact = "lien-he"
    }

    /// - Parameters:
    ///   - entered: what stands in the fields, as it was typed.
    ///   - token: proves that the form was ours.
    ///   - notice: why nothing was looked up.
    public static func render(
        entered: [Field: String], result: DataRequestLookUp, token: String,
        notice: String? = nil, in context: PageContext
    ) -> HTML {
        let title = "Tra cứu yêu cầu về dữ liệu cá nhân"
        let state = FormContext<Field>(token: token, errors: errors(result), notice: notice)
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
            \(found(result, context))\
            \(form(entered, state))
            """)
    }

    private static func errors(_ result: DataRequestLookUp) -> [FieldError<Field>] {
        switch result {
        case .empty, .found: []
        case .malformed:
            [FieldError(.code, "Mã gồm 8 chữ và số, ví dụ DL-7K3M-9QXZ. Bạn kiểm tra lại.")]
        case .unknown:
            [
                FieldError(
                    .code,
                    "Không có yêu cầu nào mang mã này với điện thoại hoặc thư này. Bạn kiểm tra lại"
                        + " từng chữ trên biên nhận.")
            ]
        }
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

    private static func found(_ result: DataRequestLookUp, _ context: PageContext) -> HTML {
        guard case .found(let status) = result else { return .empty }
        return """
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
