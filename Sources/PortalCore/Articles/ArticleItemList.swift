import GRDB

/// Which items a list in the admin shows.
public struct ArticleItemFilter: Sendable, Equatable {
    /// Items whose draft stands so.
    public var draft: ItemState.Draft?
    /// Items that visitors see so.
    public var live: ItemState.Live?
    /// Items of one section.
    public var sectionID: Int64?
    /// Items that one person began.
    public var authorID: Int64?
    /// Words of the title.
    public var words: String
    /// Items published in an emergency that nobody has approved yet.
    public var isEmergency: Bool

    /// All items.
    public init(
        draft: ItemState.Draft? = nil, live: ItemState.Live? = nil, sectionID: Int64? = nil,
        authorID: Int64? = nil, words: String = "", isEmergency: Bool = false
    ) {
        self.draft = draft
        self.live = live
        self.sectionID = sectionID
        self.authorID = authorID
        self.words = words
        self.isEmergency = isEmergency
    }
}

/// An item as the admin's list shows it.
public struct ArticleItemRow: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The title of the newest revision.
    public let title: String
    /// Where it stands.
    public let state: ItemState
    /// The section's title; nil where none was chosen yet.
    public let section: String?
    /// Who began it; nil for what was taken over.
    public let author: String?
    /// When it last changed.
    public let updatedAt: Instant
    /// When it is to be published.
    public let publishAt: Instant?
    /// Whether it was published in an emergency and waits for approval.
    public let isEmergency: Bool
}

/// Lists of items and what waits.
public struct ArticleItemList: Sendable {
    let database: PortalDatabase

    /// A page of a site's items, the last changed first.
    public func page(
        _ filter: ArticleItemFilter, of site: Site, by actor: Actor, page: PageRequest, limit: Int
    ) throws -> Page<ArticleItemRow> {
        guard actor.may(.seeContent, on: site.id) else { throw WorkflowRefusal.notPermitted }
        return try database.read { db in
            try ArticleItemListQueries.page(filter, siteID: site.id, page, limit: limit, db)
        }
    }

    /// What waits on a site, by kind.
    public struct Waiting: Sendable, Equatable {
        /// Handed in by somebody else than the person who asks.
        public var toApprove = 0
        /// Sent back to the person who asks.
        public var returned = 0
        /// The person's drafts.
        public var drafts = 0
        /// Approved, and neither published nor scheduled.
        public var approved = 0
        /// Published in an emergency, waiting for approval.
        public var emergencies = 0
        /// To be looked at again by today.
        public var reviews = 0
        /// Proposed to the provincial portal.
        public var proposals = 0
    }

    /// What waits for somebody on a site.
    public func waiting(
        onSite siteID: Int64, isProvince: Bool, for actor: Actor, today: CalendarDay
    ) throws -> Waiting {
        try database.read { db in
            var waiting = try ArticleItemListQueries.waiting(
                siteID: siteID, accountID: actor.accountID, today: today, db)
            if isProvince { waiting.proposals = try ArticleProposalQueries.countWaiting(db) }
            return waiting
        }
    }
}

/// The SQL of the lists.
enum ArticleItemListQueries {
    private static let listed: StaticSQL = """
        SELECT item.id, item.title, item.live, item.draft, section.title, account.display_name,
            item.updated_at, item.publish_at, item.emergency_by IS NOT NULL
        FROM article_item AS item
        LEFT JOIN section ON section.id = item.section_id
        LEFT JOIN account ON account.id = item.author_id
        WHERE item.site_id = ?1 AND (?2 IS NULL OR item.draft = ?2)
            AND (?3 IS NULL OR item.live = ?3)
            AND (?4 IS NULL OR item.section_id = ?4 OR section.parent_id = ?4)
            AND (?5 IS NULL OR item.author_id = ?5) AND (?6 = '' OR item.title_key LIKE ?6)
            AND (NOT ?7 OR item.emergency_by IS NOT NULL)
        """

    static func page(
        _ filter: ArticleItemFilter, siteID: Int64, _ request: PageRequest, limit: Int,
        _ db: Database
    ) throws -> Page<ArticleItemRow> {
        let values: [(any DatabaseValueConvertible)?] = [
            siteID, filter.draft?.rawValue, filter.live?.rawValue, filter.sectionID,
            filter.authorID, pattern(filter.words), filter.isEmergency,
        ]
        func read(
            _ end: StaticSQL, _ more: [any DatabaseValueConvertible]
        ) throws -> [ArticleItemRow] {
            try db.rows(listed + end, StatementArguments(values + more), row).compactMap(\.self)
        }
        return try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.updatedAt.epochSeconds, id: $0.id) },
            newest: { try read(" ORDER BY item.updated_at DESC, item.id DESC LIMIT ?8", [$0]) },
            older: {
                try read(
                    " AND (item.updated_at, item.id) < (?8, ?9)"
                        + " ORDER BY item.updated_at DESC, item.id DESC LIMIT ?10",
                    [$0.key, $0.id, $1])
            },
            newer: {
                try read(
                    " AND (item.updated_at, item.id) > (?8, ?9)"
                        + " ORDER BY item.updated_at, item.id LIMIT ?10",
                    [$0.key, $0.id, $1])
            })
    }

    /// A pattern for the folded title in which what was typed stands for itself.
    private static func pattern(_ words: String) -> String {
        let kept = words.replacing("%", with: " ").replacing("_", with: " ")
        return kept.isBlank ? "" : "%" + Slug.make(kept, limit: 300) + "%"
    }

    private static func row(_ row: Row) -> ArticleItemRow? {
        guard let live = ItemState.Live(rawValue: row[2]),
            let state = ItemState(
                live: live, draft: (row[3] as String?).flatMap(ItemState.Draft.init))
        else { return nil }
        return ArticleItemRow(
            id: row[0], title: row[1], state: state, section: row[4], author: row[5],
            updatedAt: Instant(epochSeconds: row[6]),
            publishAt: (row[7] as Int64?).map { Instant(epochSeconds: $0) }, isEmergency: row[8])
    }

    static func waiting(
        siteID: Int64, accountID: Int64?, today: CalendarDay, _ db: Database
    ) throws -> ArticleItemList.Waiting {
        try db.row(
            """
            SELECT
                count(*) FILTER (WHERE draft = 'submitted' AND submitter_id IS NOT ?2),
                count(*) FILTER (WHERE draft = 'returned' AND (author_id = ?2 OR submitter_id = ?2)),
                count(*) FILTER (WHERE draft = 'editing' AND editor_id = ?2),
                count(*) FILTER (WHERE draft = 'approved'),
                (SELECT count(*) FROM article_item
                    WHERE site_id = ?1 AND emergency_by IS NOT NULL AND emergency_by IS NOT ?2),
                (SELECT count(*) FROM article_item WHERE site_id = ?1 AND live = 'published'
                    AND review_on IS NOT NULL AND review_on <= ?3)
            FROM article_item WHERE site_id = ?1 AND draft IS NOT NULL
            """,
            [siteID, accountID, today]
        ) {
            ArticleItemList.Waiting(
                toApprove: $0[0], returned: $0[1], drafts: $0[2], approved: $0[3],
                emergencies: $0[4], reviews: $0[5])
        } ?? ArticleItemList.Waiting()
    }
}
