import GRDB

/// The SQL of the notices themselves: what each says, and who is told.
enum NoticeQueries {
    /// The columns of a notice without its reader; four of the site stand from the eighth on.
    private static let columns: StaticSQL = """
        SELECT notice.id, notice.kind, notice.subject, notice.text, notice.topic, notice.topic_id,
            notice.at, site.label, site.name, site.short_name, site.status
        """

    static func insert(_ notice: NewNotice, now: Instant, _ db: Database) throws -> Int64 {
        let topic = notice.topic.stored
        return try db.insert(
            """
            INSERT INTO notice (kind, site_id, subject, text, topic, topic_id, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                notice.kind.rawValue, notice.siteID, notice.subject, notice.text, topic.name,
                topic.id, now.epochSeconds,
            ])
    }

    static func give(_ notice: Int64, to account: Int64, _ db: Database) throws {
        try db.run(
            "INSERT INTO notice_reader (account_id, notice_id) VALUES (?, ?)", [account, notice])
    }

    /// The notices given to somebody, the newest first.
    static func page(
        of account: Int64, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<StaffNotice> {
        let given: StaticSQL =
            columns
                + """
                , reader.read_at
                FROM notice_reader AS reader JOIN notice ON notice.id = reader.notice_id
                JOIN site ON site.id = notice.site_id
                WHERE reader.account_id = ?
                """
        let position: (StaffNotice) -> PageCursor = { PageCursor(key: $0.id, id: $0.id) }
        return try KeysetPage.read(
            request, limit: limit, key: position,
            newest: {
                try db.rows(
                    given + " ORDER BY reader.notice_id DESC LIMIT ?", [account, $0], read
                ).compactMap(\.self)
            },
            older: {
                try db.rows(
                    given + " AND reader.notice_id < ? ORDER BY reader.notice_id DESC LIMIT ?",
                    [account, $0.id, $1], read
                ).compactMap(\.self)
            },
            newer: {
                try db.rows(
                    given + " AND reader.notice_id > ? ORDER BY reader.notice_id LIMIT ?",
                    [account, $0.id, $1], read
                ).compactMap(\.self)
            })
    }

    /// A notice that was given to somebody; nil where it was not.
    static func notice(_ id: Int64, of account: Int64, _ db: Database) throws -> StaffNotice? {
        try db.row(
            columns
                + """
                , reader.read_at
                FROM notice_reader AS reader JOIN notice ON notice.id = reader.notice_id
                JOIN site ON site.id = notice.site_id
                WHERE reader.account_id = ? AND reader.notice_id = ?
                """,
            [account, id], read) ?? nil
    }

    static func notices(inDelivery id: Int64, _ db: Database) throws -> [StaffNotice] {
        try db.rows(
            columns
                + """
                , NULL
                FROM notice_delivery_item AS item JOIN notice ON notice.id = item.notice_id
                JOIN site ON site.id = notice.site_id
                WHERE item.delivery_id = ? ORDER BY notice.id
                """,
            [id], read
        ).compactMap(\.self)
    }

    private static func read(_ row: Row) -> StaffNotice? {
        guard let kind = NoticeKind(rawValue: row[1]),
            let topic = NoticeTopic(name: row[4], id: row[5]),
            let site = SiteQueries.link(row, from: 7)
        else { return nil }
        return StaffNotice(
            id: row[0], kind: kind, site: site, subject: row[2], text: row[3], topic: topic,
            at: Instant(epochSeconds: row[6]),
            readAt: (row[11] as Int64?).map { Instant(epochSeconds: $0) })
    }

    static func countUnread(of account: Int64, _ db: Database) throws -> Int {
        try db.row(
            "SELECT count(*) FROM notice_reader WHERE account_id = ? AND read_at IS NULL",
            [account]
        ) { $0[0] } ?? 0
    }

    /// - Parameter id: the one that was opened; nil for all.
    static func markRead(
        _ id: Int64?, of account: Int64, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE notice_reader SET read_at = ?1
            WHERE account_id = ?2 AND read_at IS NULL AND (?3 IS NULL OR notice_id = ?3)
            """,
            [now.epochSeconds, account, id])
    }

    static func declined(by account: Int64, _ db: Database) throws -> Set<NoticeKind> {
        let kinds = try db.rows(
            "SELECT kind FROM notice_declined WHERE account_id = ?", [account]
        ) { NoticeKind(rawValue: $0[0]) }
        return Set(kinds.compactMap(\.self))
    }

    static func setDeclined(
        _ kinds: Set<NoticeKind>, by account: Int64, _ db: Database
    ) throws {
        try db.run("DELETE FROM notice_declined WHERE account_id = ?", [account])
        for kind in kinds {
            try db.run(
                "INSERT INTO notice_declined (account_id, kind) VALUES (?, ?)",
                [account, kind.rawValue])
        }
    }

    static func webhook(of siteID: Int64, _ db: Database) throws -> String? {
        try db.row("SELECT address FROM notice_webhook WHERE site_id = ?", [siteID]) { $0[0] }
    }

    static func setWebhook(_ address: String?, of siteID: Int64, _ db: Database) throws {
        try db.run("DELETE FROM notice_webhook WHERE site_id = ?", [siteID])
        guard let address else { return }
        try db.run(
            "INSERT INTO notice_webhook (site_id, address) VALUES (?, ?)", [siteID, address])
    }

    static func removeOlder(than time: Instant, _ db: Database) throws {
        try db.run("DELETE FROM notice WHERE at < ?", [time.epochSeconds])
        try db.run("DELETE FROM notice_delivery WHERE created_at < ?", [time.epochSeconds])
    }
}
