import GRDB
import Testing

@testable import PortalCore

/// What the snapshot of the sites leaves out.
struct SiteDirectoryTests {
    private let base: TestDatabase
    private let site: Site

    init() throws {
        base = try TestDatabase()
        site = try base.province()
    }

    private func profile() throws -> SiteProfile {
        try #require(try base.portal.sites.directory().province)
    }

    private func addMenu(_ addresses: [String]) throws {
        let id = site.id
        try base.write { db in
            for (position, address) in addresses.enumerated() {
                try db.run(
                    "INSERT INTO site_menu (site_id, position, title, address) VALUES (?, ?, ?, ?)",
                    [id, position, "Mục \(position)", address])
            }
        }
    }

    @Test func aSectionIsNamedOnceSomethingStandsInIt() throws {
        let section = try base.section("dich-vu-cong", on: site)
        #expect(try profile().sections.isEmpty)
        try base.article("mot", in: section, on: site)
        #expect(try profile().sections.map(\.slug) == ["dich-vu-cong"])
    }

    @Test func whatStandsBelowFillsTheSectionAbove() throws {
        let above = try base.section("tin-tuc", on: site)
        let below = try base.section("thong-bao", on: site, under: above)
        try base.article("mot", in: below, on: site)
        #expect(try profile().sections.map(\.slug) == ["tin-tuc"])
    }

    @Test func theMenuLeadsToNoEmptySection() throws {
        let full = try base.section("tin-tuc", on: site)
        try base.section("dich-vu-cong", on: site)
        try base.article("mot", in: full, on: site)
        try addMenu(["/tin-tuc", "/dich-vu-cong", "/van-ban", "https://example.gov.vn/"])
        #expect(
            try profile().menu.map(\.address)
                == ["/tin-tuc", "/van-ban", "https://example.gov.vn/"])
    }

    /// A section of the same name on another site says nothing about this one.
    @Test func anotherSitesSectionChangesNothing() throws {
        let other = try base.site(label: "skhcn")
        try base.section("tin-tuc", on: other)
        try addMenu(["/tin-tuc"])
        #expect(try profile().menu.count == 1)
    }
}
