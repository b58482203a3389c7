import GRDB

/// Forms that are sent twice, by a finger that pressed twice or a line that broke.
extension ArticleWorkflow {
    /// Whether somebody took a step just now and nothing happened since: what they wanted is done.
    public func hasJustTaken(
        _ action: WorkflowAction, on id: Int64, of site: Site, by actor: Actor, now: Instant
    ) throws -> Bool {
        guard let account = actor.accountID else { return false }
        return try database.read { db in
            guard let item = try ArticleEditing.item(id, site, actor, db) else { return false }
            return try ArticleRevisionQueries.isLast(
                action.rawValue, by: account, since: now.adding(seconds: -RepeatedPress.seconds),
                of: item.id, db)
        }
    }
}
