import GRDB

/// Stores the demonstration's sites with their sections, menus and aliases.
struct DemoSites {
    let folder: ResourceFolder

    func load(_ db: Database) throws {
        let file: DemoFiles.Sites = try folder.decode("demo/sites.json")
        let sections: ReferenceFiles.Sections = try folder.decode("data/sections.json")
        for site in file.sites {
            let id = try insert(site, db)
            guard let set = sections.sets.first(where: { $0.id == site.sectionSet }) else {
                throw ResourceFolder.Unreadable(
                    file: "demo/sites.json", detail: "không có bộ chuyên mục \(site.sectionSet)")
            }
            try ReferenceSections.insert(set, siteID: id, db)
            for alias in site.aliases ?? [] {
                try db.run("INSERT INTO site_alias (label, site_id) VALUES (?, ?)", [alias, id])
            }
        }
        for site in file.sites {
            for successor in site.successors ?? [] {
                try db.run(
                    "INSERT INTO site_successor (site_id, successor_id) VALUES (?, ?)",
                    [try Self.id(label: site.label, db), try Self.id(label: successor, db)])
            }
        }
    }

    static func id(label: String, _ db: Database) throws -> Int64 {
        let id = try db.row("SELECT id FROM site WHERE label = ?", [label]) { row -> Int64 in
            row[0]
        }
        guard let id else {
            throw ResourceFolder.Unreadable(
                file: "demo", detail: "không có cổng với nhãn “\(label)”")
        }
        return id
    }

    private func insert(_ site: DemoFiles.Sites.Site, _ db: Database) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO site (label, kind, status, name, short_name, owner, operating_body, board,
                address, phone, fax, email, notice, unit_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM unit WHERE slug = ?))
            """,
            [
                site.label, site.kind, site.status, site.name, site.shortName, site.owner,
                site.operatingBody, site.board, site.address, site.phone, site.fax, site.email,
                site.notice, site.unitSlug,
            ])
    }
}
