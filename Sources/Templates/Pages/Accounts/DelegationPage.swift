import PortalCore

/// Passing one's own rights on for a time (Article 16.3).
public enum DelegationPage {
    /// The fields of the form.
    public typealias Field = DelegationService.Field

    /// - Parameter received: what others passed on to the person.
    public static func render(
        _ overview: DelegationService.Overview, received: [Grant], values: [Field: String],
        form: FormContext<Field>, notice: String?, in context: AdminContext
    ) -> HTML {
        AdminLayout.document(
            AdminFrame(
                title: "Ủy quyền", crumbs: [Crumb("Tài khoản của tôi", AccountAddresses.own())],
                notice: notice),
            in: context,
            """
            \(ErrorSummary(form))\
            \(PageHeading(
                "Ủy quyền",
                lead: "Không đưa mật khẩu cho người khác: khi vắng, hãy ủy quyền có thời hạn và được "
                    + "thủ trưởng đồng ý (Điều 16 khoản 3). Người nhận làm việc bằng tài khoản của họ."))
            \(newForm(overview.delegable, values, form, context))
            <h2>Bạn đã ủy quyền</h2>
            \(given(overview.given, context))
            <h2>Bạn được ủy quyền</h2>
            \(list(received))
            """)
    }

    private static func newForm(
        _ delegable: [Grant], _ values: [Field: String], _ form: FormContext<Field>,
        _ context: AdminContext
    ) -> HTML {
        guard !delegable.isEmpty else {
            return "<p class=\"empty\">Bạn không giữ quyền nào ủy quyền được.</p>\n"
        }
        return """
            <form method="post" action="\(AccountAddresses.delegation())">\(context.hiddenToken)
            \(SelectField(
                .right, "Quyền", value: values[.right] ?? "",
                choices: delegable.map { Choice(String($0.id), GrantSentence($0).text) },
                in: form, none: "Chọn quyền"))\
            \(TextField(
                .to, "Tên đăng nhập của người nhận", value: values[.to] ?? "", in: form,
                autocomplete: "off", maxLength: 100))\
            \(TextField(
                .from, "Từ ngày", value: values[.from] ?? "", in: form,
                hint: "Ví dụ 02/12/2026. Để trống là ngay bây giờ.", isRequired: false,
                autocomplete: "off", maxLength: 40))\
            \(TextField(
                .until, "Đến hết ngày", value: values[.until] ?? "", in: form,
                hint: "Quyền tự hết sau ngày này.", autocomplete: "off", maxLength: 40))\
            \(TextArea(
                .consent, "Thủ trưởng đồng ý", value: values[.consent] ?? "", in: form,
                hint: "Ai đồng ý, chức vụ, bằng văn bản hay ý kiến nào, ngày nào.", rows: 3,
                maxLength: 300))\
            <p class="actions">\(Button("Ủy quyền"))</p>
            </form>
            """
    }

    private static func given(
        _ given: [DelegationService.Given], _ context: AdminContext
    ) -> HTML {
        guard !given.isEmpty else { return "<p class=\"empty\">Chưa có.</p>\n" }
        return """
            <ul class="rows">\(each: given, { item in
                """
                <li class="row"><p><strong>\(item.holder)</strong>: \
                \(GrantSentence(item.grant, namesDelegator: false))</p>
                \(GrantPeriod(item.grant, now: context.page.now))
                <form class="inline-act" method="post" action="\(AccountAddresses.delegationEnd())">\
                \(context.hiddenToken)<input type="hidden" name="\(Field.right.rawValue)" \
                value="\(item.grant.id)"><p>\(Button("Thu lại", .secondary))</p></form></li>

                """
            })</ul>

            """
    }

    private static func list(_ grants: [Grant]) -> HTML {
        guard !grants.isEmpty else { return "<p class=\"empty\">Chưa có.</p>\n" }
        return """
            <ul class="rows">\(each: grants, { grant in
                """
                <li class="row"><p>\(GrantSentence(grant))</p>
                \(with: grant.consent, { "<p class=\"hint\">Thủ trưởng đồng ý: \($0)</p>\n" })</li>

                """
            })</ul>

            """
    }
}
