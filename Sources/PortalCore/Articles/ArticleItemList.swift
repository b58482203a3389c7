import GRDB

/// Lists of items and what waits.
public struct ArticleItemList: Sendable {
    let database: PortalDatabase

    /// A page of a site's items, the last changed first: those of the sections in which the person
    /// may see them.
    ///
    /// - Throws: `WorkflowRefusal.notPermitted`, or what the database reports.
    public func page(
        _ filter: ArticleItemFilter, of site: Site, by actor: Actor, today: CalendarDay,
        page: PageRequest, limit: Int
    ) throws -> Page<ArticleItemRow> {
        guard actor.may(.seeContent, on: site.id) else { throw WorkflowRefusal.notPermitted }
        return try database.read { db in
            let query = try ArticleItemSearch(
                filter, siteID: site.id, actor: actor, today: today, db)
            return try query.page(page, limit: limit, db)
        }
    }

    /// What waits on a site, by kind.
    public struct Waiting: Sendable, Equatable {
        /// By duty; those of which there are none are left out.
        public var counts: [ArticleItemFilter.Duty: Int] = [:]
        /// Proposed to the provincial portal.
        public var proposals = 0
    }

    /// What waits for somebody on a site.
    public func waiting(
        onSite siteID: Int64, isProvince: Bool, for actor: Actor, today: CalendarDay
    ) throws -> Waiting {
        try database.read { db in
            var waiting = Waiting()
            for duty in ArticleItemFilter.Duty.allCases where actor.may(duty.permission, on: siteID)
            {
                let query = try ArticleItemSearch(
                    ArticleItemFilter(duty: duty), siteID: siteID, actor: actor, today: today, db)
                let count = try query.count(db)
                if count > 0 { waiting.counts[duty] = count }
            }
            if isProvince && actor.may(.decideProposals, on: siteID) {
                waiting.proposals = try ArticleProposalQueries.countWaiting(db)
            }
            return waiting
        }
    }
}
