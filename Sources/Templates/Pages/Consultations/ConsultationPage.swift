public import PortalCore

/// A consultation: the full text, until when and to whom one comments, and what others said.
public enum ConsultationPage {
    /// - Parameter comments: a part of the approved comments, newest first.
    public static func render(
        _ consultation: Consultation, comments: Page<ConsultationComment>, in context: PageContext
    ) -> HTML {
        let summary = consultation.summary
        let frame = PageFrame(
            title: summary.title, summary: summary.summary,
            crumbs: [
                Crumb("Lấy ý kiến góp ý", ConsultationAddresses.list()), Crumb(summary.title),
            ],
            subject: .article,
            metadata: [
                PageFrame.Metadata("DC.creator", consultation.receiver.name),
                PageFrame.Metadata("DC.date", consultation.publishedAt.day.description),
            ])
        return Layout.document(
            frame, in: context,
            """
            <article class="consultation">
            \(PageHeading(summary.title, lead: summary.summary))\
            \(ConsultationTerms(consultation: consultation, now: context.now))\
            <section class="full-text" aria-labelledby="du-thao">
            <h2 id="du-thao">Toàn văn dự thảo</h2>
            <div class="prose">
            \(TrustedHTML.structured(consultation.body))\
            </div>
            </section>
            \(ConsultationComments(consultation: summary, comments: comments))\
            \(commentAgain(summary, in: context))\
            \(cite(consultation, in: context))\
            \(ReportControl(context: context))\
            </article>

            """)
    }

    /// Who has read to the end need not scroll back.
    private static func commentAgain(
        _ summary: ConsultationSummary, in context: PageContext
    ) -> HTML {
        guard summary.phase(at: context.now) == .open else { return .empty }
        let address = ConsultationAddresses.comment(summary.slug)
        return "<p class=\"actions\">\(ButtonLink("Gửi ý kiến", to: address))</p>\n"
    }

    private static func cite(_ consultation: Consultation, in context: PageContext) -> HTML {
        CiteControl(
            author: consultation.receiver.name, title: consultation.summary.title,
            publisher: context.site.name, publishedAt: consultation.publishedAt,
            address: context.canonical
        ).html
    }
}
