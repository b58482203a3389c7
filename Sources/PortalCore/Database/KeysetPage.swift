import GRDB

/// A column that the schema declares NOT NULL was null: the file is damaged.
struct UnexpectedNull: Error {}

/// Reads one page of a list sorted newest first, and tells whether there is more either way.
enum KeysetPage {
    /// - Parameters:
    ///   - key: the position of a row.
    ///   - newest: the first rows; takes the number of rows.
    ///   - older: rows after a position, newest first.
    ///   - newer: rows before a position, oldest first.
    static func read<Item>(
        _ request: PageRequest, limit: Int, key: (Item) -> PageCursor,
        newest: (Int) throws -> [Item],
        older: (PageCursor, Int) throws -> [Item],
        newer: (PageCursor, Int) throws -> [Item]
    ) throws -> Page<Item> {
        // One row more than wanted tells whether the list goes on.
        switch request {
        case .newest:
            let rows = try newest(limit + 1)
            return page(rows.prefix(limit), hasOlder: rows.count > limit, hasNewer: false, key)
        case .older(let cursor):
            let rows = try older(cursor, limit + 1)
            return page(rows.prefix(limit), hasOlder: rows.count > limit, hasNewer: true, key)
        case .newer(let cursor):
            let rows = try newer(cursor, limit + 1)
            let shown = Array(rows.prefix(limit).reversed())
            return page(shown[...], hasOlder: true, hasNewer: rows.count > limit, key)
        }
    }

    /// The same in the order of the rows' numbers, which is that of their making.
    ///
    /// - Parameters:
    ///   - list: what is read, up to its last condition, with a column `id`.
    ///   - values: what the list asks for.
    static func byNumber<Item>(
        _ list: StaticSQL, _ values: [any DatabaseValueConvertible], _ request: PageRequest,
        limit: Int, number: (Item) -> Int64, _ db: Database, row: (Row) throws -> Item
    ) throws -> Page<Item> {
        func rows(_ end: StaticSQL, _ more: [any DatabaseValueConvertible]) throws -> [Item] {
            try db.rows(list + end, StatementArguments(values + more), row)
        }
        return try read(
            request, limit: limit, key: { PageCursor(key: number($0), id: number($0)) },
            newest: { try rows(" ORDER BY id DESC LIMIT ?", [$0]) },
            older: { try rows(" AND id < ? ORDER BY id DESC LIMIT ?", [$0.id, $1]) },
            newer: { try rows(" AND id > ? ORDER BY id LIMIT ?", [$0.id, $1]) })
    }

    private static func page<Item>(
        _ items: ArraySlice<Item>, hasOlder: Bool, hasNewer: Bool, _ key: (Item) -> PageCursor
    ) -> Page<Item> {
        Page(
            items: Array(items), older: hasOlder ? items.last.map(key) : nil,
            newer: hasNewer ? items.first.map(key) : nil)
    }
}
