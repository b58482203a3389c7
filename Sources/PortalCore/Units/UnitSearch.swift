import GRDB

/// Lets the provincial portal's search find units, also by the names of those they came from.
enum UnitSearch {
    /// Indexes all units but the province itself.
    static func index(provinceSiteID: Int64, _ db: Database) throws {
        let entries = try db.rows(
            """
            SELECT unit.id, unit.slug, unit.full_name, unit.valid_from, unit.valid_to,
                (SELECT group_concat(old.full_name, '; ') FROM unit_succession AS step
                    JOIN unit AS old ON old.id = step.predecessor_id
                    WHERE step.successor_id = unit.id),
                (SELECT group_concat(new.full_name, '; ') FROM unit_succession AS step
                    JOIN unit AS new ON new.id = step.successor_id
                    WHERE step.predecessor_id = unit.id)
            FROM unit WHERE unit.kind <> 'province'
            """
        ) { row in entry(row, provinceSiteID) }
        for entry in entries { try SearchIndex.put(entry, in: db) }
    }

    private static func entry(_ row: Row, _ siteID: Int64) -> SearchEntry {
        let from: CalendarDay? = row[3]
        let to: CalendarDay? = row[4]
        let predecessors: String? = row[5]
        let successors: String? = row[6]
        return SearchEntry(
            kind: .unit, id: row[0], siteID: siteID, isProvincial: false, title: row[2],
            identifier: nil,
            body: [
                predecessors.map { "Hình thành từ: \($0)." },
                successors.map { "Nay thuộc: \($0)." },
            ].compactMap(\.self).joined(separator: " "),
            time: Instant(to ?? from ?? CalendarDay(number: 0), TimeOfDay(secondsOfDay: 0))
                .epochSeconds,
            slug: row[1],
            detail: to.map { "Đơn vị cũ, đến ngày \($0.vietnamese)" })
    }
}
