import GRDB

/// What happens to articles by the clock: publishing at a time, withdrawing after one.
public struct ArticleTimetable: Sendable {
    let database: PortalDatabase

    /// Said on an article whose time is over.
    static let expiryNotice = "Bài viết đã hết thời hạn đăng."

    private static let clock = Actor(
        accountID: nil, name: "Hẹn giờ", origin: "hệ thống", grants: [])

    /// Publishes and withdraws what is due; costs some microseconds where nothing is.
    ///
    /// Each item is a transaction of its own, so that one that fails does not keep others waiting.
    /// - Returns: how many items changed, and the errors of those that did not.
    public func carryOutWhatIsDue(now: Instant) throws -> (changed: Int, failures: [any Error]) {
        let due = try database.read { try Self.due(now: now, $0) }
        var changed = 0
        var failures: [any Error] = []
        for item in due {
            do {
                try database.write { try Self.carryOut(item, now: now, $0) }
                changed += 1
            } catch {
                failures.append(error)
            }
        }
        return (changed, failures)
    }

    private enum Due {
        case publish(id: Int64, siteID: Int64)
        case withdraw(id: Int64, siteID: Int64)
    }

    private static func due(now: Instant, _ db: Database) throws -> [Due] {
        let publish = try db.rows(
            """
            SELECT id, site_id FROM article_item
            WHERE draft = 'scheduled' AND publish_at <= ? ORDER BY publish_at, id
            """,
            [now.epochSeconds]
        ) { Due.publish(id: $0[0], siteID: $0[1]) }
        let withdraw = try db.rows(
            """
            SELECT id, site_id FROM article_item
            WHERE expires_at IS NOT NULL AND live = 'published' AND expires_at <= ?
            ORDER BY expires_at, id
            """,
            [now.epochSeconds]
        ) { Due.withdraw(id: $0[0], siteID: $0[1]) }
        return publish + withdraw
    }

    private static func carryOut(_ due: Due, now: Instant, _ db: Database) throws {
        switch due {
        case .publish(let id, let siteID):
            // Read again: somebody may have taken it back since.
            guard let item = try ArticleItemQueries.item(id: id, siteID: siteID, db),
                item.state.draft == .scheduled, let time = item.publishAt, time <= now
            else { return }
            try ArticleWorkflow.publish(item, now: now, db)
            try record(.publish, item, .published, "", now: now, db)
            if let changed = try ArticleItemQueries.item(id: id, siteID: siteID, db) {
                try IntakeCompletion.published(changed, by: clock, now: now, db)
            }
        case .withdraw(let id, let siteID):
            guard let item = try ArticleItemQueries.item(id: id, siteID: siteID, db),
                item.state.live == .published, let time = item.expiresAt, time <= now,
                let article = item.articleID
            else { return }
            if item.state.draft != nil {
                try ArticleWorkflow.dropDraft(of: item, by: clock, now: now, db)
            }
            try ArticleItemQueries.setState(.withdrawn, of: id, now: now, db)
            try ArticlePublishing.retire(
                article, as: .withdrawn, notice: expiryNotice, now: now, db)
            try record(.withdraw, item, .withdrawn, expiryNotice, now: now, db)
        }
    }

    private static func record(
        _ action: WorkflowAction, _ item: ArticleItem, _ next: ItemState, _ comment: String,
        now: Instant, _ db: Database
    ) throws {
        try ArticleRevisionQueries.addEvent(
            action.rawValue, to: item, comment: comment, by: clock, now: now, db)
        try AuditTrail.append(
            AuditRecord(
                "article.\(action)", "article \(item.id)", siteID: item.siteID,
                before: item.state.name, after: next.name),
            by: clock, at: now, db)
        try ArticleNotices.tell(
            of: action, on: item, comment: comment, by: clock, now: now, db)
    }
}
