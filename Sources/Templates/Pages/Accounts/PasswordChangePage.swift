import PortalCore

/// Changing one's password (Article 16.2).
public enum PasswordChangePage {
    /// - Parameters:
    ///   - reason: why it has to be changed now; nil where it is the owner's wish.
    ///   - due: the last day of the password.
    ///   - kept: a form that waits.
    public static func render(
        reason: PasswordChangeReason?, rules: PasswordRules, due: DueDate, next: String?,
        kept: KeptForm?, form: FormContext<PasswordService.Field>, in context: AdminContext
    ) -> HTML {
        GateLayout.document(
            title: "Đổi mật khẩu", in: context.page,
            """
            \(ErrorSummary(form))\
            \(with: reason, { notice($0, due) })\
            \(if: kept != nil, GateParts.waiting)\
            <h1>Đổi mật khẩu</h1>
            <form method="post" action="\(AccountAddresses.passwordChange())">
            \(context.hiddenToken)
            \(GateParts.carried(next, kept))\
            \(PasswordField(
                .current, "Mật khẩu hiện tại", in: form, autocomplete: "current-password"))\
            \(PasswordField(
                .new, "Mật khẩu mới", in: form, hint: hint(rules), autocomplete: "new-password"))\
            \(PasswordField(
                .again, "Nhập lại mật khẩu mới", in: form, autocomplete: "new-password"))\
            <p class="actions">\(Button("Đổi mật khẩu"))</p>
            </form>
            <p class="hint">Các phiên đăng nhập khác của bạn sẽ kết thúc.</p>

            """)
    }

    private static func hint(_ rules: PasswordRules) -> String {
        """
        Ít nhất \(rules.shortest) ký tự; có thể là một câu ngắn dễ nhớ. Không chứa tên của bạn, \
        không dùng lại \(rules.remembered) mật khẩu gần nhất.
        """
    }

    private static func notice(_ reason: PasswordChangeReason, _ due: DueDate) -> HTML {
        switch reason {
        case .initial:
            Notice(
                .information, "Đây là mật khẩu được cấp lần đầu",
                "<p>Hãy đặt mật khẩu của riêng bạn trước khi làm việc (Điều 16).</p>\n"
            ).html
        case .expired:
            Notice(
                .warning, "Mật khẩu đã dùng hết \(due.term)",
                "<p>Ngày dùng cuối là \(DateTime(due.day)) (\(due.rule)).</p>\n"
            ).html
        }
    }
}
