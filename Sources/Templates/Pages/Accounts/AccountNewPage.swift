import PortalCore

/// Making an account with its first right.
public enum AccountNewPage {
    /// What was typed, and what is wrong with it.
    public struct Entered: Sendable {
        /// The person.
        public var details: [AccountService.Field: String] = [:]
        /// The right.
        public var grant: [GrantForm.Field: String] = [:]
        /// What is wrong with the person's fields.
        public var detailErrors: [FieldError<AccountService.Field>] = []
        /// What is wrong with the right's.
        public var grantErrors: [FieldError<GrantForm.Field>] = []
        /// Why it was refused as a whole.
        public var complaint: String?

        /// An empty form.
        public init() {}
    }

    /// - Parameter sections: those of the site.
    public static func render(
        _ entered: Entered, sections: [Section], in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let person: FormContext<AccountService.Field> = context.form(
            errors: entered.detailErrors, notice: entered.complaint)
        let right: FormContext<GrantForm.Field> = context.form(errors: entered.grantErrors)
        return AdminLayout.document(
            AdminFrame(
                title: "Tạo tài khoản",
                crumbs: [
                    Crumb(context.workingOn.shortName),
                    Crumb("Tài khoản", AccountWorkAddresses.list(site)),
                ]),
            in: context,
            """
            \(ErrorSummary(person))\(ErrorSummary(right))\
            \(PageHeading(
                "Tạo tài khoản",
                lead: "Mỗi tài khoản do một người giữ. Mật khẩu lần đầu hiện một lần, in được, và "
                    + "phải đổi khi đăng nhập lần đầu (Điều 16)."))
            <form method="post" action="\(AccountWorkAddresses.new(site))">\(context.hiddenToken)
            \(AccountFields.person(entered.details, person, withUsername: true))\
            <h2>Quyền đầu tiên tại \(context.workingOn.name)</h2>
            \(AccountFields.grant(entered.grant, sections, right))\
            <p class="actions">\(Button("Tạo tài khoản"))</p>
            </form>
            """)
    }
}

/// The fields of accounts and rights.
enum AccountFields {
    static func person(
        _ values: [AccountService.Field: String], _ form: FormContext<AccountService.Field>,
        withUsername: Bool
    ) -> HTML {
        """
        \(if: withUsername, TextField(
            .username, "Tên đăng nhập", value: values[.username] ?? "", in: form,
            hint: "Chữ thường không dấu, chữ số, dấu chấm, gạch nối; bắt đầu bằng chữ.",
            autocomplete: "off", maxLength: 40).html)\
        \(TextField(
            .displayName, "Họ và tên", value: values[.displayName] ?? "", in: form,
            autocomplete: "off", maxLength: 100))\
        \(TextField(
            .position, "Chức vụ", value: values[.position] ?? "", in: form, isRequired: false,
            autocomplete: "off", maxLength: 200))\
        \(TextField(
            .email, "Thư điện tử công vụ", value: values[.email] ?? "", in: form,
            hint: "Nơi nhận thông báo của cổng.", kind: .email, isRequired: false,
            autocomplete: "off", maxLength: 254))
        """
    }

    static func grant(
        _ values: [GrantForm.Field: String], _ sections: [Section],
        _ form: FormContext<GrantForm.Field>
    ) -> HTML {
        """
        \(SelectField(
            .role, "Vai trò", value: values[.role] ?? "",
            choices: Role.allCases.map { Choice($0.rawValue, $0.name) }, in: form,
            none: "Chọn vai trò"))\
        \(SelectField(
            .section, "Chuyên mục", value: values[.section] ?? "",
            choices: sections.map {
                Choice(String($0.id), ($0.parentID == nil ? "" : "– ") + $0.title)
            }, in: form, hint: "Quyền gồm cả các mục bên dưới.", isRequired: false,
            none: "Tất cả"))\
        \(TextField(
            .from, "Từ ngày", value: values[.from] ?? "", in: form,
            hint: "Ví dụ 02/12/2026. Để trống là ngay bây giờ.", isRequired: false,
            autocomplete: "off", maxLength: 40))\
        \(TextField(
            .until, "Đến hết ngày", value: values[.until] ?? "", in: form,
            hint: "Để trống là chưa định ngày kết thúc.", isRequired: false, autocomplete: "off",
            maxLength: 40))
        """
    }
}
