public import PortalCore

/// A published petition: the rule, what is difficult about it, what is proposed, and the reply
/// (Article 9.1c).
public enum PetitionPage {
    /// The page of one petition.
    public static func render(_ petition: Petition, in context: PageContext) -> HTML {
        let reply = petition.reply
        let summary = reply.summary
        let frame = PageFrame(
            title: summary.title,
            summary: "Phản ánh, kiến nghị về: \(petition.details.rule). \(summary.unit) trả lời.",
            crumbs: [
                Crumb("Phản ánh, kiến nghị", PetitionAddresses.list()), Crumb(summary.title),
            ],
            subject: .article,
            metadata: QuestionMetadata.dublinCore(reply))
        return Layout.document(
            frame, in: context,
            """
            <article class="question">
            \(PageHeading(summary.title))\
            \(sent(petition))\
            \(AnswerText(question: reply))\
            \(Citations(citations: reply.citations, context: context))\
            \(AnswerClock(question: reply))\
            \(ReferenceNote(kind: .petition))\
            \(cite(summary, in: context))\
            \(ReportControl(context: context))\
            </article>

            """)
    }

    private static func sent(_ petition: Petition) -> HTML {
        let details = petition.details
        return """
            <section class="asked" aria-labelledby="kien-nghi">
            <h2 id="kien-nghi">Phản ánh, kiến nghị</h2>
            \(FactList([
                ("Quy định, thủ tục", HTML(text: details.rule)),
                ("Điều, khoản, bước thực hiện", details.provision.map(HTML.init(text:))),
                ("Khó khăn, vướng mắc", HTML(text: details.difficulty.name)),
                ("Lĩnh vực", petition.reply.summary.field.map(HTML.init(text:))),
            ]))\
            <div class="prose">
            \(TrustedHTML.paragraphs(petition.reply.body))\
            \(with: details.proposal, {
                "<h3>Phương án đề xuất</h3>\n\(TrustedHTML.paragraphs($0))"
            })\
            </div>
            \(PublishedFiles(question: petition.reply))\
            <p class="source-line"><span>\(sender(petition))</span>
            <span>Gửi \(DateTime(petition.reply.summary.receivedAt))</span></p>
            </section>

            """
    }

    private static func sender(_ petition: Petition) -> String {
        let kind =
            switch petition.sender {
            case .individual: "Cá nhân"
            case .organisation: "Tổ chức"
            }
        return "\(kind) gửi: \(petition.reply.askerName ?? "không công khai tên")"
    }

    private static func cite(_ summary: QuestionSummary, in context: PageContext) -> HTML {
        CiteControl(
            author: summary.unit, title: summary.title, publisher: context.site.name,
            publishedAt: summary.answeredAt, address: context.canonical
        ).html
    }
}
