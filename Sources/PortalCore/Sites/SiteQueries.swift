import GRDB

/// The SQL of the sites.
enum SiteQueries {
    static func directory(_ db: Database) throws -> SiteDirectory {
        let sections = try SectionQueries.topLevel(db)
        let menus = try menus(db)
        let successors = try successors(db)
        let profiles = try sites(db).map { site in
            SiteProfile(
                site: site, menu: menus[site.id] ?? [], sections: sections[site.id] ?? [],
                successors: successors[site.id] ?? [])
        }
        return SiteDirectory(profiles: profiles, aliases: try aliases(db))
    }

    static func link(_ row: Row, from column: Int) -> SiteLink? {
        guard let label: String = row[column] else { return nil }
        return SiteLink(
            label: label, name: row[column + 1], shortName: row[column + 2],
            status: Site.Status(rawValue: row[column + 3]) ?? .archived)
    }

    static func name(of id: Int64, _ db: Database) throws -> String? {
        try db.row("SELECT name FROM site WHERE id = ?", [id]) { $0[0] }
    }

    static func id(ofLabel label: String, _ db: Database) throws -> Int64? {
        try db.row("SELECT id FROM site WHERE label = ?", [label]) { $0[0] }
    }

    /// The number of the provincial portal; nil where nothing is set up.
    static func provinceID(_ db: Database) throws -> Int64? { try id(ofLabel: "", db) }

    /// The practice portal; nil where it was not set up.
    static func practice(_ db: Database) throws -> Site? {
        try db.row(listed + " WHERE site.label = ?", [Site.practiceLabel], site)
    }

    static func insertPractice(_ db: Database) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO site (label, kind, status, name, short_name, owner, operating_body, board)
            VALUES (?, 'member', 'live', 'Cổng thực hành', 'Thực hành',
                'Ủy ban nhân dân tỉnh Lai Châu', 'Ban Biên tập Cổng Thông tin điện tử tỉnh',
                'Ban Biên tập Cổng Thông tin điện tử tỉnh')
            """,
            [Site.practiceLabel])
    }

    private static let listed: StaticSQL = """
        SELECT site.id, site.label, site.kind, site.status, site.name, site.short_name,
            site.owner, site.operating_body, site.board, site.address, site.phone, site.fax,
            site.email, unit.slug, site.notice
        FROM site LEFT JOIN unit ON unit.id = site.unit_id
        """

    private static func sites(_ db: Database) throws -> [Site] {
        try db.rows(listed, [], site)
    }

    private static func site(_ row: Row) -> Site {
        Site(
            id: row[0], label: row[1], kind: Site.Kind(rawValue: row[2]) ?? .member,
            status: Site.Status(rawValue: row[3]) ?? .archived, name: row[4], shortName: row[5],
            stewardship: Stewardship(owner: row[6], operatingBody: row[7], board: row[8]),
            contact: Contact(address: row[9], phone: row[10], fax: row[11], email: row[12]),
            unitSlug: row[13], notice: row[14])
    }

    /// The menus without entries that lead to a section in which nothing stands yet.
    private static func menus(_ db: Database) throws -> [Int64: [MenuItem]] {
        let items = try db.rows(
            """
            SELECT site_id, title, address FROM site_menu
            WHERE NOT EXISTS (SELECT 1 FROM section WHERE section.site_id = site_menu.site_id
                AND section.slug = substr(site_menu.address, 2) AND NOT (
            """ + SectionQueries.isFilled + ")) ORDER BY site_id, position"
        ) { row -> (Int64, MenuItem) in (row[0], MenuItem(title: row[1], address: row[2])) }
        return grouped(items)
    }

    private static func successors(_ db: Database) throws -> [Int64: [SiteLink]] {
        let links = try db.rows(
            """
            SELECT site_successor.site_id, site.label, site.name, site.short_name, site.status
            FROM site_successor JOIN site ON site.id = site_successor.successor_id
            ORDER BY site.name
            """
        ) { row -> (Int64, SiteLink)? in link(row, from: 1).map { (row[0], $0) } }
        return grouped(links.compactMap(\.self))
    }

    private static func aliases(_ db: Database) throws -> [String: String] {
        let pairs = try db.rows(
            """
            SELECT site_alias.label, site.label
            FROM site_alias JOIN site ON site.id = site_alias.site_id
            """
        ) { row -> (String, String) in (row[0], row[1]) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func grouped<Value>(_ pairs: [(Int64, Value)]) -> [Int64: [Value]] {
        Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    }
}
