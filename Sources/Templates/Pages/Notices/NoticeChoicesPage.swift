public import PortalCore

/// Of what somebody wants letters. In the admin everything is told anyway.
public enum NoticeChoicesPage {
    /// The name of the ticked kinds in the form.
    public static let field = "loai"

    /// - Parameters:
    ///   - declined: the kinds of which no letters are wanted.
    ///   - email: where letters go; nil where no address is known.
    public static func render(
        declined: Set<NoticeKind>, email: String?, notice: String?, in context: AdminContext
    ) -> HTML {
        AdminLayout.document(
            AdminFrame(
                title: "Chọn loại báo qua thư",
                crumbs: [Crumb("Thông báo", NoticeAddresses.list())],
                notice: notice),
            in: context,
            """
            \(PageHeading(
                "Chọn loại báo qua thư",
                lead: "Mọi thông báo đều có trong trang quản trị. Ở đây bạn chọn loại nào gửi thêm "
                    + "qua thư điện tử; các việc gần nhau được gộp vào một thư."))
            <p>\(address(email))</p>
            <form method="post" action="\(NoticeAddresses.choices())">\(context.hiddenToken)
            <fieldset class="field"><legend>Gửi thư khi có</legend>
            \(each: NoticeKind.allCases.filter(\.isForStaff), { choice($0, isWanted: !declined.contains($0)) })\
            </fieldset>
            <p class="actions">\(Button("Lưu lựa chọn"))</p>
            </form>

            """)
    }

    private static func address(_ email: String?) -> HTML {
        guard let email else {
            return "Tài khoản của bạn chưa có thư điện tử; hãy nhờ quản trị viên bổ sung."
        }
        return "Thư gửi tới <strong>\(email)</strong>."
    }

    private static func choice(_ kind: NoticeKind, isWanted: Bool) -> HTML {
        let id = "loai-\(kind.rawValue)"
        return """
            <div class="tick"><input type="checkbox" id="\(id)" name="\(field)" \
            value="\(kind.rawValue)"\(attribute: "checked", if: isWanted)\
            \(attribute: "disabled", if: !kind.canBeDeclined)>
            <label for="\(id)">\(kind.name)\
            \(if: !kind.canBeDeclined, " (luôn gửi để bảo vệ tài khoản)")</label></div>

            """
    }
}
