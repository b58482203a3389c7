import GRDB

/// Stores the demonstration's articles.
struct DemoArticles {
    let folder: ResourceFolder

    func load(_ db: Database) throws -> Int {
        let file: DemoFiles.Articles = try folder.decode("demo/articles.json")
        for article in file.articles {
            let siteID = try DemoSites.id(label: article.site, db)
            let section = try SectionQueries.path(slug: article.section, siteID: siteID, db)
            guard let section else {
                throw ResourceFolder.Unreadable(
                    file: "demo/articles.json", detail: "không có chuyên mục \(article.section)")
            }
            _ = try ArticlePublishing.publish(
                ArticleRecord(
                    siteID: siteID, sectionID: section.section.id, slug: article.slug,
                    title: article.title, lead: article.lead, body: article.body,
                    author: article.author,
                    source: article.source.map {
                        Article.Source(name: $0, address: article.sourceAddress)
                    },
                    eventDay: article.eventDate, isIntegrated: article.integrated ?? false,
                    publishedAt: article.publishedAt.instant),
                db)
        }
        return file.articles.count
    }
}
