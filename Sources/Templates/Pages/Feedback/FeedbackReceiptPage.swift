public import PortalCore

/// What somebody is told after a feedback was stored, and whenever they come back with its code: how
/// far it is, by when it is answered, and the answer.
public enum FeedbackReceiptPage {
    /// The page; it names nobody and repeats nothing of what was written.
    public static func render(_ receipt: FeedbackReceipt, in context: PageContext) -> HTML {
        let isOpen = receipt.state.isOpen
        return Layout.document(
            PageFrame(
                title: "Biên nhận góp ý",
                crumbs: [Crumb("Góp ý về Cổng", FeedbackAddresses.form()), Crumb("Biên nhận")],
                isIndexed: false),
            in: context,
            """
            <article class="receipt">
            \(PageHeading(isOpen ? "Đã nhận góp ý của bạn" : "Góp ý của bạn đã được xem"))\
            <p class="code"><span>Mã tra cứu</span> \
            <strong>\(receipt.code.description)</strong></p>
            <p>Bạn ghi lại mã, chụp hoặc in trang này; ai có mã thì xem được trả lời. Có mã, bạn mở lại \
            trang này ở mục <a href="\(FeedbackAddresses.lookUp())">Tra cứu góp ý</a>.</p>
            \(FactList([
                ("Tiếp nhận", DateTime(receipt.receivedAt).html),
                ("Tình trạng", HTML(text: standing(receipt.state))),
            ]))\
            \(with: receipt.reply, answer)\
            \(if: isOpen, due(receipt.due, context))\
            </article>

            """)
    }

    /// How far it is, for who sent it.
    private static func standing(_ state: FeedbackState) -> String {
        switch state {
        case .new: "Đã tiếp nhận, đang chờ xem"
        case .handling: "Đang xử lý"
        case .answered: "Đã trả lời"
        case .closed: "Ban Biên tập đã xem và ghi nhận, không có trả lời riêng"
        }
    }

    private static func answer(_ reply: String) -> HTML {
        """
        <section aria-labelledby="tra-loi"><h2 id="tra-loi">Ban Biên tập trả lời</h2>
        <div class="prose">\(TrustedHTML.paragraphs(reply))</div></section>

        """
    }

    private static func due(_ due: DueDate?, _ context: PageContext) -> HTML {
        due.map { FeedbackDue(due: $0, kind: .page, today: context.now.day).html } ?? .empty
    }
}

/// The day of a feedback in a sentence with its explanation.
struct FeedbackDue: Component {
    let due: DueDate
    let kind: Feedback.Kind
    let today: CalendarDay

    var html: HTML {
        """
        <div class="due">
        <p>\(DueTag(due.day, today: today))</p>
        <p>Ban Biên tập trả lời chậm nhất <strong>\(DayInWords(due.day))</strong> (\(due.term)).</p>
        \(DueExplanation(due: due, subject: kind.noun))</div>

        """
    }
}
