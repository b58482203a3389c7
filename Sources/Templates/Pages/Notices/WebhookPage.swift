public import PortalCore

/// Where a site's notices are posted for other programs, such as a chat group's robot.
public enum WebhookPage {
    /// The fields of the form.
    public typealias Field = NoticeService.WebhookField

    /// - Parameters:
    ///   - address: as it was typed, or as it stands.
    ///   - last: what became of the last call.
    public static func render(
        address: String, last: NoticeDeliveryState?, form: FormContext<Field>, notice: String?,
        in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        return AdminLayout.document(
            AdminFrame(
                title: "Gửi báo sang hệ thống khác", crumbs: [Crumb(context.workingOn.shortName)],
                notice: notice),
            in: context,
            """
            \(PageHeading(
                "Gửi báo sang hệ thống khác",
                lead: "Mỗi thông báo của cổng được gửi tới một địa chỉ (webhook) để phần mềm khác, "
                    + "như trợ lý của nhóm trò chuyện, dùng tiếp."))
            \(ErrorSummary(form))\
            <form method="post" action="\(NoticeAddresses.webhook(site))">\(form.hiddenToken)
            \(TextField(
                Field.address, "Địa chỉ nhận", value: address, in: form,
                hint: "Bắt đầu bằng https://. Để trống để thôi gửi. Nội dung là JSON, gửi bằng POST.",
                isRequired: false, autocomplete: "off", maxLength: 500))
            <p class="actions">\(Button("Lưu"))</p>
            </form>
            \(with: last, state)
            """)
    }

    private static func state(_ last: NoticeDeliveryState) -> HTML {
        let tag: StatusTag =
            if last.sentAt != nil {
                StatusTag(.good, "Đã nhận")
            } else if last.hasFailed {
                StatusTag(.late, "Không gửi được, đã thôi")
            } else {
                StatusTag(.soon, "Đang chờ gửi")
            }
        return """
            <h2>Lần gửi gần nhất</h2>
            <p>\(tag) <span class="facts"><span>\(DateTime(last.createdAt))</span></span></p>
            \(with: last.error, { "<p class=\"hint\">\($0)</p>\n" })
            """
    }
}
