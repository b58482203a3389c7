import GRDB

/// Steps of the workflow on articles: each is one transaction with its event, its audit entry and,
/// where visitors see it, its line in the publication record.
public struct ArticleWorkflow: Sendable {
    let database: PortalDatabase

    /// A step that somebody wants to take.
    public struct Step: Sendable {
        /// Which.
        public var action: WorkflowAction
        /// What is said with it.
        public var comment: String
        /// The prohibited ground, for sending back and taking away (Article 6).
        public var ground: ProhibitedGround?
        /// When to publish, for `.schedule`.
        public var publishAt: Instant?
        /// The last part of the address of the article that takes its place, for `.merge`.
        public var targetSlug: String?
        /// The revision that the person saw; nothing else is approved or published.
        public var revisionID: Int64?

        /// Puts it together from its parts.
        public init(
            _ action: WorkflowAction, comment: String = "", ground: ProhibitedGround? = nil,
            publishAt: Instant? = nil, targetSlug: String? = nil, revisionID: Int64? = nil
        ) {
            self.action = action
            self.comment = comment
            self.ground = ground
            self.publishAt = publishAt
            self.targetSlug = targetSlug
            self.revisionID = revisionID
        }
    }

    /// Takes a step.
    ///
    /// - Returns: the item as it then stands.
    /// - Throws: `WorkflowRefusal`, `StepRefusal`, `UnknownArticle`, or what the database reports.
    @discardableResult
    public func take(
        _ step: Step, on id: Int64, of site: Site, by actor: Actor, now: Instant
    ) throws -> ArticleItem {
        let change: (Database) throws -> ArticleItem = { db in
            guard let item = try ArticleEditing.item(id, site, actor, db) else {
                throw UnknownArticle()
            }
            let next = try item.verdict(on: step.action, by: actor).get()
            try Self.check(step, item, now: now, db)
            try Self.carryOut(step, item, by: actor, now: now, db)
            if next.draft == nil && item.state.draft != nil && !step.action.publishes {
                try Self.dropDraft(of: item, by: actor, now: now, db)
            }
            try ArticleItemQueries.setState(next, of: id, now: now, db)
            try Self.record(step, item, next, by: actor, now: now, db)
            guard let changed = try ArticleItemQueries.item(id: id, siteID: site.id, db) else {
                throw UnknownArticle()
            }
            if step.action.publishes {
                try IntakeCompletion.published(changed, by: actor, now: now, db)
            }
            return changed
        }
        return step.action.isSeenByVisitors
            ? try database.write(change) : try database.writeQuietly(change)
    }

    private static func check(
        _ step: Step, _ item: ArticleItem, now: Instant, _ db: Database
    ) throws {
        if step.action.needsReason && step.comment.isBlank { throw StepRefusal.missingReason }
        // What is withdrawn stays readable with its pictures; nothing prohibited may.
        if step.action == .withdraw && step.ground != nil {
            throw StepRefusal.prohibitedStaysReadable
        }
        if step.action.answersForContent && step.revisionID != item.revisionID {
            throw StepRefusal.changedMeanwhile
        }
        switch step.action {
        case .submit, .approve, .publish, .publishInEmergency, .schedule:
            guard
                let revision = try ArticleRevisionQueries.revision(
                    id: item.revisionID, of: item.id, db)
            else { throw UnknownArticle() }
            let blocking = try ArticleEditing.findings(
                revision.content, siteID: item.siteID, now: now, db
            )
            .filter { $0.weight == .blocks }
            if !blocking.isEmpty { throw StepRefusal.blocked(blocking) }
        default: break
        }
        switch step.action {
        case .publish, .publishInEmergency, .restore: try item.dates.check(publishing: now)
        case .schedule:
            guard let time = step.publishAt, time > now else { throw StepRefusal.timeIsPast }
            try item.dates.check(publishing: time)
        default: break
        }
    }

