public import PortalCore

/// A site's consultations, as those who prepare them see them.
public enum ConsultationWorkListPage {
    /// - Parameter filter: what the list is narrowed to.
    public static func render(
        _ page: Page<ConsultationWorkRow>, filter: ConsultationWorkFilter, in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        return AdminLayout.document(
            AdminFrame(title: "Lấy ý kiến góp ý", crumbs: [Crumb(context.workingOn.shortName)]),
            in: context,
            """
            <div class="heading-line">\(PageHeading("Lấy ý kiến góp ý"))\
            \(ButtonLink("Soạn đợt lấy ý kiến", to: ConsultationWorkAddresses.new(site)))</div>
            \(ConsultationWorkChips(chosen: filter, site: site))\
            \(if: page.items.isEmpty, "<p class=\"empty\">\(filter == .all ? "Chưa có đợt lấy ý kiến nào." : "Không có đợt lấy ý kiến nào như vậy.")</p>\n")\
            \(if: !page.items.isEmpty, table(page.items, site, context))\
            \(Pager(page, at: ConsultationWorkAddresses.list(site, filter)))
            """)
    }

    private static func table(
        _ rows: [ConsultationWorkRow], _ site: AdminSiteName, _ context: AdminContext
    ) -> HTML {
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Các đợt lấy ý kiến">
        <table class="work-list stacked"><thead><tr><th scope="col">Dự thảo</th>\
        <th scope="col">Trạng thái</th><th scope="col">Mở</th><th scope="col">Đóng</th>\
        <th scope="col">Ý kiến</th></tr></thead>
        <tbody>\(each: rows, { row($0, site, context) })</tbody></table></div>

        """
    }

    private static func row(
        _ row: ConsultationWorkRow, _ site: AdminSiteName, _ context: AdminContext
    ) -> HTML {
        let item = row.consultation
        let address = ConsultationWorkAddresses.item(AdminItem(site, row.id))
        return """
            <tr><th scope="row"><a href="\(address)">\(item.data.title)</a></th>
            <td>\(ConsultationStateTag(item.state(at: context.page.now)))</td>
            <td>\(with: item.data.opensAt, { "từ \(DateTime($0))" })</td>
            <td>\(with: item.data.closesAt, { "đến \(DateTime($0))" })</td>
            <td>\(item.commentCount) đã đăng\(if: row.waiting > 0, "<br><strong>\(row.waiting) chờ duyệt</strong>")</td>\
            </tr>

            """
    }
}

/// Where a consultation is on its way, in words and shape.
struct ConsultationStateTag: Component {
    let state: ConsultationState

    init(_ state: ConsultationState) {
        self.state = state
    }

    var html: HTML { StatusTag(kind, state.name).html }

    private var kind: StatusTag.Kind {
        switch state {
        case .draft, .upcoming, .withdrawn: .neutral
        case .submitted, .closed: .soon
        case .open, .concluded: .good
        }
    }
}
