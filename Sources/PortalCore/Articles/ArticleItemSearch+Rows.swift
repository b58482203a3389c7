import GRDB

/// Reading what the query found, page by page.
extension ArticleItemSearch {
    private static let columns: StaticSQL = """
        SELECT item.id, item.title, item.live, item.draft, section.title, account.display_name,
            item.updated_at, item.publish_at,
            item.emergency_by IS NOT NULL AND item.live = 'published', item.revision_id
        FROM article_item AS item
        """
    private static let joins: StaticSQL = """
         LEFT JOIN section ON section.id = item.section_id
         LEFT JOIN account ON account.id = item.author_id
         WHERE 
        """

    func page(
        _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<ArticleItemRow> {
        try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.updatedAt.epochSeconds, id: $0.id) },
            newest: { try rows(Condition("1"), Self.latestFirst, $0, db) },
            older: { cursor, count in
                let key = Condition(
                    "(item.updated_at, item.id) < (?, ?)", cursor.key, cursor.id)
                return try rows(key, Self.latestFirst, count, db)
            },
            newer: { cursor, count in
                let key = Condition(
                    "(item.updated_at, item.id) > (?, ?)", cursor.key, cursor.id)
                return try rows(key, Self.earliestFirst, count, db)
            })
    }

    private static let latestFirst: StaticSQL =
        " ORDER BY item.updated_at DESC, item.id DESC LIMIT ?"
    private static let earliestFirst: StaticSQL = " ORDER BY item.updated_at, item.id LIMIT ?"

    private func rows(
        _ key: Condition, _ order: StaticSQL, _ count: Int, _ db: Database
    ) throws -> [ArticleItemRow] {
        guard !ranges.isEmpty else {
            return try rows(index, conditions + [key], order, count, db)
        }
        // Each section is a range of the index in the order of the list; the first of all of them
        // are among the first of each.
        let found = try ranges.flatMap { range in
            let index: StaticSQL =
                range.values.isEmpty
                ? " INDEXED BY article_item_nowhere" : " INDEXED BY article_item_section"
            return try rows(index, conditions + [range, key], order, count, db)
        }
        let isDescending = order.text == Self.latestFirst.text
        let sorted = found.sorted { left, right in
            let earlier =
                (left.updatedAt.epochSeconds, left.id) < (right.updatedAt.epochSeconds, right.id)
            return earlier != isDescending
        }
        return Array(sorted.prefix(count))
    }

    private func rows(
        _ index: StaticSQL, _ conditions: [Condition], _ order: StaticSQL, _ count: Int,
        _ db: Database
    ) throws -> [ArticleItemRow] {
        let (sql, values) = Self.join(conditions)
        return try db.rows(
            Self.columns + index + Self.joins + sql + order,
            StatementArguments(values + [count]), Self.row
        ).compactMap(\.self)
    }

    /// How many there are; for what is narrow.
    func count(_ db: Database) throws -> Int {
        let (sql, values) = Self.join(conditions)
        return try db.row(
            "SELECT count(*) FROM article_item AS item" + index + " WHERE " + sql,
            StatementArguments(values)
        ) { $0[0] } ?? 0
    }

    private static func join(
        _ conditions: [Condition]
    ) -> (StaticSQL, [(any DatabaseValueConvertible)?]) {
        let all: StaticSQL = conditions.dropFirst().reduce(conditions.first?.sql ?? "1") {
            $0 + " AND " + $1.sql
        }
        return (all, conditions.flatMap(\.values))
    }

    private static func row(_ row: Row) -> ArticleItemRow? {
        guard let live = ItemState.Live(rawValue: row[2]),
            let state = ItemState(
                live: live, draft: (row[3] as String?).flatMap(ItemState.Draft.init))
        else { return nil }
        return ArticleItemRow(
            id: row[0], revisionID: row[9], title: row[1], state: state, section: row[4],
            author: row[5], updatedAt: Instant(epochSeconds: row[6]),
            publishAt: (row[7] as Int64?).map { Instant(epochSeconds: $0) }, isEmergency: row[8])
    }
}
