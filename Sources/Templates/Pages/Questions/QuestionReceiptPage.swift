public import PortalCore

/// What a citizen is told after a question or petition was stored for good: code, due day, what happens next.
public enum QuestionReceiptPage {
    /// The page for what was just stored.
    public static func render(_ receipt: QuestionReceipt, in context: PageContext) -> HTML {
        let kind = receipt.kind
        let frame = PageFrame(
            title: "Biên nhận \(kind.noun)",
            crumbs: [Crumb(kind.section, kind.list), Crumb("Biên nhận")],
            isIndexed: false)
        let lookUp = QuestionAddresses.lookUp(of: receipt.code.description)
        return Layout.document(
            frame, in: context,
            """
            <article class="receipt" data-draft-sent>
            \(PageHeading("Đã nhận \(kind.noun) của bạn"))\
            <p class="code"><span>Mã tra cứu</span> <strong>\(receipt.code.description)</strong></p>
            <p>Bạn ghi lại mã, chụp hoặc in trang này. Để tra cứu cần mã này và \
            \(QuestionCode.phoneDigits) số cuối điện thoại bạn đã ghi.</p>
            \(FactList([
                (kind.name, HTML(text: receipt.title)),
                ("Tiếp nhận", DateTime(receipt.receivedAt).html),
            ]))\
            \(receipt.state.isAwaitingAnswer ? waiting(receipt, in: context) : moved(kind))\
            <p class="actions">\(ButtonLink("Tra cứu \(kind.noun) này", to: lookUp, .secondary))</p>
            </article>

            """)
    }

    private static func waiting(_ receipt: QuestionReceipt, in context: PageContext) -> HTML {
        let due = DueSentence(
            due: receipt.due, unit: nil, today: context.now.day, contact: context.site.contact)
        return """
            \(due)\(DueExplanation(due: receipt.due, subject: receipt.kind.name))\(next(receipt.kind))
            """
    }

    /// Where nothing is owed now, no day is counted. What became of it is told to who also has the
    /// digits.
    private static func moved(_ kind: CaseKind) -> HTML {
        """
        <p>Biên nhận này ghi việc tiếp nhận. Tình trạng hiện nay của \(kind.noun) có ở trang tra cứu.</p>

        """
    }

    private static func next(_ kind: CaseKind) -> HTML {
        """
        <section aria-labelledby="tiep-theo"><h2 id="tiep-theo">Tiếp theo</h2>
        <ol>
        <li>Ban Biên tập đọc \(kind.noun) và chuyển tới cơ quan có thẩm quyền. Nếu nội dung không \
        thuộc phạm vi trả lời, trang tra cứu sẽ ghi rõ lý do.</li>
        <li>Nếu cần thêm thông tin, trang tra cứu ghi rõ cần gì và bạn gửi bổ sung ngay tại đó.</li>
        <li>Lãnh đạo cơ quan trả lời, hoặc cho biết tiến độ và nêu rõ thời hạn mới.</li>
        <li>Câu trả lời được đăng ở mục \(kind.section). Địa chỉ, điện thoại, thư điện tử của bạn không \
        bao giờ được đăng.</li>
        </ol>
        <p>Bạn có ghi thư điện tử? Cổng gửi vào đó một thư có đường dẫn xác nhận. Bạn xác nhận thì \
        các thông báo sau mới được gửi qua thư; không xác nhận thì \(kind.noun) vẫn được xử lý và \
        thời hạn không đổi.</p>
        </section>

        """
    }
}
