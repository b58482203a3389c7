public import PortalCore

/// A consultation: the full text, until when and to whom one comments, what others said, and what
/// came of it.
public enum ConsultationPage {
    /// The whole page.
    public static func render(_ view: ConsultationView, in context: PageContext) -> HTML {
        let consultation = view.consultation
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
            \(with: consultation.outcome, { OutcomeSection(outcome: $0, context: context).html })\
            \(ConsultationPapers(consultation: consultation))\
            \(DraftSection(view: view, isOpen: summary.phase(at: context.now) == .open))\
            \(ConsultationComments(view: view))\
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

/// What was asked, said and done (Article 10.10).
struct OutcomeSection: Component {
    let outcome: ConsultationOutcome
    let context: PageContext

    var html: HTML {
        """
        <section class="outcome" aria-labelledby="ket-qua">
        <h2 id="ket-qua">Kết quả lấy ý kiến</h2>
        <p>\(StatusTag(.good, outcome.result.name)) \
        <span class="hint">Công bố \(DateTime(dayOf: outcome.publishedAt))</span></p>
        \(with: outcome.document, document)\
        <h3>Chúng tôi đã hỏi</h3>
        \(TrustedHTML.paragraphs(outcome.asked))\
        <h3>Bạn đã góp ý</h3>
        \(TrustedHTML.paragraphs(outcome.said))\
        <h3>Chúng tôi đã làm</h3>
        \(TrustedHTML.paragraphs(outcome.done))\
        </section>

        """
    }

    private func document(_ document: ConsultationOutcome.IssuedDocument) -> HTML {
        let path = DocumentAddresses.document(document.slug)
        let address =
            document.siteLabel == context.site.label
            ? path : path.on(origin: context.origins.origin(of: document.siteLabel))
        return """
            <p>Văn bản đã ban hành: <a href="\(address)">\(document.number)\
            \(if: !document.abstract.isEmpty, " – \(document.abstract)")</a></p>

            """
    }
}

/// Explanatory papers, files, and the versions of the text.
struct ConsultationPapers: Component {
    let consultation: Consultation

    var html: HTML {
        let files = consultation.files
        let versions = consultation.versions
        guard !files.isEmpty || versions.count > 1 else { return .empty }
        return """
            <section class="papers" aria-labelledby="tai-lieu">
            <h2 id="tai-lieu">Tài liệu và các bản dự thảo</h2>
            \(if: !files.isEmpty, "<ul>\(each: files, file)</ul>\n")\
            \(if: versions.count > 1, "<ul>\(each: versions.reversed(), version)</ul>\n")\
            </section>

            """
    }

    private func file(_ file: ConsultationPaper) -> HTML {
        let place = ConsultationAddresses.FilePlace(
            consultation: consultation.summary.slug, file: file.id)
        return """
            <li><a href="\(ConsultationAddresses.file(place))">\(file.title)</a> \
            <span class="hint">(\(file.name), \(FileSize(file.size)))</span></li>

            """
    }

    private func version(_ version: DraftVersion) -> HTML {
        let before = consultation.versions.last { $0.number < version.number }
        let comparison = before.map { before in
            ConsultationAddresses.comparison(consultation.summary.slug).with(query: [
                (ConsultationQuery.old, String(before.number)),
                (ConsultationQuery.new, String(version.number)),
            ])
        }
        return """
            <li>Bản dự thảo \(version.number)\
            \(with: version.publishedAt, { ", đăng \(DateTime(dayOf: $0))" })\
            \(if: !version.note.isEmpty, ": \(version.note)")\
            \(with: comparison, { " (<a href=\"\($0)\">So với bản trước</a>)" })</li>

            """
    }
}
