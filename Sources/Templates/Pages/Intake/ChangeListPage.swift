public import PortalCore

/// What units and readers ask to change in what a site has published (Article 12.2).
public enum ChangeListPage {
    /// - Parameter filter: what the list is narrowed to.
    public static func render(
        _ page: Page<IntakeEntry>, filter: IntakeFilter, in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let address = IntakeAddresses.changes(site)
        return AdminLayout.document(
            AdminFrame(
                title: "Yêu cầu thay đổi",
                crumbs: [
                    Crumb(context.workingOn.shortName),
                    Crumb("Tiếp nhận", IntakeAddresses.list(site)),
                ]),
            in: context,
            """
            <div class="heading-line">\(PageHeading(
                "Yêu cầu thay đổi nội dung đã đăng",
                lead: "Đơn vị yêu cầu và bạn đọc phản ánh về trang đã đăng (Điều 12 khoản 2)."))
            \(ButtonLink("Ghi yêu cầu mới", to: IntakeAddresses.new(site)))</div>
            \(IntakeFilterBar(filter, at: address))\
            \(if: page.items.isEmpty, "<p class=\"empty\">\(filter == IntakeFilter(isChange: true) ? "Không còn yêu cầu nào chờ xử lý." : "Không có yêu cầu nào như vậy.")</p>\n")\
            \(if: !page.items.isEmpty, table(page.items, site, context.page.now.day))\
            \(Pager(page, at: address, keeping: filter.query))
            """)
    }

    private static func table(
        _ entries: [IntakeEntry], _ site: AdminSiteName, _ today: CalendarDay
    ) -> HTML {
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Yêu cầu thay đổi">
        <table class="work-list stacked"><thead><tr><th scope="col">Yêu cầu</th>\
        <th scope="col">Trang cần sửa</th><th scope="col">Đơn vị yêu cầu</th>\
        <th scope="col">Trạng thái</th><th scope="col">Hạn</th>\
        <th scope="col">Người xử lý</th></tr></thead>
        <tbody>\(each: entries, { row($0, site, today) })</tbody></table></div>

        """
    }

    private static func row(
        _ entry: IntakeEntry, _ site: AdminSiteName, _ today: CalendarDay
    ) -> HTML {
        """
        <tr><th scope="row"><a href="\(IntakeAddresses.item(AdminItem(site, entry.id)))">\
        \(entry.subject)</a><br><span class="hint">Số \(entry.number.description), nhận \
        \(DateTime(entry.receivedAt))</span></th>
        <td>\(place(entry, site))</td>
        <td>\(requester(entry))</td>
        <td>\(IntakeStateTag(entry.state))</td>
        <td>\(with: entry.due, {
            "\(DateTime($0.day))\(if: entry.state.isOpen, "<br>\(DueTag($0.day, today: today))")"
        })</td>
        <td>\(entry.handler)</td></tr>

        """
    }

    private static func place(_ entry: IntakeEntry, _ site: AdminSiteName) -> HTML {
        guard let about = entry.about else { return HTML(text: entry.page ?? "") }
        return """
            <a href="\(ArticleWorkAddresses.item(AdminItem(site, about.itemID)))">\(about.title)</a>\
            <br>\(ArticleStateTag(about.state))
            """
    }

    private static func requester(_ entry: IntakeEntry) -> HTML {
        HTML(text: entry.organisation.isEmpty ? entry.way.name : entry.organisation)
    }
}
