public import PortalCore

/// What is shown after a comment was stored for good.
public enum CommentThanksPage {
    /// The page after a comment on a consultation.
    public static func render(_ consultation: Consultation, in context: PageContext) -> HTML {
        let summary = consultation.summary
        let frame = PageFrame(
            title: "Đã nhận ý kiến", crumbs: CommentCrumbs.crumbs(to: "Đã nhận", of: summary),
            isIndexed: false)
        let address = ConsultationAddresses.consultation(summary.slug)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading("Đã nhận ý kiến của bạn", lead: "Cảm ơn bạn đã góp ý."))\
            <h2>Tiếp theo</h2>
            <ol>
            <li>Ban Biên tập xem ý kiến. Ý kiến vi phạm các điều cấm của Quy chế không được đăng.</li>
            <li>\(consultation.receiver.name) tổng hợp các ý kiến sau khi đóng, \
            \(DateTime(summary.closesAt)).</li>
            <li>Ý kiến được duyệt sẽ hiện ở trang dự thảo; tên bạn chỉ hiện khi bạn đã cho phép.</li>
            </ol>
            <p><a href="\(address)">Trở lại: \(summary.title)</a></p>

            """)
    }
}
