import PortalCore

/// Showing the second factor after signing in.
public enum SecondFactorPage {
    /// The one field.
    public enum Field: String, Sendable, CaseIterable {
        case code = "ma"
    }

    /// - Parameters:
    ///   - next: where to go on.
    ///   - kept: the form that waits.
    public static func render(
        next: String?, kept: KeptForm?, form: FormContext<Field>, in context: AdminContext
    ) -> HTML {
        GateLayout.document(
            title: "Mã xác thực", in: context.page,
            """
            \(ErrorSummary(form))\
            \(if: kept != nil, GateParts.waiting)\
            <h1>Mã xác thực</h1>
            <form method="post" action="\(AccountAddresses.secondFactor())">
            \(context.hiddenToken)
            \(GateParts.carried(next, kept))\
            \(TextField(
                .code, "Mã 6 chữ số trong ứng dụng xác thực", value: "", in: form,
                hint: "Mất điện thoại? Nhập một mã dự phòng; mỗi mã chỉ dùng được một lần.",
                autocomplete: "one-time-code", maxLength: 40))\
            <p class="actions">\(Button("Tiếp tục"))</p>
            </form>
            <form method="post" action="\(AccountAddresses.signOut())">\(context.hiddenToken)\
            <p class="actions">\(Button("Đăng xuất", .secondary))</p></form>
            <p class="hint">Hết mã dự phòng: liên hệ quản trị viên để gỡ xác thực hai lớp cũ.</p>

            """)
    }
}

/// What the pages before the admin have in common.
enum GateParts {
    /// Says that what was sent is still there.
    static let waiting: HTML = Notice(
        .information, "Nội dung bạn vừa gửi vẫn được giữ",
        "<p>Sau bước này, bạn gửi tiếp được ngay.</p>\n"
    ).html

    /// The page that was wanted and the form that waits, in hidden fields.
    static func carried(_ next: String?, _ kept: KeptForm?) -> HTML {
        """
        \(with: next, {
            "<input type=\"hidden\" name=\"\(AccountAddresses.next)\" value=\"\($0)\">\n"
        })\
        \(with: kept, \.carried)
        """
    }
}
