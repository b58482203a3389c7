import PortalCore

/// The audit trail: who did what to what, when and from where.
public enum AuditListPage {
    /// - Parameter isWhole: whether what happened on all sites is shown.
    public static func render(
        _ page: Page<AuditEntry>, search: AuditSearch, isWhole: Bool, in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let form: FormContext<AuditSearch.Field> = context.form(errors: search.errors)
        return AdminLayout.document(
            AdminFrame(title: "Nhật ký", crumbs: [Crumb(context.workingOn.shortName)]),
            in: context,
            """
            \(ErrorSummary(form))\
            \(PageHeading(
                "Nhật ký",
                lead: isWhole
                    ? "Mọi việc đã làm trên các cổng; không ai sửa hay xóa được dòng nào."
                    : "Mọi việc đã làm trên cổng này; không ai sửa hay xóa được dòng nào."))
            \(filters(search, site))\
            \(if: page.items.isEmpty, "<p class=\"empty\">Không có dòng nào như vậy.</p>\n")\
            \(if: !page.items.isEmpty, table(page.items))\
            \(Pager(page, at: AuditAddresses.list(site), keeping: query(search)))\
            \(export(search, site, context))
            """)
    }

    private static func query(_ search: AuditSearch) -> [(name: String, value: String)] {
        AuditSearch.Field.allCases.compactMap { field in
            search.values[field].flatMap { $0.isEmpty ? nil : (field.rawValue, $0) }
        }
    }

    private static func filters(_ search: AuditSearch, _ site: AdminSiteName) -> HTML {
        """
        <form class="filters" action="\(AuditAddresses.list(site))" aria-label="Tìm trong nhật ký">
        \(input(.who, "Ai (tên hoặc tên đăng nhập)", search))\
        <div class="field"><label for="\(AuditSearch.Field.act.elementID)">Việc</label>
        <select id="\(AuditSearch.Field.act.elementID)" name="\(AuditSearch.Field.act.rawValue)">\
        <option value="">Mọi việc</option>\(each: AuditActs.groups, { group in
            "<option value=\"\(group.prefix)\"\(attribute: "selected", if: search.values[.act] == group.prefix)>\(group.name)</option>"
        })</select></div>
        \(input(.subject, "Đối tượng, như bài viết 12", search))\
        \(input(.from, "Từ ngày", search))\
        \(input(.until, "Đến hết ngày", search))\
        \(Button("Tìm", .secondary))
        </form>

        """
    }

    private static func input(
        _ field: AuditSearch.Field, _ label: String, _ search: AuditSearch
    ) -> HTML {
        """
        <div class="field"><label for="\(field.elementID)">\(label)</label>
        <input type="text" id="\(field.elementID)" name="\(field.rawValue)" \
        value="\(search.values[field] ?? "")" maxlength="100" autocomplete="off"></div>

        """
    }

    private static func table(_ entries: [AuditEntry]) -> HTML {
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Các dòng nhật ký">
        <table class="work-list stacked"><thead><tr><th scope="col">Số</th><th scope="col">Lúc</th><th scope="col">Ai</th>\
        <th scope="col">Việc</th><th scope="col">Đối tượng</th><th scope="col">Trước, sau</th>\
        <th scope="col">Từ đâu</th></tr></thead>
        <tbody>\(each: entries, row)</tbody></table></div>

        """
    }

    private static func row(_ entry: AuditEntry) -> HTML {
        """
        <tr><td>\(entry.id)</td><td>\(DateTime(entry.at))</td><td>\(entry.actor)</td>\
        <td>\(AuditActs.name(of: entry.act))<br><code>\(entry.act)</code></td>\
        <td>\(AuditSubject.name(of: entry.subject))</td>\
        <td>\(with: entry.before, { "<del>\($0)</del> " })\(with: entry.after, { "<ins>\($0)</ins>" })</td>\
        <td>\(entry.origin)</td></tr>

        """
    }

    private static func export(
        _ search: AuditSearch, _ site: AdminSiteName, _ context: AdminContext
    ) -> HTML {
        """
        <form method="post" action="\(AuditAddresses.export(site))">\(context.hiddenToken)\
        \(each: query(search), { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
        <p class="actions">\(Button("Tải về (CSV)", .secondary)) \
        <span class="hint">Lần tải cũng được ghi vào nhật ký.</span></p></form>

        """
    }
}
