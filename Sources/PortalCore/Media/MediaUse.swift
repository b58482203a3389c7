import GRDB

/// Which items show which files. The feature whose item it is says so, in the transaction in which
/// the item changes.
enum MediaUse {
    /// Whose visitors may see a file because an item shows it.
    enum Reach: String {
        /// Only those who work on the item: a draft.
        case staff
        /// Those of the item's own site.
        case site
        /// Those of the provincial portal as well, which lists the item.
        case province
    }

    /// An item that shows files, by the name of its kind and its number.
    struct Holder {
        let kind: String
        let id: Int64
    }

    /// Says which files an item shows from now on. Files of other sites are left out: nobody makes
    /// a file of another site public by naming it.
    static func set(
        _ media: Set<Int64>, for holder: Holder, siteID: Int64, reach: Reach, _ db: Database
    ) throws {
        try clear(holder, db)
        for id in media.sorted() {
            try db.run(
                """
                INSERT INTO media_use (media_id, holder, holder_id, reach)
                SELECT id, ?, ?, ? FROM media_item WHERE id = ? AND site_id = ?
                """,
                [holder.kind, holder.id, reach.rawValue, id, siteID])
        }
    }

    /// An item shows no files any more.
    static func clear(_ holder: Holder, _ db: Database) throws {
        try db.run(
            "DELETE FROM media_use WHERE holder = ? AND holder_id = ?", [holder.kind, holder.id])
    }

    /// The numbers of the items of a kind that show a file.
    static func holders(of media: Int64, kind: String, _ db: Database) throws -> [Int64] {
        try db.rows(
            "SELECT holder_id FROM media_use WHERE media_id = ? AND holder = ? ORDER BY holder_id",
            [media, kind]
        ) { $0[0] }
    }
}
