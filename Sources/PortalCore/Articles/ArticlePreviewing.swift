import GRDB

/// Drafts as visitors would see them: for those who work on them, and by a link that ends.
public struct ArticlePreviewing: Sendable {
    let database: PortalDatabase

    /// How long a shared link lasts, in seconds: seven days.
    public static let shareLifetime: Int64 = 7 * 86_400

    /// The newest revision as an article; nil where there is none that the person may see, or it
    /// has no section yet.
    public func preview(
        _ id: Int64, of site: Site, by actor: Actor, now: Instant
    ) throws -> Article? {
        try database.read { db in
            try ArticleEditing.item(id, site, actor, db).flatMap {
                try Self.article($0, site, now: now, db)
            }
        }
    }

    /// Makes a link to the draft that lasts for a while.
    public func share(
        _ id: Int64, of site: Site, by actor: Actor, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> SecretToken {
        let token = SecretToken(using: &generator)
        try database.writeQuietly { db in
            // Strangers see nothing of the practice portal, not even by a link.
            guard try ArticleEditing.item(id, site, actor, db) != nil, !site.isPractice else {
                throw UnknownArticle()
            }
            try db.run(
                """
                INSERT INTO article_share (digest, item_id, created_by, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?)
                """,
                [
                    token.digest, id, actor.accountID, now.epochSeconds,
                    now.adding(seconds: Self.shareLifetime).epochSeconds,
                ])
            try AuditTrail.append(
                AuditRecord("article.share", "article \(id)", siteID: site.id), by: actor,
                at: now, db)
        }
        return token
    }

    /// The draft behind a link; nil where the link is wrong or over, or there is no draft any
    /// more: what was published has its own address, and what was taken away has none.
    public func shared(_ token: SecretToken, of site: Site, now: Instant) throws -> Article? {
        try database.read { db in
            try Self.item(token, site, now, db).flatMap {
                try Self.article($0, site, now: now, db)
            }
        }
    }

    /// A file that the draft behind a link shows; nil as above.
    public func sharedFile(
        _ id: Int64, _ token: SecretToken, of site: Site, from library: MediaLibrary, now: Instant
    ) throws -> MediaFile? {
        try database.read { db in
            try Self.item(token, site, now, db).flatMap { item in
                try library.file(
                    id, shownBy: MediaUse.Holder(kind: ArticleMedia.draft, id: item.id), db)
            }
        }
    }

    private static func item(
        _ token: SecretToken, _ site: Site, _ now: Instant, _ db: Database
    ) throws -> ArticleItem? {
        let id = try db.row(
            "SELECT item_id FROM article_share WHERE digest = ? AND expires_at > ?",
            [token.digest, now.epochSeconds]
        ) { $0[0] as Int64 }
        let item = try id.flatMap { try ArticleItemQueries.item(id: $0, siteID: site.id, db) }
        return item?.state.draft == nil ? nil : item
    }

    private static func article(
        _ item: ArticleItem, _ site: Site, now: Instant, _ db: Database
    ) throws -> Article? {
        guard
            let revision = try ArticleRevisionQueries.revision(
                id: item.revisionID, of: item.id, db),
            let section = try revision.content.sectionID.flatMap({
                try SectionQueries.section(id: $0, db)
            })
        else { return nil }
        let parent = try section.parentID.flatMap { try SectionQueries.section(id: $0, db) }
        let content = revision.content
        return Article(
            summary: ArticleSummary(
                id: item.articleID ?? 0, slug: item.slug ?? Slug.make(content.title),
                sectionSlug: (parent ?? section).slug, sectionTitle: (parent ?? section).title,
                title: content.title, lead: content.lead, publishedAt: now, site: site.link,
                picture: try content.pictureID.flatMap { try MediaQueries.picture(id: $0, db) }),
            body: content.body, author: content.author, source: content.source, updatedAt: now,
            eventDay: content.day, section: section, parentSection: parent,
            pictures: try ArticleMedia.pictures(in: content.body, db))
    }
}
