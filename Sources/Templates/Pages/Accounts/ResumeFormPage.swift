/// A form that was interrupted, ready to be sent on.
public enum ResumeFormPage {
    /// Why it was not taken.
    public enum Cause: Sendable, Equatable {
        /// The session was over, or something had to be settled first.
        case interruption
        /// Something of ours went wrong; the number of the request leads to it in the log.
        case failure(String)

        var lead: String {
            switch self {
            case .interruption:
                """
                Khi bạn bấm gửi, phiên làm việc đã hết hạn hoặc cần xác nhận lại. Nội dung bạn \
                nhập vẫn còn đủ; bấm nút dưới đây để gửi.
                """
            case .failure(let number):
                """
                Hệ thống gặp sự cố nên chưa lưu được (mã \(number)). Nội dung bạn nhập vẫn còn đủ; \
                hãy gửi lại sau ít phút.
                """
            }
        }
    }

    /// - Parameter kept: the form; its target is checked to be in the admin.
    public static func render(
        _ kept: KeptForm, after cause: Cause, in context: AdminContext
    ) -> HTML {
        let frame = AdminFrame(title: "Gửi tiếp nội dung đang làm dở")
        return AdminLayout.document(
            frame, in: context,
            """
            \(PageHeading(frame.title, lead: cause.lead))
            <form method="post" action="\(AccountAddresses.continuation(kept.target))">
            \(context.hiddenToken)
            \(kept.ownFields)\
            \(longest(kept))\
            <p class="actions">\(Button("Gửi tiếp"))
            <a href="\(AdminAddresses.home())">Bỏ, về trang chính</a></p>
            </form>

            """)
    }

    /// Shows the longest text, so that people see that it is theirs, and can copy it.
    private static func longest(_ kept: KeptForm) -> HTML {
        guard let field = kept.fields.max(by: { $0.value.utf8.count < $1.value.utf8.count }),
            field.value.utf8.count > 40
        else { return .empty }
        return """
            <details><summary>Xem nội dung đã nhập</summary>
            <pre class="kept">\(field.value)</pre></details>

            """
    }
}
