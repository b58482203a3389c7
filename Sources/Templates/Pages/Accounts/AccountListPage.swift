import PortalCore

/// The accounts that are seen from a site.
public enum AccountListPage {
    /// The fields of the filter.
    public enum Field: String, Sendable {
        case words = "tim"
        case state = "trang-thai"
    }

    /// The accounts with their rights.
    public static func render(
        _ page: Page<AccountService.Entry>, filter: AccountService.Filter,
        in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        return AdminLayout.document(
            AdminFrame(title: "Tài khoản", crumbs: [Crumb(context.workingOn.shortName)]),
            in: context,
            """
            <div class="heading-line">\(PageHeading("Tài khoản"))\
            \(ButtonLink("Tạo tài khoản", to: AccountWorkAddresses.new(site)))</div>
            \(filters(filter, site))\
            \(if: page.items.isEmpty, "<p class=\"empty\">Không có tài khoản nào như vậy.</p>\n")\
            \(if: !page.items.isEmpty, table(page.items, site, context.page.now))\
            \(Pager(page, at: AccountWorkAddresses.list(site), keeping: query(filter)))
            """)
    }

    private static func query(
        _ filter: AccountService.Filter
    ) -> [(name: String, value: String)] {
        [
            filter.words.isEmpty ? nil : (Field.words.rawValue, filter.words),
            filter.state.map { (Field.state.rawValue, $0.rawValue) },
        ].compactMap(\.self)
    }

    private static func filters(_ filter: AccountService.Filter, _ site: AdminSiteName) -> HTML {
        """
        <form class="filters" action="\(AccountWorkAddresses.list(site))" \
        aria-label="Lọc tài khoản">
        <div class="field"><label for="loc-tim">Họ tên, tên đăng nhập hoặc chức vụ</label>
        <input type="search" id="loc-tim" name="\(Field.words.rawValue)" \
        value="\(filter.words)" maxlength="100"></div>
        <div class="field"><label for="loc-trang-thai">Trạng thái</label>
        <select id="loc-trang-thai" name="\(Field.state.rawValue)"><option value="">Tất cả</option>\
        \(each: [Account.State.active, .deactivated], { state in
            "<option value=\"\(state.rawValue)\"\(attribute: "selected", if: state == filter.state)>\(state.name)</option>"
        })</select></div>
        \(Button("Lọc", .secondary))
        </form>

        """
    }

    private static func table(
        _ entries: [AccountService.Entry], _ site: AdminSiteName, _ now: Instant
    ) -> HTML {
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Danh sách tài khoản">
        <table class="work-list stacked"><thead><tr><th scope="col">Họ và tên</th>\
        <th scope="col">Tên đăng nhập</th><th scope="col">Quyền đang có</th>\
        <th scope="col">Trạng thái</th></tr></thead>
        <tbody>\(each: entries, { row($0, site, now) })</tbody></table></div>

        """
    }

    private static func row(
        _ entry: AccountService.Entry, _ site: AdminSiteName, _ now: Instant
    ) -> HTML {
        let account = entry.account
        let address = AccountWorkAddresses.account(AdminItem(site, account.id))
        let grants = entry.grants.filter { $0.isValid(at: now) }
        return """
            <tr><th scope="row"><a href="\(address)">\(account.displayName)</a>\
            \(with: account.position, { "<br><span class=\"hint\">\($0)</span>" })</th>
            <td>\(account.username)</td>
            <td>\(each: grants, { "<span>\($0.role.name) (\($0.site.shortName))</span><br>" })</td>
            <td>\(AccountStateTag(account))</td></tr>

            """
    }
}

/// Whether an account can be used.
struct AccountStateTag: Component {
    let account: Account

    init(_ account: Account) {
        self.account = account
    }

    var html: HTML {
        let tag =
            account.state == .active
            ? StatusTag(.good, account.state.name) : StatusTag(.late, account.state.name)
        return """
            \(tag)\(if: account.state == .active && account.mustChangePassword,
                " <span class=\"hint\">chưa đổi mật khẩu lần đầu</span>")\
            \(if: account.hasSecondFactor, " <span class=\"hint\">xác thực hai lớp</span>")
            """
    }
}

extension Account.State {
    /// In words.
    var name: String {
        switch self {
        case .active: "Đang hoạt động"
        case .deactivated: "Đã khóa"
        }
    }
}
