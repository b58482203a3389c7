import GRDB
import Testing

@testable import PortalCore

/// Filters, pages and the figures beside the filters.
struct DocumentListTests {
    static let kinds = ["Quyết định", "Nghị quyết", "Thông báo"]
    static let issuers: [String?] = ["UBND tỉnh", "HĐND tỉnh", nil]
    static let dates: [String?] = ["2020-12-31", "2021-01-01", "2021-12-31", "2022-01-01", nil]

    /// Documents of every kind, issuer and date, twice over.
    static func scene() throws -> (base: TestDatabase, site: Site) {
        let base = try TestDatabase()
        let site = try base.province()
        var lines: [String] = []
        for kind in kinds {
            for issuer in issuers {
                for date in dates + dates {
                    let id = lines.count
                    let optional = [
                        issuer.map { #","issuer":"\#($0)""# },
                        date.map { #","issue_date":"\#($0)""# },
                    ]
                    lines.append(
                        #"{"id":"\#(id)","source":"s","number":"\#(id)/X","doc_type":"\#(kind)""#
                            + optional.compactMap(\.self).joined() + "}")
                }
            }
        }
        _ = try base.importer(into: site).take(lines: lines, now: .morning)
        return (base, site)
    }

    static func filters() -> [DocumentFilter] {
        var filters: [DocumentFilter] = []
        for kind in [nil, "quyet-dinh", "thong-bao", "khong-co"] {
            for issuer in [nil, "ubnd-tinh", "khong-co"] {
                for year in [nil, 2020, 2021, 1990, 99_999, -1] {
                    filters.append(
                        DocumentFilter(kindSlug: kind, issuerSlug: issuer, year: year))
                }
            }
        }
        return filters
    }

    @Test func everyFilterLeavesWhatItSaysPageByPage() throws {
        let (base, site) = try Self.scene()
        let documents = base.portal.documents
        let all = try documents.list(
            of: site, filter: DocumentFilter(), page: .newest, limit: 1000
        ).page.items
        #expect(all.count == Self.kinds.count * Self.issuers.count * Self.dates.count * 2)
        for filter in Self.filters() {
            let expected = all.filter { Self.matches($0, filter) }
            for limit in [1, 7, 1000] {
                var listing = try documents.list(
                    of: site, filter: filter, page: .newest, limit: limit)
                var seen = listing.page.items
                #expect(listing.count == expected.count)
                while let older = listing.page.older {
                    listing = try documents.list(
                        of: site, filter: filter, page: .older(than: older), limit: limit)
                    seen += listing.page.items
                }
                #expect(seen == expected, "\(filter) by \(limit)")
            }
        }
    }

    private static func matches(_ document: DocumentSummary, _ filter: DocumentFilter) -> Bool {
        (filter.kindSlug == nil || filter.kindSlug == Slug.make(document.kind))
            && (filter.issuerSlug == nil
                || filter.issuerSlug == document.issuer.map { Slug.make($0) })
            && (filter.year == nil || filter.year == document.issuedOn?.year)
    }

    @Test func theFiguresBesideTheFiltersAreTrue() throws {
        let (base, site) = try Self.scene()
        let facets = try base.portal.documents.list(
            of: site, filter: DocumentFilter(), page: .newest, limit: 1
        ).facets
        #expect(facets.total == 90)
        #expect(facets.kinds.map(\.count) == [30, 30, 30])
        #expect(Set(facets.issuers.map(\.title)) == ["UBND tỉnh", "HĐND tỉnh"])
        #expect(facets.issuers.map(\.count) == [30, 30])
        #expect(facets.years.map(\.slug) == ["2022", "2021", "2020"])
        #expect(facets.years.map(\.count) == [18, 36, 18])
    }

    /// The tallies are kept by triggers; they are what counting gives, whatever is done.
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func talliesAgreeWithCounting(seed: UInt64) throws {
        let (base, site) = try Self.scene()
        try base.site(label: "hai")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<150 {
            try base.write { try Self.change($0, &generator) }
        }
        try base.read { db in
            for (dimension, column) in [
                ("all", "0"), ("kind", "kind_id"), ("issuer", "ifnull(issuer_id, 0)"),
                ("year", "ifnull(issued_year, 0)"),
            ] {
                let counted = try SQLRequest<Row>(
                    literal: """
                        SELECT site_id, \(sql: column) AS value, count(*) AS count FROM document
                        GROUP BY 1, 2 ORDER BY 1, 2
                        """
                ).fetchAll(db)
                let kept = try SQLRequest<Row>(
                    literal: """
                        SELECT site_id, value, count FROM document_tally
                        WHERE dimension = \(dimension) AND count <> 0 ORDER BY 1, 2
                        """
                ).fetchAll(db)
                #expect(kept == counted, "\(dimension)")
            }
        }
        #expect(site.isProvince)
    }

    private static func change(
        _ db: Database, _ generator: inout SeededGenerator
    ) throws {
        let id = Int64.random(in: 1...110, using: &generator)
        let kind = Int64.random(in: 1...3, using: &generator)
        let issuer = [nil, 1, 2].randomElement(using: &generator) ?? nil
        let year = [nil, 2020, 2021].randomElement(using: &generator) ?? nil
        let site = Int64.random(in: 1...2, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
            try db.run(
                """
                INSERT INTO document (site_id, slug, number, kind_id, issuer_id, issued_year,
                    abstract, source_name, sort_day, has_download, published_at, updated_at)
                VALUES (?, ?, '', ?, ?, ?, 'a', 's', 0, 0, 0, 0) ON CONFLICT DO NOTHING
                """, [site, "moi-\(id)", kind, issuer, year])
        case 1: try db.run("DELETE FROM document WHERE id = ?", [id])
        case 2:
            try db.run(
                "UPDATE document SET kind_id = ?, issuer_id = ?, issued_year = ? WHERE id = ?",
                [kind, issuer, year, id])
        default: try db.run("UPDATE OR IGNORE document SET site_id = ? WHERE id = ?", [site, id])
        }
    }
}
