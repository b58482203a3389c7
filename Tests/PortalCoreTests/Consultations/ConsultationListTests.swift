import Testing

@testable import PortalCore

/// In which list a consultation stands at a moment.
struct ConsultationListTests {
    static let opens = Instant.morning
    static let closes = Instant.morning.adding(seconds: 3600)

    private let base: TestDatabase
    private let site: Site

    init() throws {
        base = try TestDatabase()
        site = try base.province()
        try base.consultation("mot", on: site, opens: Self.opens, closes: Self.closes)
    }

    private func lists(at now: Instant) throws -> [[String]] {
        let service = base.portal.consultations
        return try [
            service.upcoming(of: site, at: now, limit: 10),
            service.open(of: site, at: now, limit: 10),
            service.closed(of: site, at: now, page: .newest, limit: 10).items,
        ].map { $0.map(\.slug) }
    }

    @Test(arguments: [(-1, 0), (0, 1), (3599, 1), (3600, 2)] as [(Int64, Int)])
    func standsInOneListAtATime(offset: Int64, list: Int) throws {
        let lists = try lists(at: Self.opens.adding(seconds: offset))
        #expect(lists == (0..<3).map { $0 == list ? ["mot"] : [] })
    }

    @Test func whatOpensFirstStandsOnTop() throws {
        // It closes first, but opens last.
        try base.consultation(
            "hai", on: site, opens: Self.opens.adding(seconds: 60),
            closes: Self.opens.adding(seconds: 120))
        #expect(try lists(at: Self.opens.adding(seconds: -1))[0] == ["mot", "hai"])
    }

    @Test func theListsChangeWhenOneOpensAndWhenItCloses() throws {
        let service = base.portal.consultations
        let before = Self.opens.adding(seconds: -1)
        #expect(try service.nextChange(of: site, after: before) == Self.opens)
        #expect(try service.nextChange(of: site, after: Self.opens) == Self.closes)
        #expect(try service.nextChange(of: site, after: Self.closes) == nil)
    }

    @Test func anotherSitesStandsInNoList() throws {
        let other = try base.site(label: "skhcn")
        #expect(
            try base.portal.consultations.upcoming(
                of: other, at: Self.opens.adding(seconds: -1), limit: 10
            ).isEmpty)
    }
}
