import PortalCore

/// Who asked, for those who handle the question: opened by a form, on record.
public enum QuestionAskerPage {
    /// The whole page.
    public static func render(
        _ asker: Asker, of question: QuestionCase, in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        return AdminLayout.document(
            AdminFrame(
                title: "Người gửi",
                crumbs: [
                    Crumb("Câu hỏi, kiến nghị", QuestionWorkAddresses.list(site)),
                    Crumb(
                        question.code.description,
                        QuestionWorkAddresses.item(AdminItem(site, question.id))),
                ]),
            in: context,
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
            <p><a href="\(QuestionWorkAddresses.item(AdminItem(site, question.id)))">\
            Trở lại \(question.kind.noun)</a></p>
            """)
    }
}
