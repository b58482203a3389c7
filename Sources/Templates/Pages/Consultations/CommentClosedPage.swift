public import PortalCore

/// What is shown instead of the form when comments are not taken.
///
/// A form left open may be sent after closing time: what was typed is kept, so that it can be
/// copied and sent to the unit by other ways.
public enum CommentClosedPage {
    /// - Parameter form: what was typed; nil where nothing was sent.
    public static func render(
        _ consultation: Consultation, form: CommentForm?, in context: PageContext
    ) -> HTML {
        let summary = consultation.summary
        let isUpcoming = summary.phase(at: context.now) == .upcoming
        let end = summary.withdrawnAt == nil ? "Đã hết thời gian nhận ý kiến" : "Đã dừng lấy ý kiến"
        let title = isUpcoming ? "Chưa đến giờ nhận ý kiến" : end
        let frame = PageFrame(
            title: title, crumbs: CommentCrumbs.crumbs(to: "Gửi ý kiến", of: summary),
            isIndexed: false)
        let address = ConsultationAddresses.consultation(summary.slug)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(title))\
            <p>\(isUpcoming ? openingTime(summary) : closingTime(summary, form: form))</p>
            \(with: form, { typed($0, receiver: consultation.receiver) })\
            <p><a href="\(address)">Trở lại: \(summary.title)</a></p>

            """)
    }

    private static func openingTime(_ summary: ConsultationSummary) -> HTML {
        "Ý kiến được nhận từ \(DateTime(summary.opensAt))."
    }

    private static func closingTime(_ summary: ConsultationSummary, form: CommentForm?) -> HTML {
        """
        \(if: summary.withdrawnAt == nil, "Việc lấy ý kiến đã đóng lúc")\
        \(if: summary.withdrawnAt != nil, "Cơ quan soạn thảo đã rút dự thảo, dừng lấy ý kiến lúc") \
        \(DateTime(summary.endsAt))\
        \(if: form != nil, ", trong lúc bạn đang viết. Ý kiến của bạn chưa được gửi").
        """
    }

    private static func typed(_ form: CommentForm, receiver: Consultation.Receiver) -> HTML {
        let body = form[.body]
        guard !body.isEmpty else { return .empty }
        return """
            <div class="field"><label for="da-viet">Những gì bạn đã viết</label>
            <p class="hint" id="da-viet-goi-y">Bạn có thể chép lại và gửi trực tiếp tới \
            \(receiver.name)\(ways(to: receiver)). Cơ quan này quyết định có xem xét ý kiến gửi muộn \
            hay không.</p>
            <textarea id="da-viet" aria-describedby="da-viet-goi-y" rows="10" readonly>
            \(body)</textarea></div>

            """
    }

    private static func ways(to receiver: Consultation.Receiver) -> HTML {
        """
        \(with: receiver.email, { ", thư điện tử \(MailLink.markup($0))" })\
        \(with: receiver.address, { ", địa chỉ \($0)" })
        """
    }
}
