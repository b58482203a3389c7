public import PortalCore

/// What somebody is told after a request was stored for good: code, both days, what happens next.
public enum DataRequestReceiptPage {
    /// The page; it names nobody.
    public static func render(_ receipt: DataRequestReceipt, in context: PageContext) -> HTML {
        let lookUp = DataRequestAddresses.lookUp().with(
            query: [(name: DataRequestAddresses.code, value: receipt.code.description)])
        return Layout.document(
            PageFrame(
                title: "Biên nhận yêu cầu về dữ liệu cá nhân",
                crumbs: [
                    Crumb("Dữ liệu cá nhân", DataRequestAddresses.about()), Crumb("Biên nhận"),
                ],
                isIndexed: false),
            in: context,
            """
            <article class="receipt">
            \(PageHeading("Đã nhận yêu cầu của bạn"))\
            <p class="code"><span>Mã tra cứu</span> \
            <strong>\(receipt.code.description)</strong></p>
            <p>Bạn ghi lại mã, chụp hoặc in trang này. Để tra cứu cần mã này và \
            \(DataRequestCode.phoneDigits) số cuối điện thoại (hoặc thư điện tử) bạn vừa ghi.</p>
            \(FactList([
                ("Yêu cầu", HTML(text: receipt.right.name)),
                ("Tiếp nhận", DateTime(receipt.receivedAt).html),
                ("Căn cứ", HTML(text: receipt.terms.due.rule)),
            ]))\
            \(DataRequestDue(terms: receipt.terms, today: context.now.day))\
            \(next)\
            <p class="actions">\(ButtonLink("Tra cứu yêu cầu này", to: lookUp, .secondary))</p>
            </article>

            """)
    }

    private static let next: HTML = """
        <section aria-labelledby="tiep-theo"><h2 id="tiep-theo">Tiếp theo</h2>
        <ol>
        <li>Ban Biên tập xem yêu cầu. Nếu cần biết chắc dữ liệu là của bạn, trang tra cứu ghi cách \
        xác minh; không ai đòi ảnh căn cước của bạn qua mạng.</li>
        <li>Bạn được phản hồi: chấp nhận, hoặc từ chối kèm lý do.</li>
        <li>Yêu cầu được chấp nhận thì được thực hiện, và trang tra cứu ghi rõ đã làm gì.</li>
        </ol>
        <p>Bạn ghi thư điện tử? Cổng gửi vào đó một thư có đường dẫn xác nhận. Bạn xác nhận thì các \
        thông báo sau mới được gửi qua thư; không xác nhận thì yêu cầu vẫn được giải quyết.</p>
        </section>

        """
}
