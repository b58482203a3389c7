public import PortalCore

/// A site's requests on personal data, as those who handle them see them.
public enum DataRequestListPage {
    /// - Parameter filter: what the list is narrowed to.
    public static func render(
        _ page: Page<DataRequestRow>, filter: DataRequestFilter, in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let address = DataRequestAddresses.list(site)
        let title = "Yêu cầu về dữ liệu cá nhân"
        return AdminLayout.document(
            AdminFrame(title: title, crumbs: [Crumb(context.workingOn.shortName)]),
            in: context,
            """
            \(PageHeading(title))
            \(ChipRow(
                "Lọc yêu cầu", DataRequestFilter.allCases, chosen: filter, name: \.name,
                address: { address.with(query: query($0)) }))\
            \(if: page.items.isEmpty, "<p class=\"empty\">Không có yêu cầu nào như vậy.</p>\n")\
            \(if: !page.items.isEmpty, table(page.items, site, context.page.now.day))\
            \(Pager(page, at: address, keeping: query(filter)))
            """)
    }

    private static func query(_ filter: DataRequestFilter) -> [(name: String, value: String)] {
        [(DataRequestAddresses.filter, filter.rawValue)]
    }

    private static func table(
        _ rows: [DataRequestRow], _ site: AdminSiteName, _ today: CalendarDay
    ) -> HTML {
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Yêu cầu về dữ liệu cá nhân">
        <table class="work-list stacked"><thead><tr><th scope="col">Yêu cầu</th>\
        <th scope="col">Hạn tiếp theo</th><th scope="col">Trạng thái</th>\
        <th scope="col">Tiếp nhận</th></tr></thead>
        <tbody>\(each: rows, { row($0, site, today) })</tbody></table></div>

        """
    }

    private static func row(
        _ row: DataRequestRow, _ site: AdminSiteName, _ today: CalendarDay
    ) -> HTML {
        """
        <tr><th scope="row"><a href="\(DataRequestAddresses.item(AdminItem(site, row.id)))">\
        \(row.right.act)</a><br><span class="hint">\(row.code.description)</span></th>
        <td>\(duty(row.state)) \(DateTime(row.nextDay))<br>\(standing(row, today))</td>
        <td>\(DataRequestStateTag(row.state))</td><td>Nhận \(DateTime(row.receivedAt))</td></tr>

        """
    }

    /// What the day is of; said in the cell, since on a phone no heading stands above it.
    private static func duty(_ state: DataRequestState) -> String {
        state == .received ? "Phản hồi chậm nhất" : "Thực hiện chậm nhất"
    }

    private static func standing(_ row: DataRequestRow, _ today: CalendarDay) -> HTML {
        if row.state.isOpen { return DueTag(row.nextDay, today: today).html }
        return row.wasLate
            ? StatusTag(.late, "Xong muộn").html : StatusTag(.good, "Đúng hạn").html
    }
}
