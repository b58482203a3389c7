import GRDB

/// Members' articles on the provincial portal: proposed by the unit, decided by the Board
/// (Articles 12.3 and 12.4).
public struct ArticleProposals: Sendable {
    let database: PortalDatabase

    /// Proposals that are shown at once.
    private static let limit = 200

    /// Proposes a published article.
    ///
    /// - Throws: `WorkflowRefusal.notPermitted`, `WorkflowRefusal.wrongState`, `UnknownArticle`.
    public func propose(_ id: Int64, of site: Site, by actor: Actor, now: Instant) throws {
        try database.writeQuietly { db in
            guard let item = try ArticleEditing.item(id, site, actor, db), !site.isProvince,
                !site.isPractice
            else { throw UnknownArticle() }
            guard actor.may(.approveContent, on: site.id, in: item.sections) else {
                throw WorkflowRefusal.notPermitted
            }
            guard item.state.live == .published else {
                throw WorkflowRefusal.wrongState(item.state)
            }
            try ArticleProposalQueries.insert(id, by: actor, now: now, db)
            // One that waits already is not told of again.
            if db.changesCount > 0 {
                try ArticleNotices.tellOfProposal(item, from: site, by: actor, now: now, db)
            }
            try AuditTrail.append(
                AuditRecord("article.propose", "article \(id)", siteID: site.id), by: actor,
                at: now, db)
        }
    }

    /// Those that wait for the Board.
    public func waiting() throws -> [ArticleProposal] {
        try database.read { try ArticleProposalQueries.waiting(limit: Self.limit, $0) }
    }

    /// Takes an article over: the provincial portal lists it with a link to where it stands.
    public func accept(
        _ id: Int64, on province: Site, by actor: Actor, now: Instant
    ) throws {
        try database.write { db in
            try Self.permit(actor, province)
            guard let found = try ArticleProposalQueries.waiting(id: id, db) else {
                throw UnknownArticle()
            }
            try ArticleProposalQueries.decide(
                id, .accepted, reason: "", ground: nil, now: now, db)
            try ArticlePublishing.integrate(found.articleID, db)
            try ArticleNotices.tellOfDecision(on: found.itemID, reason: nil, now: now, db)
            try AuditTrail.append(
                AuditRecord(
                    "article.accept-proposal", "article \(found.itemID)", siteID: province.id),
                by: actor, at: now, db)
        }
    }

    /// Declines with a reason, and a prohibited ground where there is one (Article 6).
    public func decline(
        _ id: Int64, reason: String, ground: ProhibitedGround?, on province: Site,
        by actor: Actor, now: Instant
    ) throws {
        guard !reason.isBlank else { throw StepRefusal.missingReason }
        try database.writeQuietly { db in
            try Self.permit(actor, province)
            guard let found = try ArticleProposalQueries.waiting(id: id, db) else {
                throw UnknownArticle()
            }
            try ArticleProposalQueries.decide(
                id, .declined, reason: reason, ground: ground, now: now, db)
            try ArticleNotices.tellOfDecision(on: found.itemID, reason: reason, now: now, db)
            try AuditTrail.append(
                AuditRecord(
                    "article.decline-proposal", "article \(found.itemID)", siteID: province.id,
                    after: reason),
                by: actor, at: now, db)
        }
    }

    private static func permit(_ actor: Actor, _ province: Site) throws {
        guard actor.may(.decideProposals, on: province.id) else {
            throw WorkflowRefusal.notPermitted
        }
    }
}
