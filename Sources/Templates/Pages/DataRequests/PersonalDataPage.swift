import PortalCore

/// What the portal keeps of people, for what and how long, and what they may ask (Law 91/2025/QH15).
public enum PersonalDataPage {
    /// - Parameter months: for which data of askers are kept after the end.
    public static func render(months: Int, in context: PageContext) -> HTML {
        let title = "Dữ liệu cá nhân của bạn"
        return Layout.document(
            PageFrame(
                title: title,
                summary: "Cổng giữ dữ liệu gì về bạn, để làm gì, trong bao lâu và quyền của bạn.",
                crumbs: [Crumb(title)]),
            in: context,
            """
            \(PageHeading(title, lead: lead))\
            \(actions(context))\
            \(kept(months))\
            \(readers(context))\
            \(rights)\
            \(how(context))
            """)
    }

    private static let lead =
        "Cổng giữ gì về bạn, để làm gì, trong bao lâu; bạn muốn xem, sửa hay xóa thì làm thế nào."

    private static func actions(_ context: PageContext) -> HTML {
        """
        <p class="actions">\
        \(if: context.site.status == .live, ButtonLink("Gửi yêu cầu", to: DataRequestAddresses.form()).html)
        \(ButtonLink("Tra cứu yêu cầu đã gửi", to: DataRequestAddresses.lookUp(), .secondary))</p>

        """
    }

    private static func kept(_ months: Int) -> HTML {
        """
        <section aria-labelledby="giu-gi"><h2 id="giu-gi">Cổng giữ gì, để làm gì, trong bao lâu</h2>
        <p>Đọc thông tin trên Cổng không cần tài khoản và không phải khai gì. Chỉ khi bạn gửi một việc, \
        Cổng mới giữ những gì bạn tự ghi:</p>
        <h3>Câu hỏi; phản ánh, kiến nghị</h3>
        <p>Họ tên, địa chỉ, điện thoại; thư điện tử nếu bạn ghi; chức vụ, tên tổ chức, số giấy phép \
        nếu bạn gửi thay tổ chức; tệp gửi kèm. Dùng để trả lời và liên hệ lại khi cần hỏi thêm. \
        <strong>Giữ \(months) tháng sau khi việc kết thúc</strong>, rồi tự xóa. Câu hỏi và câu trả \
        lời đã đăng vẫn còn, không có tên người gửi.</p>
        <h3>Ý kiến về dự thảo</h3>
        <p>Tên và cách liên hệ bạn ghi. Dùng để tổng hợp ý kiến. Giữ cùng hồ sơ đợt lấy ý kiến; bạn \
        có thể yêu cầu xóa.</p>
        <h3>Tin, bài, ảnh; phản ánh nội dung sai</h3>
        <p>Tên và cách liên hệ bạn ghi. Dùng để biên tập, báo kết quả, trả nhuận bút. Giữ cùng sổ \
        tiếp nhận; bạn có thể yêu cầu xóa.</p>
        <h3>Góp ý về Cổng</h3>
        <p>Cách liên hệ nếu bạn ghi. Dùng để trả lời bạn. Giữ cùng góp ý; bạn có thể yêu cầu xóa.</p>
        <h3>Yêu cầu về dữ liệu cá nhân</h3>
        <p>Họ tên, điện thoại hoặc thư điện tử. Dùng để trả lời yêu cầu. Giữ \(months) tháng sau khi \
        xong, rồi tự xóa.</p>
        <h3>Khi bạn xem trang</h3>
        <p>Cổng không dùng công cụ theo dõi hay thống kê của bên nào khác. Cookie chỉ để nhớ cách hiển \
        thị bạn chọn và giữ cho biểu mẫu an toàn.</p>
        </section>

        """
    }

    private static func readers(_ context: PageContext) -> HTML {
        """
        <section aria-labelledby="ai-xem"><h2 id="ai-xem">Ai giữ, ai được xem</h2>
        <ul>
        <li>Bên giữ và chịu trách nhiệm: \(context.site.stewardship.board).</li>
        <li>Người được xem: Ban Biên tập và cơ quan phải trả lời bạn. Mỗi lần mở thông tin người gửi \
        câu hỏi, phản ánh, kiến nghị đều được ghi lại.</li>
        <li>Cổng không chia sẻ, không bán cho bên nào khác.</li>
        <li>Địa chỉ, điện thoại, thư điện tử không bao giờ được đăng; tên chỉ được đăng khi bạn cho \
        phép.</li>
        </ul></section>

        """
    }

    private static let rights: HTML = """
        <section aria-labelledby="quyen"><h2 id="quyen">Quyền của bạn</h2>
        <p>Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, với dữ liệu của chính mình bạn có quyền:</p>
        <ul>
        <li><strong>Xem, nhận bản sao</strong> dữ liệu Cổng đang giữ.</li>
        <li><strong>Chỉnh sửa</strong> khi dữ liệu chưa đúng.</li>
        <li><strong>Xóa.</strong> Việc chưa xong thì chưa xóa được, vì còn phải trả lời bạn.</li>
        <li><strong>Rút lại sự đồng ý</strong>, ví dụ thôi cho hiện tên.</li>
        <li><strong>Hạn chế, phản đối</strong> việc sử dụng dữ liệu.</li>
        <li><strong>Khiếu nại</strong> theo quy định của pháp luật nếu không đồng ý với kết quả.</li>
        </ul></section>

        """

    private static func how(_ context: PageContext) -> HTML {
        guard context.site.status == .live else {
            let province = DataRequestAddresses.about().on(
                origin: context.origins.origin(of: ""))
            return """
                <section aria-labelledby="cach-gui"><h2 id="cach-gui">Cách yêu cầu</h2>
                <p>Cổng này đã ngừng hoạt động và không nhận biểu mẫu. Bạn gửi yêu cầu ở \
                <a href="\(province)">Cổng tỉnh</a>.</p></section>

                """
        }
        return """
            <section aria-labelledby="cach-gui"><h2 id="cach-gui">Cách yêu cầu</h2>
            <ol>
            <li>Bạn <a href="\(DataRequestAddresses.form())">gửi biểu mẫu</a> và nhận mã tra cứu. \
            Không mất phí, không cần ảnh căn cước. Không tiện dùng mạng, bạn gọi hoặc viết theo \
            <a href="\(SiteAddresses.contact())">địa chỉ liên hệ</a>.</li>
            <li>Trong <strong>2 ngày làm việc</strong>, bạn được phản hồi: chấp nhận, từ chối kèm lý \
            do, hoặc cần xác minh thêm.</li>
            <li>Yêu cầu được chấp nhận thì được thực hiện trong <strong>15 ngày</strong> kể từ khi \
            nhận.</li>
            </ol></section>

            """
    }
}
