/// A form that was interrupted, ready to be sent on.
public enum ResumeFormPage {
    /// - Parameter kept: the form; its target is checked to be in the admin.
    public static func render(_ kept: KeptForm, in context: AdminContext) -> HTML {
        let frame = AdminFrame(title: "Gửi tiếp nội dung đang làm dở")
        return AdminLayout.document(
            frame, in: context,
            """
            \(PageHeading(
                frame.title,
                lead: """
                    Khi bạn bấm gửi, phiên làm việc đã hết hạn hoặc cần xác nhận lại. Nội dung bạn \
                    nhập vẫn còn đủ; bấm nút dưới đây để gửi.
                    """))\
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
