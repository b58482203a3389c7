public import PortalCore

/// The owner of an e-mail address says that it is theirs, so that letters about a request are sent.
public enum DataRequestConfirmationPage {
    /// - Parameters:
    ///   - token: the last part of the page's address.
    ///   - form: the token of the form, and why it was not taken.
    public static func render(
        _ state: DataRequestMailState, token: String, form: FormContext<Never>,
        in context: PageContext
    ) -> HTML {
        guard !state.isConfirmed else {
            return page(
                "Đã xác nhận thư điện tử",
                """
                <p>Từ nay các thông báo về yêu cầu \(state.code.description) được gửi qua thư.</p>
                <p class="actions">\(ButtonLink(
                    "Tra cứu yêu cầu", to: DataRequestAddresses.lookUp(), .secondary))</p>

                """, in: context)
        }
        return page(
            "Xác nhận thư điện tử",
            """
            \(with: form.notice, { Notice(.error, "Chưa xác nhận được", "<p>\($0)</p>\n").html })\
            <p>Bạn đã gửi yêu cầu \(state.code.description) và muốn nhận thông báo về việc này qua \
            thư?</p>
            <form method="post" action="\(DataRequestAddresses.confirmation(token))">
            \(form.hiddenToken)\(Honeypot())
            \(Button("Đúng, đây là thư của tôi"))
            </form>
            <p>Nếu không phải bạn gửi, bạn không cần làm gì: sẽ không có thư nào nữa về việc này.</p>

            """, in: context)
    }

    /// The link was followed too late.
    public static func expired(in context: PageContext) -> HTML {
        page(
            "Đường dẫn đã hết hạn",
            """
            <p>Đường dẫn xác nhận trong thư chỉ dùng được trong \(NoticeText.confirmationDays) ngày. \
            Yêu cầu của bạn vẫn được giải quyết như thường; bạn xem ở trang tra cứu.</p>
            <p class="actions">\(ButtonLink(
                "Tra cứu", to: DataRequestAddresses.lookUp(), .secondary))</p>

            """, in: context)
    }

    private static func page(
        _ title: String, _ content: HTML, in context: PageContext
    ) -> HTML {
        let frame = PageFrame(
            title: title,
            crumbs: [Crumb("Dữ liệu cá nhân", DataRequestAddresses.about()), Crumb(title)],
            isIndexed: false)
        return Layout.document(frame, in: context, "\(PageHeading(title))\(content)")
    }
}