    private static func carryOut(
        _ step: Step, _ item: ArticleItem, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        switch step.action {
        case .submit: try ArticleItemQueries.setSubmitter(actor.accountID, of: item.id, db)
        case .schedule: try ArticleItemQueries.setPublishTime(step.publishAt, of: item.id, db)
        case .publish:
            try publish(item, now: now, db)
        case .publishInEmergency:
            try publish(item, now: now, db)
            try ArticleItemQueries.setEmergency(actor.accountID, of: item.id, db)
        case .confirmEmergency: try ArticleItemQueries.setEmergency(nil, of: item.id, db)
        case .withdraw, .removeAsError, .merge: try retire(step, item, now: now, db)
        case .restore:
            if let article = item.articleID {
                try ArticlePublishing.restore(article, now: now, db)
            }
        case .edit, .takeBack, .sendBack, .discard, .approve: break
        }
    }

    /// Drops the draft beside what visitors see; one that was never published is kept as it is.
    static func dropDraft(
        of item: ArticleItem, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        let live = try item.liveRevisionID.flatMap {
            try ArticleRevisionQueries.revision(id: $0, of: item.id, db)
        }
        guard let live else { return }
        try ArticleItemQueries.reset(item.id, to: live, db)
        try IntakeCompletion.dropped(changeOf: item, by: actor, now: now, db)
    }

    /// Makes the newest revision the one that visitors see. What was published in an emergency
    /// before is thereby replaced by what two people have seen.
    static func publish(_ item: ArticleItem, now: Instant, _ db: Database) throws {
        guard
            let revision = try ArticleRevisionQueries.revision(
                id: item.revisionID, of: item.id, db),
            let sectionID = revision.content.sectionID
        else { throw UnknownArticle() }
        let article = try ArticlePublishing.publish(
            item, revision.content, sectionID: sectionID, now: now, db)
        try ArticleItemQueries.setLive(
            article: article, revision: revision.id, of: item.id, now: now, db)
    }

    private static func retire(
        _ step: Step, _ item: ArticleItem, now: Instant, _ db: Database
    ) throws {
        guard let article = item.articleID else { throw UnknownArticle() }
        switch step.action {
        case .merge:
            let target = try ArticleQueries.publishedID(
                slug: step.targetSlug ?? "", siteID: item.siteID, db)
            guard let target, target != article else { throw StepRefusal.unknownTarget }
            try ArticlePublishing.retire(
                article, as: .merged, notice: step.comment, target: target, now: now, db)
        case .removeAsError:
            try ArticlePublishing.retire(
                article, as: .removed, notice: step.comment, now: now, db)
        default:
            try ArticlePublishing.retire(
                article, as: .withdrawn, notice: step.comment, now: now, db)
        }
    }

    private static func record(
        _ step: Step, _ item: ArticleItem, _ next: ItemState, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        try ArticleRevisionQueries.addEvent(
            step.action.rawValue, to: item, comment: step.comment, ground: step.ground, by: actor,
            now: now, db)
        try AuditTrail.append(
            AuditRecord(
                "article.\(step.action)", "article \(item.id)", siteID: item.siteID,
                before: item.state.name,
                after: [next.name, step.comment, step.ground?.rawValue ?? ""]
                    .filter { !$0.isEmpty }.joined(separator: "; ")),
            by: actor, at: now, db)
        try ArticleNotices.tell(
            of: step.action, on: item, comment: step.comment, by: actor, now: now, db)
    }

    /// Sets embargo, expiry and review dates.
    ///
    /// - Throws: `WorkflowRefusal.notPermitted`, `StepRefusal` where the dates do not go together,
    ///   `UnknownArticle`.
    public func setDates(
        _ dates: ArticleDates, of id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws {
        try database.writeQuietly { db in
            guard let item = try ArticleEditing.item(id, site, actor, db) else {
                throw UnknownArticle()
            }
            guard item.role(of: actor).permissions.contains(.approveContent) else {
                throw WorkflowRefusal.notPermitted
            }
            try dates.check(at: now, before: item.dates)
            if item.state.draft == .scheduled, let time = item.publishAt {
                try dates.check(publishing: time)
            }
            try ArticleItemQueries.setDates(dates, of: id, db)
            try AuditTrail.append(
                AuditRecord(
                    "article.dates", "article \(id)", siteID: site.id,
                    before: item.dates.description, after: dates.description),
                by: actor, at: now, db)
        }
    }
}
