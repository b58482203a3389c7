import PortalCore

/// How to reach the portal and who answers for it (Articles 8 and 9.1l).
public enum ContactPage {
    /// The contact page of a portal.
    public static func render(in context: PageContext) -> HTML {
        let site = context.site
        let frame = PageFrame(
            title: "Liên hệ", summary: "Địa chỉ, điện thoại và thư điện tử của \(site.name).",
            crumbs: [Crumb("Liên hệ")])
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading("Liên hệ", lead: site.name))\
            <section aria-labelledby="dia-chi">
            <h2 id="dia-chi">Địa chỉ, điện thoại</h2>
            \(ContactList(contact: site.contact))\
            </section>
            <section aria-labelledby="don-vi-phu-trach">
            <h2 id="don-vi-phu-trach">Đơn vị phụ trách</h2>
            \(StewardshipList(stewardship: site.stewardship))\
            </section>
            \(if: site.status == .live, asking)
            """)
    }

    private static let asking: HTML = """
        <section aria-labelledby="hoi-truc-tuyen">
        <h2 id="hoi-truc-tuyen">Hỏi trực tuyến</h2>
        <p>Câu hỏi về cơ chế, chính sách, thủ tục và đầu tư được trả lời trong 15 ngày làm việc.</p>
        <p class="actions">\(ButtonLink("Đặt câu hỏi", to: QuestionAddresses.ask()))\
        \(ButtonLink("Xem câu đã trả lời", to: QuestionAddresses.list(), .secondary))</p>
        <p>Một quy định, thủ tục gây khó cho bạn? \
        <a href="\(PetitionAddresses.list())">Gửi phản ánh, kiến nghị</a>.</p>
        </section>

        """
}
