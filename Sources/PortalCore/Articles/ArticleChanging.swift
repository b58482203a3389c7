import GRDB

/// Beginning a change of what visitors see because somebody asked for it (Article 12.2).
enum ArticleChanging {
    /// Begins a draft beside the live version, or goes on with the one that is there. The draft
    /// begins as what visitors see, in a revision of the person's own: who begins it has a part in
    /// it.
    ///
    /// - Parameter reason: which request it answers, for the article's history.
    /// - Throws: `UnknownArticle`, `WorkflowRefusal`, or what the database reports.
    static func begin(
        _ id: Int64, because reason: String, on site: Site, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        guard let item = try ArticleEditing.item(id, site, actor, db),
            let newest = try ArticleRevisionQueries.revision(id: item.revisionID, of: id, db)
        else { throw UnknownArticle() }
        let next = try item.verdict(on: .edit, by: actor).get()
        if item.state.draft == nil {
            try ArticleItemQueries.addRevision(
                to: id, newest.content, by: actor, isAutosave: false, now: now, db)
        }
        try ArticleItemQueries.setState(next, of: id, now: now, db)
        try ArticleRevisionQueries.addEvent(
            ArticleEvent.changeBegun, to: item, comment: reason, by: actor, now: now, db)
        try AuditTrail.append(
            AuditRecord(
                "article.change", "article \(id)", siteID: site.id, before: item.state.name,
                after: "\(next.name); \(reason)"),
            by: actor, at: now, db)
    }
}
