import PortalCore

/// An article with all that Article 5.3 asks to stand with it.
public enum ArticlePage {
    /// - Parameters:
    ///   - related: other articles of the section, newest first.
    ///   - banner: what a draft says of itself; nil for what is public.
    ///   - editing: where the draft is written, for whoever may.
    ///   - token: the secret by which a draft is read, and its pictures are had.
    public static func render(
        _ article: Article, related: [ArticleSummary], banner: String? = nil,
        editing: WebAddress? = nil, token: String? = nil, in context: PageContext
    ) -> HTML {
        let summary = article.summary
        let frame = PageFrame(
            title: summary.title, summary: summary.lead, crumbs: article.crumbs,
            subject: .article, image: context.previewImage(of: summary.picture),
            isIndexed: article.retirement == nil && banner == nil,
            metadata: ArticleData.metadata(of: article),
            structuredData: [ArticleData.describe(article, in: context)])
        return Layout.document(
            frame, in: context,
            """
            <article class="reading">
            \(banner.map { Notice(.warning, $0, "\(with: editing, wayBack)") })\
            \(article.retirement.map(RetirementNotice.init))\
            <h1>\(summary.title)</h1>
            \(source(of: article, in: context))\
            \(if: !summary.lead.isEmpty, "<p class=\"lead\">\(summary.lead)</p>\n")\
            \(with: summary.picture, { picture in
                PictureFigure(
                    picture: picture, content: Picture(picture, .lead, token: token),
                    name: "lead-picture").html
            })\
            <div class="prose">
            \(with: article.eventDay, { "<p class=\"event-day\">Ngày diễn ra: \(DateTime($0))</p>\n" })\
            \(IllustratedText(body: article.body, pictures: article.pictures, token: token))\
            </div>
            \(if: banner == nil, citation(of: article, in: context).html)\
            \(with: article.publicationID, record)\
            \(if: banner == nil, ReportControl(context: context).html)\
            </article>
            \(RelatedArticles(articles: related, context: context))
            """)
    }

    /// The preview may stand in a frame beside the form.
    private static func wayBack(_ editing: WebAddress) -> HTML {
        "<p><a href=\"\(editing)\" target=\"_top\">Về trang soạn bài</a></p>\n"
    }

    /// Anyone can check that it stands as it was published (Article 4.2).
    private static func record(_ number: Int64) -> HTML {
        """
        <p class="permalink">Hồ sơ công bố: \
        <a href="\(PublicationAddresses.entry(number))">số \(number)</a></p>

        """
    }

    private static func source(of article: Article, in context: PageContext) -> SourceLine {
        SourceLine(
            author: article.author, source: article.source,
            publishedAt: article.summary.publishedAt, updatedAt: article.updatedAt,
            publisher: context.site.name)
    }

    private static func citation(of article: Article, in context: PageContext) -> CiteControl {
        CiteControl(
            author: article.author, title: article.summary.title, publisher: context.site.name,
            publishedAt: article.summary.publishedAt, address: context.canonical)
    }
}

/// Further articles of the section.
private struct RelatedArticles: Component {
    let articles: [ArticleSummary]
    let context: PageContext

    var html: HTML {
        guard !articles.isEmpty else { return .empty }
        let rows = articles.map { ListRow($0, in: context, showsLead: false) }
        return """
            <section class="related" aria-labelledby="cung-chuyen-muc">
            \(SectionHeading("Cùng chuyên mục", id: "cung-chuyen-muc"))\
            \(RowList(rows, empty: ""))\
            </section>

            """
    }
}

extension Article {
    /// The sections above it and its own title.
    fileprivate var crumbs: [Crumb] {
        guard let parentSection else {
            return [
                Crumb(section.title, ArticleAddresses.section(section.slug)), Crumb(summary.title),
            ]
        }
        let own = ArticleAddresses.Place(section: parentSection.slug, slug: section.slug)
        return [
            Crumb(parentSection.title, ArticleAddresses.section(parentSection.slug)),
            Crumb(section.title, ArticleAddresses.place(own)), Crumb(summary.title),
        ]
    }
}
