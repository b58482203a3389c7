import GRDB

/// The SQL of the items. Every query names the site.
enum ArticleItemQueries {
    private static let columns: StaticSQL = """
        SELECT item.id, item.site_id, item.live, item.draft, item.section_id, section.parent_id,
            item.title, item.author_id, item.editor_id, item.submitter_id, item.emergency_by,
            item.revision_id, item.live_revision_id, item.article_id, article.slug, top.slug,
            item.publish_at, item.embargo_until, item.expires_at, item.review_on, item.updated_at,
            own.id, own.parent_id,
            (SELECT json_group_array(DISTINCT draft.account_id) FROM article_revision AS draft
                WHERE draft.item_id = item.id AND draft.account_id IS NOT NULL
                    AND draft.number > ifnull(live.number, 0))
        FROM article_item AS item
        LEFT JOIN section ON section.id = item.section_id
        LEFT JOIN article ON article.id = item.article_id
        LEFT JOIN section AS own ON own.id = article.section_id
        LEFT JOIN section AS top ON top.id = ifnull(own.parent_id, own.id)
        LEFT JOIN article_revision AS live ON live.id = item.live_revision_id
        """

    static func item(id: Int64, siteID: Int64, _ db: Database) throws -> ArticleItem? {
        try db.row(columns + " WHERE item.id = ? AND item.site_id = ?", [id, siteID], item) ?? nil
    }

    static func item(submissionKey: String, siteID: Int64, _ db: Database) throws -> ArticleItem? {
        try db.row(
            columns + " WHERE item.submission_key = ? AND item.site_id = ?",
            [submissionKey, siteID], item) ?? nil
    }

    /// The number of the article that was published at a path such as `/tin-tuc/ten-bai`; nil where
    /// there is none. An article keeps the last part of its address when its section changes.
    static func publishedItem(
        at path: String, siteID: Int64, _ db: Database
    ) throws -> Int64? {
        guard let slug = path.split(separator: "/").last else { return nil }
        return try db.row(
            """
            SELECT item.id FROM article JOIN article_item AS item ON item.article_id = article.id
            WHERE article.site_id = ? AND article.slug = ?
            """,
            [siteID, String(slug)]
        ) { $0[0] }
    }

    static func item(_ row: Row) -> ArticleItem? {
        guard let live = ItemState.Live(rawValue: row[2]),
            let state = ItemState(
                live: live, draft: (row[3] as String?).flatMap(ItemState.Draft.init))
        else { return nil }
        return ArticleItem(
            id: row[0], siteID: row[1], state: state,
            sections: [row[4] as Int64?, row[5]].compactMap(\.self),
            liveSections: [row[21] as Int64?, row[22]].compactMap(\.self), title: row[6],
            authorID: row[7], editorID: row[8], submitterID: row[9],
            writers: StoredJSON.read(row[23]) ?? [], emergencyBy: row[10],
            revisionID: row[11], liveRevisionID: row[12], articleID: row[13], slug: row[14],
            sectionSlug: row[15], publishAt: instant(row[16]), embargoUntil: instant(row[17]),
            expiresAt: instant(row[18]), reviewOn: row[19],
            updatedAt: Instant(epochSeconds: row[20]))
    }

    private static func instant(_ seconds: Int64?) -> Instant? {
        seconds.map { Instant(epochSeconds: $0) }
    }

    /// The title as lists are searched by it: without marks, so that `duong` finds "Đường".
    static func titleKey(_ title: String) -> String { Slug.make(title, limit: 300) }

