public import PortalCore

/// What somebody is told after something was taken in: number, code, what happens next.
public enum IntakeReceiptPage {
    /// The public page; it names no sender.
    public static func render(_ receipt: IntakeReceipt, in context: PageContext) -> HTML {
        let frame = PageFrame(
            title: "Biên nhận", crumbs: [Crumb("Biên nhận")], isIndexed: false)
        return Layout.document(
            frame, in: context,
            """
            <article class="receipt">
            \(PageHeading(receipt.way == .report ? "Đã nhận phản ánh của bạn" : "Đã nhận bài của bạn"))\
            <p class="code"><span>Số tiếp nhận</span> \
            <strong>\(receipt.number.description)</strong></p>
            <p class="code"><span>Mã biên nhận</span> \
            <strong>\(receipt.code.description)</strong></p>
            <p>Bạn ghi lại hai số này, chụp hoặc in trang này để hỏi lại khi cần.</p>
            \(FactList([
                ("Nội dung", HTML(text: receipt.subject)),
                ("Tiếp nhận", DateTime(receipt.receivedAt).html),
                ("Tệp gửi kèm", receipt.fileCount == 0 ? nil : Count(receipt.fileCount).html),
                ("Tình trạng", HTML(text: standing(receipt.state))),
                ("Bài đã đăng", receipt.place.flatMap(WebAddress.init(entered:)).map(link)),
            ]))\
            \(receipt.way == .report ? afterReport : afterContribution)\
            </article>

            """)
    }

    /// How far it is, for who handed it in.
    private static func standing(_ state: IntakeState) -> String {
        switch state {
        case .received: "Đã tiếp nhận, đang xem xét"
        case .drafted: "Đang biên tập"
        case .declined: "Không sử dụng"
        case .done: "Đã xử lý xong"
        }
    }

    private static func link(_ address: WebAddress) -> HTML {
        "<a href=\"\(address)\">\(address.string)</a>"
    }

    private static var afterContribution: HTML {
        """
        <section aria-labelledby="tiep-theo"><h2 id="tiep-theo">Tiếp theo</h2>
        <ol>
        <li>Ban Biên tập đọc bài và liên hệ với bạn nếu cần hỏi thêm.</li>
        <li>Bài được chọn sẽ được biên tập, kiểm duyệt rồi mới đăng.</li>
        <li>Khi bài được đăng, bạn hưởng nhuận bút theo quy định (Điều 25 khoản 2).</li>
        </ol></section>

        """
    }

    private static var afterReport: HTML {
        """
        <section aria-labelledby="tiep-theo"><h2 id="tiep-theo">Tiếp theo</h2>
        <ol>
        <li>Ban Biên tập kiểm tra trang bạn phản ánh.</li>
        <li>Nội dung sai được sửa; nội dung vi phạm Điều 6 của Quy chế bị gỡ và ghi lại lý do.</li>
        <li>Nếu bạn để lại cách liên hệ, Ban Biên tập báo kết quả cho bạn.</li>
        </ol></section>

        """
    }
}
