import GRDB

/// An article that shows a file.
public struct ArticleMediaHolder: Sendable, Equatable {
    /// The number of the item.
    public let id: Int64
    /// The title of its newest revision.
    public let title: String
    /// Whether visitors see the file there.
    public let isPublic: Bool
}

extension ArticleItemList {
    /// The articles of a site that show a file, those which the person may see, by their titles.
    public func using(
        media id: Int64, of site: Site, by actor: Actor
    ) throws -> [ArticleMediaHolder] {
        guard actor.may(.seeContent, on: site.id) else { return [] }
        return try database.read { db in
            let drafts = try MediaUse.holders(of: id, kind: ArticleMedia.draft, db)
            let live = try MediaUse.holders(of: id, kind: ArticleMedia.live, db).compactMap {
                try db.row("SELECT id FROM article_item WHERE article_id = ?", [$0]) {
                    $0[0] as Int64
                }
            }
            return try Set(drafts + live).sorted().compactMap { item in
                try ArticleItemQueries.item(id: item, siteID: site.id, db).flatMap { item in
                    guard item.isVisible(to: actor) else { return nil }
                    return ArticleMediaHolder(
                        id: item.id, title: item.title, isPublic: live.contains(item.id))
                }
            }
        }
    }
}
