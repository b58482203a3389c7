import GRDB

/// The SQL that changes the library.
enum MediaWriting {
    /// What is kept of a file that came.
    struct Arrival {
        let name: MediaName
        let inspected: InspectedMedia
        let digest: String
        let receivedName: String

        /// Animations stay as they are: a smaller still picture would be another picture.
        var rendering: String {
            inspected.format.isImage && inspected.frames == 1 ? "waiting" : "none"
        }
    }

    static func insert(
        _ arrival: Arrival, siteID: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws -> Int64 {
        let slug = Slug.make(arrival.name.stem)
        let id = try db.insert(
            """
            INSERT INTO media_item (site_id, name, slug, words, format, is_image, alternative,
                is_decorative, caption, credit, rights, is_open, created_at, created_by,
                updated_at)
            VALUES (?, ?, ?, ?, ?, ?, '', 0, '', '', '', 0, ?, ?, ?)
            """,
            [
                siteID, arrival.name.stem, slug.isEmpty ? "tep" : slug,
                words(arrival.name.stem, MediaDescription()), arrival.inspected.format.rawValue,
                arrival.inspected.format.isImage, now.epochSeconds, actor.name, now.epochSeconds,
            ])
        try addVersion(arrival, to: id, siteID: siteID, by: actor, now: now, db)
        return id
    }

    /// Puts a file under the address of an item.
    static func addVersion(
        _ arrival: Arrival, to id: Int64, siteID: Int64, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        let version = try db.insert(
            """
            INSERT INTO media_version (item_id, site_id, number, digest, bytes, width, height,
                frames, received_name, at, account_id, account_name, rendering)
            SELECT ?1, ?2, ifnull(max(number), 0) + 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12
            FROM media_version WHERE item_id = ?1
            """,
            [
                id, siteID, arrival.digest, arrival.inspected.bytes.count,
                arrival.inspected.size?.width, arrival.inspected.size?.height,
                arrival.inspected.frames, arrival.receivedName, now.epochSeconds, actor.accountID,
                actor.name, arrival.rendering,
            ])
        try db.run(
            "UPDATE media_item SET version_id = ?, updated_at = ? WHERE id = ?",
            [version, now.epochSeconds, id])
    }

    static func describe(
        _ id: Int64, name: String, _ description: MediaDescription, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE media_item SET name = ?, words = ?, alternative = ?, is_decorative = ?,
                caption = ?, credit = ?, rights = ?, updated_at = ?
            WHERE id = ?
            """,
            [
                name, words(name, description), description.alternative,
                description.isDecorative, description.caption, description.credit,
                description.rights, now.epochSeconds, id,
            ])
    }

    /// By what a file is found: without marks, so that `le hoi` finds "Lễ hội".
    static func words(_ name: String, _ description: MediaDescription) -> String {
        [name, description.alternative, description.caption, description.credit]
            .joined(separator: " ").folded.lowercased()
    }

    static func setOpen(_ isOpen: Bool, _ id: Int64, now: Instant, _ db: Database) throws {
        try db.run(
            "UPDATE media_item SET is_open = ?, updated_at = ? WHERE id = ?",
            [isOpen, now.epochSeconds, id])
    }

    static func delete(_ id: Int64, _ db: Database) throws {
        try db.run("DELETE FROM media_item WHERE id = ?", [id])
    }
}
