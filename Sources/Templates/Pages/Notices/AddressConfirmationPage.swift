/// Whether the owner of an e-mail address has said that it is theirs, and what it came with.
public struct AddressConfirmation: Sendable {
    /// What the letters are about, such as `câu hỏi HD-7K3M-9QXZ`.
    let subject: String
    /// Where that is looked up.
    let lookUp: WebAddress
    let isConfirmed: Bool

    init(_ subject: String, lookUp: WebAddress, isConfirmed: Bool) {
        self.subject = subject
        self.lookUp = lookUp
        self.isConfirmed = isConfirmed
    }
}

/// The owner of an e-mail address says that it is theirs, so that letters are sent there.
public enum AddressConfirmationPage {
    /// The part of the portal to which a letter belongs.
    public struct Place: Sendable {
        let crumb: Crumb
        /// Where everything that was sent is looked up by its code.
        let lookUp: WebAddress

        init(crumb: Crumb, lookUp: WebAddress) {
            self.crumb = crumb
            self.lookUp = lookUp
        }
    }

    /// - Parameters:
    ///   - address: the page's own.
    ///   - form: the token of the form, and why it was not taken.
    public static func render(
        _ confirmation: AddressConfirmation, _ place: Place, at address: WebAddress,
        form: FormContext<Never>, in context: PageContext
    ) -> HTML {
        guard !confirmation.isConfirmed else {
            return page(
                "Đã xác nhận thư điện tử", place,
                """
                <p>Từ nay các thông báo về \(confirmation.subject) được gửi qua thư.</p>
                <p class="actions">\(ButtonLink("Tra cứu", to: confirmation.lookUp, .secondary))</p>

                """, in: context)
        }
        return page(
            "Xác nhận thư điện tử", place,
            """
            \(with: form.notice, { Notice(.error, "Chưa xác nhận được", "<p>\($0)</p>\n").html })\
            <p>Bạn đã gửi \(confirmation.subject) và muốn nhận thông báo về việc này qua thư?</p>
            <form method="post" action="\(address)">
            \(form.hiddenToken)\(Honeypot())
            \(Button("Đúng, đây là thư của tôi"))
            </form>
            <p>Nếu không phải bạn gửi, bạn không cần làm gì: sẽ không có thư nào nữa về việc này.</p>

            """, in: context)
    }

    /// The link was followed too late.
    public static func expired(_ place: Place, in context: PageContext) -> HTML {
        page(
            "Đường dẫn đã hết hạn", place,
            """
            <p>Đường dẫn xác nhận trong thư chỉ dùng được trong \(NoticeText.confirmationDays) ngày. \
            Việc bạn gửi vẫn được giải quyết như thường; bạn xem ở trang tra cứu.</p>
            <p class="actions">\(ButtonLink("Tra cứu", to: place.lookUp, .secondary))</p>

            """, in: context)
    }

    private static func page(
        _ title: String, _ place: Place, _ content: HTML, in context: PageContext
    ) -> HTML {
        let frame = PageFrame(
            title: title, crumbs: [place.crumb, Crumb(title)], isIndexed: false)
        return Layout.document(frame, in: context, "\(PageHeading(title))\(content)")
    }
}
