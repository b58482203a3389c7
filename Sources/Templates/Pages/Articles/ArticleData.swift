import PortalCore

/// What an article tells machines: Dublin Core and schema.org.
enum ArticleData {
    static func metadata(of article: Article) -> [PageFrame.Metadata] {
        var items = [
            PageFrame.Metadata("DC.creator", article.author),
            PageFrame.Metadata("DC.date", article.summary.publishedAt.day.description),
            PageFrame.Metadata("DC.description", article.summary.lead),
            PageFrame.Metadata("DC.subject", article.section.title),
        ]
        if let source = article.source {
            items.append(PageFrame.Metadata("DC.source", source.name))
        }
        return items
    }

    static func describe(_ article: Article, in context: PageContext) -> JSONValue {
        .object([
            ("@context", "https://schema.org"), ("@type", "NewsArticle"),
            ("headline", .string(article.summary.title)),
            ("description", .string(article.summary.lead)),
            ("inLanguage", "vi"),
            ("datePublished", .string(article.summary.publishedAt.iso8601)),
            ("dateModified", .string(article.updatedAt.iso8601)),
            ("author", organization(article.author)),
            ("publisher", organization(context.site.name)),
            (
                "image",
                context.previewImage(of: article.summary.picture).map {
                    .string($0.address.string)
                }
            ),
            ("articleSection", .string(article.section.title)),
            ("mainEntityOfPage", .string(context.canonical.string)),
        ])
    }

    /// Authors are named by office or agency; the portal does not know who is a person.
    private static func organization(_ name: String) -> JSONValue? {
        name.isEmpty ? nil : .object([("@type", "Organization"), ("name", .string(name))])
    }
}
