import PortalCore

/// An account as those see it who keep it.
public enum AccountPage {
    /// Names a right in the form that takes it back.
    public static let grantField = "quyen"
    /// Says in the form of the state what is wanted.
    public static let stateField = "trang-thai"

    /// What was typed, and what is wrong with it.
    public struct Entered: Sendable {
        /// The person; nil for what is stored.
        public var details: [AccountService.Field: String]?
        /// The right.
        public var grant: [GrantForm.Field: String] = [:]
        /// What is wrong with the person's fields.
        public var detailErrors: [FieldError<AccountService.Field>] = []
        /// What is wrong with the right's.
        public var grantErrors: [FieldError<GrantForm.Field>] = []
        /// Why something was refused.
        public var complaint: String?

        /// Nothing typed yet.
        public init() {}
    }

    /// - Parameters:
    ///   - sections: those of the site.
    ///   - elsewhere: other sites on which the person who looks gives rights.
    public static func render(
        _ entry: AccountService.Entry, _ entered: Entered = Entered(), sections: [Section],
        elsewhere: [SiteLink], notice: String?, in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let item = AdminItem(site, entry.account.id)
        let person: FormContext<AccountService.Field> = context.form(
            errors: entered.detailErrors, notice: entered.complaint)
        let right: FormContext<GrantForm.Field> = context.form(errors: entered.grantErrors)
        return AdminLayout.document(
            AdminFrame(
                title: entry.account.displayName,
                crumbs: [
                    Crumb(context.workingOn.shortName),
                    Crumb("Tài khoản", AccountWorkAddresses.list(site)),
                ], notice: notice),
            in: context,
            """
            \(ErrorSummary(person))\(ErrorSummary(right))\
            \(PageHeading(entry.account.displayName))
            \(FactList([
                ("Tên đăng nhập", HTML(text: entry.account.username)),
                ("Trạng thái", AccountStateTag(entry.account).html),
                ("Chức vụ", entry.account.position.map { HTML(text: $0) }),
                ("Thư điện tử", entry.account.email.map { HTML(text: $0) }),
                ("Tạo lúc", DateTime(entry.account.createdAt).html),
                ("Đổi mật khẩu lần cuối", DateTime(entry.account.passwordSetAt).html),
                ("Phiên đang mở", HTML(text: String(entry.openSessions))),
            ]))\
            <h2>Quyền</h2>
            \(AccountRightsList(entry.grants, item: item, in: context))\
            \(if: entry.account.state == .active, giving(item, entered, sections, elsewhere, right, context))\
            \(entry.isKept ? AccountActs(entry, entered, person, item, context).html : notKept)
            """)
    }

    private static let notKept: HTML =
        "<p class=\"hint\">\(AccountRefusal.heldElsewhere.sentence)</p>\n"

    private static func giving(
        _ item: AdminItem, _ entered: Entered, _ sections: [Section], _ elsewhere: [SiteLink],
        _ form: FormContext<GrantForm.Field>, _ context: AdminContext
    ) -> HTML {
        """
        <details\(attribute: "open", if: !entered.grantErrors.isEmpty)><summary>Giao quyền tại \
        \(context.workingOn.name)</summary>
        <form method="post" action="\(AccountWorkAddresses.grant(item))">\(context.hiddenToken)
        \(AccountFields.grant(entered.grant, sections, form))\
        <p class="actions">\(Button("Giao quyền"))</p></form>
        </details>
        \(if: !elsewhere.isEmpty, places(elsewhere, item.id))
        """
    }

    private static func places(_ sites: [SiteLink], _ id: Int64) -> HTML {
        """
        <details><summary>Giao quyền ở cổng khác</summary>
        <ul class="links">\(each: sites, { site in
            let item = AdminItem(AdminSiteName(label: site.label), id)
            return "<li><a href=\"\(AccountWorkAddresses.account(item))\">\(site.name)</a></li>\n"
        })</ul></details>

        """
    }
}

