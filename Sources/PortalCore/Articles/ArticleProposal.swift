import GRDB

/// A member's wish that the provincial portal take an article over (Article 12.3).
public struct ArticleProposal: Sendable, Equatable, Identifiable {
    /// Where it stands.
    public enum State: String, Sendable {
        case waiting
        case accepted
        case declined
    }

    /// Identifies it within the database.
    public let id: Int64
    /// The item.
    public let itemID: Int64
    /// Whose it is.
    public let site: SiteLink
    /// The article's title.
    public let title: String
    /// Its public address: top-level section and slug.
    public let place: (section: String, slug: String)
    /// When it was made.
    public let proposedAt: Instant
    /// Where it stands.
    public let state: State
    /// Why it was declined.
    public let reason: String
    /// The prohibited ground, where one was named.
    public let ground: ProhibitedGround?

    /// Whether they are the same proposal in the same state.
    public static func == (left: ArticleProposal, right: ArticleProposal) -> Bool {
        left.id == right.id && left.state == right.state && left.reason == right.reason
    }
}

/// The SQL of the proposals.
enum ArticleProposalQueries {
    private static let listed: StaticSQL = """
        SELECT proposal.id, proposal.item_id, site.label, site.name, site.short_name, site.status,
            article.title, top.slug, article.slug, proposal.proposed_at, proposal.state,
            proposal.reason, proposal.ground
        FROM article_proposal AS proposal
        JOIN article_item AS item ON item.id = proposal.item_id
        JOIN article ON article.id = item.article_id
        JOIN section ON section.id = article.section_id
        JOIN section AS top ON top.id = ifnull(section.parent_id, section.id)
        JOIN site ON site.id = item.site_id
        """

    static func latest(of item: Int64, _ db: Database) throws -> ArticleProposal? {
        try db.row(
            listed + " WHERE proposal.item_id = ? ORDER BY proposal.id DESC LIMIT 1", [item],
            proposal) ?? nil
    }

    /// Those that wait, the oldest first.
    static func waiting(limit: Int, _ db: Database) throws -> [ArticleProposal] {
        try db.rows(
            listed + " WHERE proposal.state = 'waiting' AND item.live = 'published'"
                + " ORDER BY proposal.proposed_at, proposal.id LIMIT ?",
            [limit], proposal
        ).compactMap(\.self)
    }

    static func waiting(id: Int64, _ db: Database) throws -> (itemID: Int64, articleID: Int64)? {
        try db.row(
            """
            SELECT item.id, item.article_id FROM article_proposal AS proposal
            JOIN article_item AS item ON item.id = proposal.item_id
            WHERE proposal.id = ? AND proposal.state = 'waiting' AND item.live = 'published'
            """,
            [id]
        ) { ($0[0], $0[1]) }
    }

    static func countWaiting(_ db: Database) throws -> Int {
        try db.row(
            """
            SELECT count(*) FROM article_proposal AS proposal
            JOIN article_item AS item ON item.id = proposal.item_id
            WHERE proposal.state = 'waiting' AND item.live = 'published'
            """
        ) { $0[0] } ?? 0
    }

    static func insert(
        _ item: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO article_proposal (item_id, proposed_by, proposed_at, state)
            VALUES (?, ?, ?, 'waiting') ON CONFLICT DO NOTHING
            """,
            [item, actor.accountID, now.epochSeconds])
    }

    static func decide(
        _ id: Int64, _ state: ArticleProposal.State, reason: String, ground: ProhibitedGround?,
        now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE article_proposal SET state = ?, reason = ?, ground = ?, decided_at = ?
            WHERE id = ? AND state = 'waiting'
            """,
            [state.rawValue, reason, ground?.rawValue, now.epochSeconds, id])
    }

    private static func proposal(_ row: Row) -> ArticleProposal? {
        guard let site = SiteQueries.link(row, from: 2) else { return nil }
        return ArticleProposal(
            id: row[0], itemID: row[1], site: site, title: row[6], place: (row[7], row[8]),
            proposedAt: Instant(epochSeconds: row[9]),
            state: ArticleProposal.State(rawValue: row[10]) ?? .waiting, reason: row[11],
            ground: (row[12] as String?).flatMap(ProhibitedGround.init))
    }
}
