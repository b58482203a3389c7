import Testing

@testable import PortalCore

/// The administrative units that come with the portal.
struct UnitDirectoryTests {
    static func units() throws -> TestDatabase {
        let base = try TestDatabase()
        try base.write { try ReferenceLoader(folder: PackageFiles.resources).load($0) }
        return base
    }

    @Test func thirtyEightCommunesAndWardsFollowEightDistricts() throws {
        let base = try Self.units()
        let directory = try base.portal.units.register().directory(
            on: try #require(CalendarDay("2026-11-24")))
        #expect(directory.communes.count == 38)
        #expect(directory.communes.filter { $0.unit.kind == .ward }.count == 2)
        #expect(directory.formerDistricts.count == 8)
        #expect(!directory.departments.isEmpty)
        #expect(try base.count("unit") > 46)
    }

    @Test func everyFormerDistrictLeadsToPresentUnitsAndBack() throws {
        let base = try Self.units()
        let day = try #require(CalendarDay("2026-11-24"))
        var reached: Set<String> = []
        for entry in try base.portal.units.register().directory(on: day).formerDistricts {
            let detail = try #require(try base.portal.units.unit(entry.unit.slug))
            #expect(!detail.successors.isEmpty, "\(entry.unit.slug)")
            for successor in detail.successors {
                #expect(successor.exists(on: day))
                let back = try #require(try base.portal.units.unit(successor.slug))
                #expect(back.predecessors.contains(entry.unit))
                reached.insert(successor.slug)
            }
        }
        #expect(reached.count == 38)
    }

    @Test func theMapDrawsEveryPresentCommuneOnce() throws {
        let base = try Self.units()
        let directory = try base.portal.units.register().directory(
            on: try #require(CalendarDay("2026-11-24")))
        let drawn = try PackageFiles.resources.communeMap().shapes.map(\.slug)
        #expect(Set(drawn) == Set(directory.communes.map(\.unit.slug)))
        #expect(drawn.count == 38)
    }

    @Test func loadingTwiceChangesNothing() throws {
        let base = try Self.units()
        let tables: [StaticSQL] = [
            "unit", "unit_succession", "calendar_day", "question_field", "document_kind",
            "document_kind_alias",
        ]
        let before = try tables.map { try base.count($0) }
        try base.write { try ReferenceLoader(folder: PackageFiles.resources).load($0) }
        #expect(try tables.map { try base.count($0) } == before)
        #expect(!before.contains(0))
    }
}
