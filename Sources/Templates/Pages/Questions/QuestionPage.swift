public import PortalCore

/// An answered question: what was asked, the answer, what it rests on and whether it was in time.
public enum QuestionPage {
    /// The page of one question.
    public static func render(_ question: AnsweredQuestion, in context: PageContext) -> HTML {
        let summary = question.summary
        let frame = PageFrame(
            title: summary.title,
            summary: "Câu hỏi về: \(summary.title). \(summary.unit) trả lời.",
            crumbs: [Crumb("Hỏi – Đáp", QuestionAddresses.list()), Crumb(summary.title)],
            subject: .article,
            metadata: QuestionMetadata.dublinCore(question),
            structuredData: [QuestionMetadata.page(question, in: context)])
        return Layout.document(
            frame, in: context,
            """
            <article class="question">
            \(PageHeading(summary.title))\
            \(asked(question))\
            \(AnswerText(question: question))\
            \(Citations(citations: question.citations, context: context))\
            \(AnswerClock(question: question))\
            \(ReferenceNote(kind: .question))\
            \(if: context.site.status == .live, helpful(question))\
            \(cite(question, in: context))\
            \(ReportControl(context: context))\
            </article>

            """)
    }

    private static func asked(_ question: AnsweredQuestion) -> HTML {
        """
        <section class="asked" aria-labelledby="cau-hoi">
        <h2 id="cau-hoi">Câu hỏi</h2>
        <div class="prose">
        \(TrustedHTML.paragraphs(question.body))\
        </div>
        \(PublishedFiles(question: question))\
        <p class="source-line"><span>Người hỏi: \(question.askerName ?? "không công khai tên")</span>
        <span>Gửi \(DateTime(question.summary.receivedAt))</span></p>
        </section>

        """
    }

    /// The form stands on a page of its own, since this one is the same for everybody.
    private static func helpful(_ question: AnsweredQuestion) -> HTML {
        """
        <p class="helpful"><a class="button secondary" \
        href="\(QuestionAddresses.vote(question.summary.slug))">\(QuestionVotePage.heading)</a></p>

        """
    }

    private static func cite(_ question: AnsweredQuestion, in context: PageContext) -> HTML {
        CiteControl(
            author: question.summary.unit, title: question.summary.title,
            publisher: context.site.name, publishedAt: question.summary.answeredAt,
            address: context.canonical
        ).html
    }
}