/// The rights of an account, each with the button that takes it back on its own site.
struct AccountRightsList: Component {
    let grants: [Grant]
    let item: AdminItem
    let context: AdminContext

    init(_ grants: [Grant], item: AdminItem, in context: AdminContext) {
        self.grants = grants
        self.item = item
        self.context = context
    }

    var html: HTML {
        guard !grants.isEmpty else { return "<p class=\"empty\">Chưa được giao quyền nào.</p>\n" }
        return "<ul class=\"rows\">\(each: grants, row)</ul>\n"
    }

    private func row(_ grant: Grant) -> HTML {
        let place = AdminItem(AdminSiteName(label: grant.site.label), item.id)
        return """
            <li class="row"><p><strong>\(grant.role.name)</strong>, \(grant.site.name)\
            \(with: grant.section, { ", chuyên mục “\($0)”" })\
            \(with: grant.delegatedFrom, { ", ủy quyền của \($0)" })</p>
            \(GrantPeriod(grant, now: context.page.now))\
            <form class="inline-act" method="post" action="\(AccountWorkAddresses.revocation(place))">\
            \(context.hiddenToken)<input type="hidden" name="\(AccountPage.grantField)" \
            value="\(grant.id)"><p>\(Button("Thu quyền", .secondary))</p></form></li>

            """
    }
}

/// What can be done with the account as such.
struct AccountActs: Component {
    let entry: AccountService.Entry
    let entered: AccountPage.Entered
    let form: FormContext<AccountService.Field>
    let item: AdminItem
    let context: AdminContext

    init(
        _ entry: AccountService.Entry, _ entered: AccountPage.Entered,
        _ form: FormContext<AccountService.Field>, _ item: AdminItem, _ context: AdminContext
    ) {
        self.entry = entry
        self.entered = entered
        self.form = form
        self.item = item
        self.context = context
    }

    var html: HTML {
        let isActive = entry.account.state == .active
        return """
            <h2>Thông tin</h2>
            <form method="post" action="\(AccountWorkAddresses.details(item))">\(context.hiddenToken)
            \(AccountFields.person(entered.details ?? stored, form, withUsername: false))\
            <p class="actions">\(Button("Lưu thông tin", .secondary))</p></form>
            <h2>Bảo mật</h2>
            \(if: isActive, act(
                AccountWorkAddresses.password(item), "Cấp lại mật khẩu",
                "Mật khẩu mới hiện một lần; mọi phiên kết thúc."))\
            \(if: entry.openSessions > 0, act(
                AccountWorkAddresses.sessions(item), "Kết thúc mọi phiên",
                "Người dùng phải đăng nhập lại."))\
            \(if: entry.account.hasSecondFactor, act(
                AccountWorkAddresses.secondFactor(item), "Gỡ xác thực hai lớp",
                "Khi người dùng mất điện thoại và hết mã dự phòng."))\
            \(isActive ? act(
                AccountWorkAddresses.state(item), "Khóa tài khoản",
                "Khi người dùng nghỉ hoặc chuyển công tác; tên vẫn còn trong lịch sử.",
                [(AccountPage.stateField, Account.State.deactivated.rawValue)])
                : act(
                    AccountWorkAddresses.state(item), "Mở lại tài khoản", "",
                    [(AccountPage.stateField, Account.State.active.rawValue)]))
            """
    }

    private var stored: [AccountService.Field: String] {
        [
            .displayName: entry.account.displayName, .position: entry.account.position ?? "",
            .email: entry.account.email ?? "",
        ]
    }

    private func act(
        _ address: WebAddress, _ label: String, _ hint: String,
        _ fields: [(String, String)] = []
    ) -> HTML {
        """
        <form class="inline-act" method="post" action="\(address)">\(context.hiddenToken)\
        \(each: fields, { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })\
        <p>\(Button(label, .secondary)) <span class="hint">\(hint)</span></p></form>

        """
    }
}
