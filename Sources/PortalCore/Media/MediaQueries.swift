import GRDB

/// The SQL of single files. Every query of the admin names the site.
enum MediaQueries {
    static let columns: StaticSQL = """
        SELECT item.id, item.site_id, item.name, item.slug, item.format, item.alternative,
            item.is_decorative, item.caption, item.credit, item.rights, item.is_open,
            item.created_by, version.id, version.number, version.digest, version.bytes,
            version.width, version.height, version.received_name, version.at,
            version.account_name,
            (SELECT json_group_array(width) FROM media_rendition WHERE version_id = version.id),
            (SELECT count(DISTINCT holder || holder_id) FROM media_use WHERE media_id = item.id)
        FROM media_item AS item JOIN media_version AS version ON version.id = item.version_id
        """

    static func item(id: Int64, siteID: Int64, _ db: Database) throws -> MediaItem? {
        try db.row(columns + " WHERE item.id = ? AND item.site_id = ?", [id, siteID], item) ?? nil
    }

    /// A file of whatever site, for the check of who may have it.
    static func item(id: Int64, _ db: Database) throws -> MediaItem? {
        try db.row(columns + " WHERE item.id = ?", [id], item) ?? nil
    }

    /// A picture of a file; nil for what is no picture.
    static func picture(id: Int64, _ db: Database) throws -> MediaPicture? {
        try item(id: id, db)?.picture
    }

    /// The item of a site under which the same content stands now.
    static func item(digest: String, siteID: Int64, _ db: Database) throws -> Int64? {
        try db.row(
            """
            SELECT item.id FROM media_version AS version
            JOIN media_item AS item ON item.version_id = version.id
            WHERE version.site_id = ? AND version.digest = ?
            """,
            [siteID, digest]
        ) { $0[0] }
    }

    static func item(_ row: Row) -> MediaItem? {
        guard let format = MediaFormat(rawValue: row[4]) else { return nil }
        let widths: [Int] = StoredJSON.read(row[21]) ?? []
        return MediaItem(
            id: row[0], siteID: row[1], name: row[2], slug: row[3], format: format,
            description: MediaDescription(
                alternative: row[5], isDecorative: row[6], caption: row[7], credit: row[8],
                rights: row[9]),
            isOpen: row[10], version: version(row, from: 12), widths: widths.sorted(),
            useCount: row[22], createdBy: row[11])
    }

    private static func version(_ row: Row, from start: Int) -> MediaVersion {
        let width: Int? = row[start + 4]
        let height: Int? = row[start + 5]
        return MediaVersion(
            id: row[start], number: row[start + 1], digest: row[start + 2], bytes: row[start + 3],
            size: width.flatMap { width in height.map { PixelSize(width: width, height: $0) } },
            receivedName: row[start + 6], at: Instant(epochSeconds: row[start + 7]),
            savedBy: row[start + 8])
    }

    /// All versions of a file, the newest first.
    static func versions(of id: Int64, _ db: Database) throws -> [MediaVersion] {
        try db.rows(
            """
            SELECT id, number, digest, bytes, width, height, received_name, at, account_name
            FROM media_version WHERE item_id = ? ORDER BY number DESC
            """,
            [id]
        ) { version($0, from: 0) }
    }

    /// Bytes of all files of a site.
    static func bytes(ofSite id: Int64, _ db: Database) throws -> Int64 {
        try db.row("SELECT ifnull(sum(bytes), 0) FROM media_version WHERE site_id = ?", [id]) {
            $0[0]
        } ?? 0
    }

    static func rendition(
        of version: Int64, width: Int, _ db: Database
    ) throws -> String? {
        try db.row(
            "SELECT digest FROM media_rendition WHERE version_id = ? AND width = ?",
            [version, width]
        ) { $0[0] }
    }

    /// Whether visitors of a site may have a file: it was opened by itself, or a published item
    /// that the site shows has it.
    static func isPublic(_ item: MediaItem, on site: Site, _ db: Database) throws -> Bool {
        if item.siteID == site.id {
            return try item.isOpen || isUsed(item.id, " AND reach <> 'staff'", db)
        }
        return try site.isProvince && isUsed(item.id, " AND reach = 'province'", db)
    }

    private static func isUsed(
        _ id: Int64, _ reach: StaticSQL, _ db: Database
    ) throws -> Bool {
        try db.row("SELECT 1 FROM media_use WHERE media_id = ?" + reach, [id]) { _ in true }
            ?? false
    }
}
