public import PortalCore

/// A site's intake register: what was handed in, and how far it is (Article 12.3).
public enum IntakeListPage {
    /// - Parameter filter: what the list is narrowed to.
    public static func render(
        _ page: Page<IntakeEntry>, filter: IntakeFilter, in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        return AdminLayout.document(
            AdminFrame(title: "Tiếp nhận", crumbs: [Crumb(context.workingOn.shortName)]),
            in: context,
            """
            <div class="heading-line">\(PageHeading("Sổ tiếp nhận"))
            \(ButtonLink("Ghi mục mới", to: IntakeAddresses.new(site)))</div>
            \(IntakeFilterBar(filter, at: IntakeAddresses.list(site)))\
            \(if: page.items.isEmpty, "<p class=\"empty\">\(filter == IntakeFilter() ? "Không còn mục nào chờ xử lý." : "Không có mục nào như vậy.")</p>\n")\
            \(if: !page.items.isEmpty, table(page.items, site, context.page.now.day))\
            \(Pager(page, at: IntakeAddresses.list(site), keeping: filter.query))
            """)
    }

    private static func table(
        _ entries: [IntakeEntry], _ site: AdminSiteName, _ today: CalendarDay
    ) -> HTML {
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Sổ tiếp nhận">
        <table class="work-list stacked"><thead><tr><th scope="col">Nội dung</th>\
        <th scope="col">Hình thức, nơi gửi</th><th scope="col">Trạng thái</th>\
        <th scope="col">Hạn</th><th scope="col">Người xử lý</th><th scope="col">Nhận lúc</th>\
        </tr></thead>
        <tbody>\(each: entries, { row($0, site, today) })</tbody></table></div>

        """
    }

    private static func row(
        _ entry: IntakeEntry, _ site: AdminSiteName, _ today: CalendarDay
    ) -> HTML {
        """
        <tr><th scope="row"><a href="\(IntakeAddresses.item(AdminItem(site, entry.id)))">\
        \(entry.subject)</a><br><span class="hint">Số \(entry.number.description)</span></th>
        <td>\(entry.way.name)\
        \(if: !entry.organisation.isEmpty, "<br><span class=\"hint\">\(entry.organisation)</span>")</td>
        <td>\(IntakeStateTag(entry.state))</td>
        <td>\(with: entry.due, {
            "\(DateTime($0.day))\(if: entry.state.isOpen, "<br>\(DueTag($0.day, today: today))")"
        })</td>
        <td>\(entry.handler)</td><td>\(DateTime(entry.receivedAt))</td></tr>

        """
    }
}

/// Where an entry is on its way, in words and shape.
struct IntakeStateTag: Component {
    let state: IntakeState

    init(_ state: IntakeState) {
        self.state = state
    }

    var html: HTML {
        switch state {
        case .received: StatusTag(.soon, state.name).html
        case .drafted, .done: StatusTag(.good, state.name).html
        case .declined: StatusTag(.neutral, state.name).html
        }
    }
}
