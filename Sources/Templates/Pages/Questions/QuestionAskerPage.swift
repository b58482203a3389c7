import PortalCore

/// Who asked, for those who handle the question: opened by a form, on record.
public enum QuestionAskerPage {
    /// The whole page.
    public static func render(
        _ asker: Asker, of question: QuestionCase, in context: AdminContext
    ) -> HTML {
        page(
            of: question, in: context,
            """
            \(PageHeading(
                "Người gửi",
                lead: "Dữ liệu cá nhân, chỉ dùng để trả lời \(question.kind.noun) này. Lần xem này đã được ghi vào nhật ký."))
            \(FactList([
                ("Họ tên", HTML(text: asker.name)),
                ("Chức vụ", asker.position.map(HTML.init(text:))),
                ("Tổ chức", asker.organisation.map(HTML.init(text:))),
                ("Số quyết định hoặc giấy phép", asker.licence.map(HTML.init(text:))),
                ("Địa chỉ", HTML(text: asker.address)),
                ("Điện thoại", HTML(text: asker.phone)),
                ("Thư điện tử", asker.email.map {
                    HTML(text: $0 + (asker.hasConfirmedEmail ? " (đã xác nhận)" : " (chưa xác nhận)"))
                }),
            ]))
            """)
    }

    /// What is said where the data were removed: at the person's request, or after their time.
    public static func removed(
        from question: QuestionCase, in context: AdminContext
    ) -> HTML {
        page(
            of: question, in: context,
            """
            \(PageHeading(
                "Người gửi",
                lead: "Dữ liệu người gửi đã được xóa, theo yêu cầu của họ hoặc vì hết thời hạn lưu."))
            """)
    }

    private static func page(
        of question: QuestionCase, in context: AdminContext, _ content: HTML
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let address = QuestionWorkAddresses.item(AdminItem(site, question.id))
        return AdminLayout.document(
            AdminFrame(
                title: "Người gửi",
                crumbs: [
                    Crumb("Câu hỏi, kiến nghị", QuestionWorkAddresses.list(site)),
                    Crumb(question.code.description, address),
                ]),
            in: context,
            """
            \(content)
            <p><a href="\(address)">Trở lại \(question.kind.noun)</a></p>
            """)
    }
}
