import GRDB

/// The SQL of who is told, and on which ways.
enum NoticeAudienceQueries {
    /// A right of somebody with an active account.
    struct Holder {
        let account: Int64
        let role: Role
        /// The section it is limited to; nil for the whole site.
        let section: Int64?
    }

    /// The rights on a site that hold at a time.
    static func holders(
        onSite siteID: Int64, at now: Instant, _ db: Database
    ) throws -> [Holder] {
        try db.rows(
            """
            SELECT account_id, role, section_id FROM account_grant
            WHERE site_id = ?1 AND revoked_at IS NULL AND valid_from <= ?2
                AND (valid_until IS NULL OR valid_until > ?2)
                AND account_id IN (SELECT id FROM account WHERE state = 'active')
            """,
            [siteID, now.epochSeconds]
        ) { row in
            Role(rawValue: row[1]).map { Holder(account: row[0], role: $0, section: row[2]) }
        }.compactMap(\.self)
    }

    /// Whether what happens on a site is told outside the house, and whether a webhook is.
    static func ways(
        out siteID: Int64, _ db: Database
    ) throws -> (isPractice: Bool, hasWebhook: Bool) {
        try db.row(
            """
            SELECT label IS ?, EXISTS (SELECT 1 FROM notice_webhook WHERE site_id = site.id)
            FROM site WHERE id = ?
            """,
            [Site.practiceLabel, siteID]
        ) { (isPractice: $0[0], hasWebhook: $0[1]) } ?? (false, false)
    }

    /// Whether somebody has an address, and did not decline letters about a kind of notice.
    static func wantsMail(
        _ account: Int64, about kind: NoticeKind, _ db: Database
    ) throws -> Bool {
        try db.row(
            """
            SELECT 1 FROM account WHERE id = ?1 AND state = 'active' AND email IS NOT NULL
                AND NOT (?2 AND EXISTS (
                    SELECT 1 FROM notice_declined WHERE account_id = ?1 AND kind = ?3))
            """,
            [account, kind.canBeDeclined, kind.rawValue]
        ) { _ in true } ?? false
    }
}
