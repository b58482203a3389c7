public import PortalCore

/// The owner of an e-mail address says that it is theirs, so that letters about a question are sent.
public enum QuestionConfirmationPage {
    /// - Parameters:
    ///   - token: the last part of the page's address.
    ///   - form: the token of the form, and why it was not taken.
    public static func render(
        _ state: QuestionMailState, token: String, form: FormContext<Never>,
        in context: PageContext
    ) -> HTML {
        let noun = state.kind.noun
        let lookUp = QuestionAddresses.lookUp().with(
            query: [(name: QuestionAddresses.code, value: state.code.description)])
        guard !state.isConfirmed else {
            return page(
                "Đã xác nhận thư điện tử",
                """
                <p>Từ nay các thông báo về \(noun) \(state.code.description) được gửi qua thư.</p>
                <p class="actions">\(ButtonLink("Tra cứu \(noun) này", to: lookUp, .secondary))</p>

                """, in: context)
        }
        return page(
            "Xác nhận thư điện tử",
            """
            \(with: form.notice, { Notice(.error, "Chưa xác nhận được", "<p>\($0)</p>\n").html })\
            <p>Bạn đã gửi \(noun) \(state.code.description) và muốn nhận thông báo về việc này qua \
            thư?</p>
            <form method="post" action="\(QuestionAddresses.confirmation(token))">
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
            Việc bạn gửi vẫn được xử lý như thường; bạn xem tình trạng ở trang tra cứu.</p>
            <p class="actions">\(ButtonLink(
                "Tra cứu", to: QuestionAddresses.lookUp(), .secondary))</p>

            """, in: context)
    }

    private static func page(
        _ title: String, _ content: HTML, in context: PageContext
    ) -> HTML {
        let frame = PageFrame(
            title: title,
            crumbs: [Crumb("Hỏi – Đáp", QuestionAddresses.list()), Crumb(title)],
            isIndexed: false)
        return Layout.document(frame, in: context, "\(PageHeading(title))\(content)")
    }
}
