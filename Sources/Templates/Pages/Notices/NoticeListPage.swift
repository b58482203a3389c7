public import PortalCore

/// What somebody was told, the newest first.
public enum NoticeListPage {
    /// The list, with the way to mark all as read where something is not.
    public static func render(_ page: Page<StaffNotice>, in context: AdminContext) -> HTML {
        AdminLayout.document(
            AdminFrame(title: "Thông báo"), in: context,
            """
            <div class="heading-line">\(PageHeading("Thông báo"))\
            \(ButtonLink("Chọn loại báo qua thư", to: NoticeAddresses.choices(), .secondary))</div>
            \(if: context.unreadNotices > 0, markAll(context))\
            \(if: page.items.isEmpty, nothing)\
            \(if: !page.items.isEmpty, list(page.items))\
            \(Pager(page, at: NoticeAddresses.list()))
            """)
    }

    private static let nothing: HTML = """
        <p class="empty">Chưa có thông báo nào. Khi có bài chờ duyệt, bài bị trả lại hay bài của \
        bạn được đăng, bạn sẽ thấy ở đây.</p>

        """

    private static func markAll(_ context: AdminContext) -> HTML {
        """
        <form method="post" action="\(NoticeAddresses.list())" class="inline-act">\
        \(context.hiddenToken)<p><strong>\(context.unreadNotices)</strong> thông báo chưa đọc. \
        \(Button("Đánh dấu đã đọc tất cả", .secondary))</p></form>

        """
    }

    private static func list(_ notices: [StaffNotice]) -> HTML {
        "<ul class=\"rows notices\">\n\(each: notices, row)</ul>\n"
    }

    private static func row(_ notice: StaffNotice) -> HTML {
        """
        <li class="row\(notice.readAt == nil ? " unread" : "")">\
        <h2><a href="\(NoticeAddresses.notice(notice.id))">\(notice.subject)</a>\
        \(if: notice.readAt == nil, " <span class=\"tag soon\">Chưa đọc</span>")</h2>
        <p>\(notice.text)</p>
        <p class="facts"><span>\(notice.site.shortName)</span> \
        <span>\(DateTime(notice.at))</span></p></li>

        """
    }
}