    /// Makes a new draft.
    static func insert(
        siteID: Int64, _ content: ArticleContent, by actor: Actor, submissionKey: String?,
        now: Instant, _ db: Database
    ) throws -> Int64 {
        let id = try db.insert(
            """
            INSERT INTO article_item (site_id, live, draft, section_id, title, title_key, author_id,
                editor_id, submission_key, updated_at)
            VALUES (?, 'none', 'editing', ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                siteID, content.sectionID, content.title, titleKey(content.title),
                actor.accountID, actor.accountID,
                submissionKey, now.epochSeconds,
            ])
        try addRevision(to: id, content, by: actor, isAutosave: false, now: now, db)
        return id
    }

    /// Takes a published article over as an item.
    static func adopt(
        article id: Int64, _ record: ArticleRecord, _ db: Database
    ) throws {
        let item = try db.insert(
            """
            INSERT INTO article_item (site_id, article_id, live, section_id, title, title_key,
                updated_at)
            VALUES (?, ?, 'published', ?, ?, ?, ?)
            """,
            [
                record.siteID, id, record.sectionID, record.content.title,
                titleKey(record.content.title),
                record.publishedAt.epochSeconds,
            ])
        let nobody = Actor(accountID: nil, name: "", origin: "", grants: [])
        try addRevision(
            to: item, record.content, by: nobody, isAutosave: false, now: record.publishedAt, db)
        try db.run(
            "UPDATE article_item SET live_revision_id = revision_id WHERE id = ?", [item])
    }

    /// Adds a revision and makes it the newest.
    static func addRevision(
        to item: Int64, _ content: ArticleContent, by actor: Actor, isAutosave: Bool,
        now: Instant, _ db: Database
    ) throws {
        let revision = try db.insert(
            """
            INSERT INTO article_revision (item_id, number, at, account_id, account_name,
                is_autosave, section_id, title, lead, body, body_format, author, source_name,
                source_address, event_day, picture_id)
            SELECT ?1, ifnull(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,
                ?13, ?14, ?15
            FROM article_revision WHERE item_id = ?1
            """,
            [
                item, now.epochSeconds, actor.accountID, actor.name, isAutosave,
                content.sectionID, content.title, content.lead, content.body.source,
                content.body.format.rawValue, content.author, content.sourceName,
                content.sourceAddress, content.eventDay, content.pictureID,
            ])
        try db.run(
            """
            UPDATE article_item SET revision_id = ?, editor_id = ?, section_id = ?, title = ?,
                title_key = ?, updated_at = ?
            WHERE id = ?
            """,
            [
                revision, actor.accountID, content.sectionID, content.title,
                titleKey(content.title), now.epochSeconds, item,
            ])
        try ArticleMedia.keep(content, of: item, db)
    }

    /// Removes an autosave that a newer one of the same person replaces.
    static func dropAutosave(_ revision: ArticleRevision, _ db: Database) throws {
        try db.run(
            "DELETE FROM article_revision WHERE id = ? AND is_autosave = 1", [revision.id])
    }

    /// Notes where an item stands; what is not scheduled has no time to publish.
    static func setState(
        _ state: ItemState, of id: Int64, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE article_item SET live = ?1, draft = ?2, updated_at = ?3,
                publish_at = CASE WHEN ?2 = 'scheduled' THEN publish_at END
            WHERE id = ?4
            """,
            [state.live.rawValue, state.draft?.rawValue, now.epochSeconds, id])
    }

    static func setSubmitter(_ accountID: Int64?, of id: Int64, _ db: Database) throws {
        try db.run("UPDATE article_item SET submitter_id = ? WHERE id = ?", [accountID, id])
    }

    static func setPublishTime(_ time: Instant?, of id: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE article_item SET publish_at = ? WHERE id = ?", [time?.epochSeconds, id])
    }

    static func setEmergency(_ accountID: Int64?, of id: Int64, _ db: Database) throws {
        try db.run("UPDATE article_item SET emergency_by = ? WHERE id = ?", [accountID, id])
    }

    /// Notes that visitors see a revision; nothing is scheduled any more.
    static func setLive(
        article: Int64, revision: Int64, of id: Int64, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE article_item SET article_id = ?, live_revision_id = ?, live = 'published',
                draft = NULL, publish_at = NULL, emergency_by = NULL, updated_at = ?
            WHERE id = ?
            """,
            [article, revision, now.epochSeconds, id])
    }

    /// Takes the draft back to what visitors see; its revisions stay in the history.
    static func reset(
        _ id: Int64, to live: ArticleRevision, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE article_item SET revision_id = ?, editor_id = ?, section_id = ?, title = ?,
                title_key = ?
            WHERE id = ?
            """,
            [
                live.id, live.accountID, live.content.sectionID, live.content.title,
                titleKey(live.content.title), id,
            ])
        try ArticleMedia.keep(live.content, of: id, db)
    }

    /// Keeps an autosave as if it had been saved by hand.
    static func keep(_ revision: ArticleRevision, _ db: Database) throws {
        try db.run("UPDATE article_revision SET is_autosave = 0 WHERE id = ?", [revision.id])
    }

    static func setDates(_ dates: ArticleDates, of id: Int64, _ db: Database) throws {
        try db.run(
            """
            UPDATE article_item SET embargo_until = ?, expires_at = ?, review_on = ? WHERE id = ?
            """,
            [
                dates.embargoUntil?.epochSeconds, dates.expiresAt?.epochSeconds, dates.reviewOn, id,
            ])
    }
}
