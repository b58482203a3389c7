import PortalCore

/// What a site published, changed and took away (Article 4.2).
public enum PublicationListPage {
    /// - Parameter page: entries, the newest first.
    public static func render(
        _ page: Page<PublicationEntry>, in context: PageContext
    ) -> HTML {
        let frame = PageFrame(
            title: "Hồ sơ công bố",
            summary: "Mỗi lần \(context.site.name) đăng, sửa, rút một mục đều được ghi lại.",
            crumbs: [Crumb("Hồ sơ công bố")])
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(
                "Hồ sơ công bố",
                lead: """
                    Mỗi lần đăng, sửa hoặc rút một mục trên cổng được ghi thành một dòng. Các dòng \
                    nối với nhau bằng mã băm: sửa hoặc xóa một dòng cũ thì mọi dòng sau đều lệch.
                    """))
            <p class="actions">\(ButtonLink(
                "Cách kiểm tra", to: PublicationAddresses.guide(), .secondary))\
            \(ButtonLink("Tải dữ liệu (JSON Lines)", to: PublicationAddresses.export(), .secondary))</p>
            \(RowList(page.items.map(row), empty: "Cổng chưa công bố mục nào."))\
            \(Pager(page, at: PublicationAddresses.list()))
            """)
    }

    private static func row(_ entry: PublicationEntry) -> ListRow {
        ListRow(
            HTML(text: entry.title), at: PublicationAddresses.entry(entry.id),
            facts: [
                "Số \(entry.id)", HTML(text: entry.act.name), DateTime(entry.at).html,
                "<code>\(entry.hash.prefix(12).description)…</code>",
            ],
            level: 2)
    }
}
