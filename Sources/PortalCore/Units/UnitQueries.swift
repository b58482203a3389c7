import GRDB

/// The SQL of the administrative units.
enum UnitQueries {
    private static let columns: StaticSQL = """
        SELECT unit.id, unit.slug, unit.code, unit.name, unit.full_name, unit.kind,
            unit.valid_from, unit.valid_to, unit.area_km2
        """

    private static let withSite: StaticSQL =
        columns + ", site.label, site.name, site.short_name, site.status"
        + " FROM unit LEFT JOIN site ON site.unit_id = unit.id"

    static func detail(slug: String, _ db: Database) throws -> UnitDetail? {
        try db.row(withSite + " WHERE unit.slug = ?", [slug]) { row in
            let unit = try unit(row)
            return UnitDetail(
                unit: unit,
                successors: try db.rows(
                    columns
                        + """
                         FROM unit_succession AS step JOIN unit ON unit.id = step.successor_id
                        WHERE step.predecessor_id = ? ORDER BY unit.position, unit.id
                        """,
                    [unit.id], Self.unit),
                predecessors: try db.rows(
                    columns
                        + """
                         FROM unit_succession AS step JOIN unit ON unit.id = step.predecessor_id
                        WHERE step.successor_id = ? ORDER BY unit.position, unit.id
                        """,
                    [unit.id], Self.unit),
                site: SiteQueries.link(row, from: 9))
        }
    }

    static func register(_ db: Database) throws -> UnitRegister {
        let entries = try db.rows(
            withSite
                + """
                 WHERE unit.kind IN ('department', 'office', 'commune', 'ward', 'district')
                ORDER BY unit.position, unit.id
                """
        ) { row in
            UnitDirectory.Entry(unit: try unit(row), site: SiteQueries.link(row, from: 9))
        }
        return UnitRegister(entries: entries)
    }

    private static func unit(_ row: Row) throws -> AdministrativeUnit {
        guard let kind = AdministrativeUnit.Kind(rawValue: row[5]) else { throw UnexpectedNull() }
        return AdministrativeUnit(
            id: row[0], slug: row[1], code: row[2], name: row[3], fullName: row[4], kind: kind,
            validFrom: row[6], validTo: row[7], areaKm2: row[8])
    }
}
