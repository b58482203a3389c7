import PortalCore

/// Signing in.
public enum SignInPage {
    /// The fields of the form.
    public enum Field: String, Sendable, CaseIterable {
        case username = "ten-dang-nhap"
        case password = "mat-khau"
    }

    /// - Parameters:
    ///   - username: what was typed before.
    ///   - next: where to go on afterwards.
    ///   - kept: a form that waits.
    public static func render(
        username: String, next: String?, kept: KeptForm?, form: FormContext<Field>,
        in context: PageContext
    ) -> HTML {
        GateLayout.document(
            title: "Đăng nhập", in: context,
            """
            \(ErrorSummary(form))\
            \(if: kept != nil, waiting)\
            <h1>Đăng nhập</h1>
            <form method="post" action="\(AccountAddresses.signIn())">
            \(form.hiddenToken)\(Honeypot())
            \(GateParts.carried(next, kept))\
            \(TextField(
                .username, "Tên đăng nhập", value: username, in: form, autocomplete: "username",
                maxLength: 100))\
            \(PasswordField(
                .password, "Mật khẩu", in: form, autocomplete: "current-password"))\
            <p class="actions">\(Button("Đăng nhập"))</p>
            </form>
            <p class="hint">Mỗi tài khoản do một người giữ và chịu trách nhiệm. Quên mật khẩu: \
            liên hệ quản trị viên của Ban Biên tập để được cấp lại.</p>

            """)
    }

    private static let waiting: HTML = Notice(
        .warning, "Phiên làm việc đã hết hạn",
        """
        <p>Nội dung bạn vừa gửi vẫn được giữ. Đăng nhập lại để gửi tiếp.</p>

        """
    ).html
}
