import Testing

@testable import PortalCore

/// What the search of the province knows of the units.
struct UnitSearchTests {
    private let base: TestDatabase
    private let province: Site

    init() throws {
        base = try UnitDirectoryTests.units()
        province = try base.site(label: "")
        let id = province.id
        try base.write { try UnitSearch.index(provinceSiteID: id, $0) }
    }

    private func slugs(_ words: String, on site: Site) throws -> [String] {
        try base.portal.search.search(
            SearchRequest(text: words, siteID: site.id, kind: .unit, limit: 50)
        ).hits.map(\.slug)
    }

    private func detail(of slug: String) throws -> UnitDetail {
        try #require(try base.portal.units.unit(slug))
    }

    @Test func everyUnitBelowTheProvinceIsFoundByItsName() throws {
        let day = try #require(CalendarDay("2026-11-24"))
        let directory = try base.portal.units.register().directory(on: day)
        for entry in directory.communes + directory.departments + directory.formerDistricts {
            let found = try slugs("\"\(entry.unit.fullName)\"", on: province)
            #expect(found.contains(entry.unit.slug), "\(entry.unit.fullName)")
        }
    }

    @Test func theProvinceItselfIsNoUnitOfItsSearch() throws {
        #expect(try !slugs("tỉnh Lai Châu", on: province).contains("lai-chau"))
    }

    /// Who looks for what is gone is led to what is there now, and the other way round.
    @Test func aUnitIsFoundByTheNamesBeforeAndAfterIt() throws {
        let day = try #require(CalendarDay("2026-11-24"))
        for entry in try base.portal.units.register().directory(on: day).formerDistricts {
            let district = try detail(of: entry.unit.slug)
            let found = Set(try slugs("\"\(entry.unit.fullName)\"", on: province))
            for successor in district.successors {
                #expect(found.contains(successor.slug), "\(successor.slug)")
                let back = try slugs("\"\(successor.fullName)\"", on: province)
                #expect(back.contains(entry.unit.slug), "\(entry.unit.slug)")
            }
        }
    }

    @Test func aDissolvedUnitSaysUntilWhenItStood() throws {
        let hits = try base.portal.search.search(
            SearchRequest(text: "huyện Tam Đường", siteID: province.id, kind: .unit)
        ).hits
        let district = try #require(hits.first)
        #expect(district.slug.contains("tam-duong"))
        #expect(district.detail == "Đơn vị cũ, đến ngày 30/06/2025")
    }

    @Test func aMembersSearchHasNoUnits() throws {
        let member = try base.site(label: "skhcn")
        #expect(try slugs("xã", on: member).isEmpty)
    }

    @Test func indexingAgainDoublesNothing() throws {
        let before = try base.count("search_entry")
        let id = province.id
        try base.write { try UnitSearch.index(provinceSiteID: id, $0) }
        #expect(try base.count("search_entry") == before)
        #expect(before > 46)
    }
}
