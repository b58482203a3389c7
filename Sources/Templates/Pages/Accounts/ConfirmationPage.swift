import PortalCore

/// Typing the password again before a dangerous act.
public enum ConfirmationPage {
    /// The one field.
    public enum Field: String, Sendable, CaseIterable {
        case password = "mat-khau"
    }

    /// - Parameters:
    ///   - next: where to go on.
    ///   - kept: the form that waits.
    public static func render(
        next: String?, kept: KeptForm?, form: FormContext<Field>, in context: AdminContext
    ) -> HTML {
        GateLayout.document(
            title: "Xác nhận mật khẩu", in: context.page,
            """
            \(ErrorSummary(form))\
            <h1>Xác nhận mật khẩu</h1>
            <p>Thao tác này có hệ quả lớn, nên cần bạn nhập lại mật khẩu.\
            \(if: kept != nil, " Nội dung bạn vừa gửi vẫn được giữ.")</p>
            <form method="post" action="\(AccountAddresses.confirmation())">
            \(context.hiddenToken)
            \(GateParts.carried(next, kept))\
            \(PasswordField(.password, "Mật khẩu", in: form, autocomplete: "current-password"))\
            <p class="actions">\(Button("Xác nhận")) <a href="\(AdminAddresses.home())">Thôi, về việc của tôi</a></p>
            </form>

            """)
    }
}
