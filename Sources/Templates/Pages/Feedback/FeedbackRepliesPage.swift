public import PortalCore

/// What was said of the portal and what its Board answered, as far as the Board published it.
public enum FeedbackRepliesPage {
    /// - Parameter page: a part of what is published, the newest first.
    public static func render(
        _ page: Page<PublishedFeedback>, in context: PageContext
    ) -> HTML {
        let title = "Góp ý đã được trả lời"
        return Layout.document(
            PageFrame(
                title: title,
                summary: "Góp ý của bạn đọc về \(context.site.name) và trả lời của Ban Biên tập.",
                crumbs: [Crumb("Góp ý về Cổng", FeedbackAddresses.form()), Crumb(title)]),
            in: context,
            """
            \(PageHeading(
                title,
                lead: "Góp ý của bạn đọc về Cổng và trả lời của Ban Biên tập, không nêu ai đã gửi."))\
            \(if: page.items.isEmpty, "<p class=\"empty\">Chưa có trả lời nào được công bố.</p>\n")\
            \(each: page.items, item)\
            \(Pager(page, at: FeedbackAddresses.published()))
            """)
    }

    private static func item(_ item: PublishedFeedback) -> HTML {
        """
        <section class="question" aria-labelledby="gop-y-\(item.number)">
        <h2 id="gop-y-\(item.number)">Góp ý số \(item.number)</h2>
        <div class="asked"><div class="prose">\(TrustedHTML.paragraphs(item.text))</div></div>
        <div class="answer"><h3>Ban Biên tập trả lời</h3>
        <div class="prose">\(TrustedHTML.paragraphs(item.reply))</div>
        <p class="source-line"><span>Công bố \(DateTime(item.publishedAt))</span></p></div>
        </section>

        """
    }
}
