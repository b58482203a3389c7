import PortalCore

/// The notice with a password that was made for somebody: shown once, to be printed and handed
/// over (Article 16.1).
public enum PasswordNoticePage {
    /// - Parameter isNew: whether the account is new, or only the password.
    public static func render(
        _ account: Account, password: String, isNew: Bool, in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let signIn = AccountAddresses.signIn().on(
            origin: context.page.origins.origin(of: ""))
        let title = isNew ? "Thông báo tài khoản" : "Thông báo mật khẩu mới"
        return AdminLayout.document(
            AdminFrame(
                title: title,
                crumbs: [
                    Crumb(context.workingOn.shortName),
                    Crumb("Tài khoản", AccountWorkAddresses.list(site)),
                ]),
            in: context,
            """
            \(Notice(
                .warning, "Mật khẩu chỉ hiện một lần",
                """
                <p>In trang này, trao tận tay hoặc gửi niêm phong cho người dùng. Rời trang là \
                không xem lại được; khi đó hãy cấp mật khẩu khác.</p>

                """))
            <article class="password-notice">
            \(PageHeading(title))
            <p>Kính gửi: <strong>\(account.displayName)</strong>\
            \(with: account.position, { ", \($0)" })</p>
            \(FactList([
                ("Nơi đăng nhập", "<code>\(signIn.string)</code>"),
                ("Tên đăng nhập", "<code>\(account.username)</code>"),
                (isNew ? "Mật khẩu lần đầu" : "Mật khẩu mới", "<code>\(password)</code>"),
                ("Ngày cấp", DateTime(context.page.now).html),
                ("Người cấp", HTML(text: context.person)),
            ]))
            <ul>
            <li>Đổi mật khẩu ngay khi đăng nhập, sau đó hai tháng một lần.</li>
            <li>Giữ bí mật tài khoản, không cho người khác dùng chung. Khi vắng, hãy ủy quyền có \
            thời hạn và được thủ trưởng đồng ý (Điều 16, Quy chế ban hành kèm theo Quyết định \
            43/2020/QĐ-UBND).</li>
            <li>Hủy giấy này sau khi đã đổi mật khẩu.</li>
            </ul>
            </article>
            <p class="no-print actions" data-print><a href="\(AccountWorkAddresses.account(AdminItem(site, account.id)))">\
            Về trang tài khoản</a></p>
            """)
    }
}
