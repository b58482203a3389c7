import GRDB

/// The sections and the menu that a new site starts with.
enum ReferenceSections {
    static func insert(
        _ set: ReferenceFiles.Sections.Set, siteID: Int64, _ db: Database
    ) throws {
        for (position, section) in set.sections.enumerated() {
            try db.run(
                """
                INSERT INTO section (site_id, slug, title, summary, position, point, parent_id)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6,
                    (SELECT id FROM section WHERE site_id = ?1 AND slug = ?7))
                """,
                [
                    siteID, section.slug, section.title, section.description, position,
                    section.point, section.parent,
                ])
        }
        for (position, entry) in set.menu.enumerated() {
            try db.run(
                "INSERT INTO site_menu (site_id, position, title, address) VALUES (?, ?, ?, ?)",
                [siteID, position, entry.title, entry.path])
        }
    }
}
