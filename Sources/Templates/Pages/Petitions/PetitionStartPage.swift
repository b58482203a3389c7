import PortalCore

/// Where one begins a petition: what is taken, what one needs, and which form.
public enum PetitionStartPage {
    /// The page; archived portals do not offer it.
    public static func render(in context: PageContext) -> HTML {
        let frame = PageFrame(
            title: "Gửi phản ánh, kiến nghị",
            summary:
                "Gửi phản ánh, kiến nghị về quy định, thủ tục hành chính tới các cơ quan của tỉnh.",
            crumbs: [
                Crumb("Phản ánh, kiến nghị", PetitionAddresses.list()),
                Crumb("Gửi phản ánh, kiến nghị"),
            ])
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading("Gửi phản ánh, kiến nghị", lead: lead))\
            \(PetitionGuide())\(needed)\(term)\(choice)
            """)
    }

    private static let lead =
        "Bạn gửi, nhận mã tra cứu và ngày phải có trả lời. Không cần tài khoản, không mất phí."

    private static var needed: HTML {
        """
        <section aria-labelledby="can-co"><h2 id="can-co">Trước khi bắt đầu, bạn chuẩn bị</h2>
        <ul>
        <li>Tên thủ tục, hoặc số và tên văn bản có quy định gây khó.</li>
        <li>Chỗ vướng mắc; nếu có thể, cách sửa mà bạn đề nghị.</li>
        <li><strong>Cá nhân:</strong> họ và tên, địa chỉ, số điện thoại; thư điện tử nếu có.</li>
        <li><strong>Tổ chức:</strong> tên tổ chức, họ tên và chức vụ người đại diện, số quyết định \
        hoặc giấy phép thành lập, địa chỉ trụ sở, số điện thoại.</li>
        <li>Viết bằng tiếng Việt, mỗi lần một việc. Đừng gửi số căn cước hay giấy tờ cá nhân.</li>
        </ul></section>

        """
    }

    /// The regulation has no term of its own for petitions; which one is kept is said openly.
    private static var term: HTML {
        """
        <section aria-labelledby="bao-lau"><h2 id="bao-lau">Bao lâu có trả lời?</h2>
        <p>Cổng áp dụng thời hạn trả lời câu hỏi: chậm nhất 15 ngày làm việc, cơ quan trả lời hoặc báo \
        tiến độ và hẹn ngày mới (Điều 13 khoản 6 Quy chế). Quy chế không nêu thời hạn riêng cho phản \
        ánh, kiến nghị.</p>
        <p>Căn cứ tiếp nhận: Nghị định số 20/2008/NĐ-CP, được sửa đổi, bổ sung bởi Nghị định số \
        48/2013/NĐ-CP và Nghị định số 92/2017/NĐ-CP.</p></section>

        """
    }

    private static var choice: HTML {
        """
        <section aria-labelledby="ban-la"><h2 id="ban-la">Bạn gửi với tư cách nào?</h2>
        <p class="actions">\
        \(ButtonLink("Cá nhân", to: PetitionAddresses.individual()))
        \(ButtonLink("Tổ chức, doanh nghiệp", to: PetitionAddresses.organisation()))</p>
        </section>

        """
    }
}
