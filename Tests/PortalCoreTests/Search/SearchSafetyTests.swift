import Testing

@testable import PortalCore

struct SearchSafetyTests {
    private static let hostile = [
        "", " ", "\n", "\"", "\"\"", "\"\"\"", "'", "';--", "' OR 1=1 --", "\" OR \"1\"=\"1",
        "*", "^", "^du", "+", "-", "NOT", "AND", "OR", "NEAR", "NEAR(a b)", "title:đường",
        "{title body}: đường", "- title: x", "(", ")", "((((", "a AND (b OR", "đường AND NOT phố",
        "\u{0}", "đường\u{0}phố", "@2", "@", "@2 OR @", "quyet_dinh",
        ".duong", "=đường", "^du", "👍", "👨‍👩‍👧 🇻🇳", "…", "%", "_", "đường%", "\\", "\u{FEFF}",
        "\u{202E}đường", "\"chưa đóng", "“chưa đóng", "; DROP TABLE search_entry;", "\r\n\t",
        String(repeating: "đường ", count: 1_667), String(repeating: "x", count: 10_000),
        String(repeating: "\"", count: 10_000), String(repeating: "\"a\" ", count: 2_500),
        String(repeating: "e\u{301}", count: 10_000), String(repeating: "(", count: 10_000),
    ]

    @Test(arguments: hostile)
    func anyInputGivesASaneAnswer(text: String) throws {
        let fixture = try SearchFixture([
            .make(1, "Đường phố", body: "a b và", time: 5), .make(2, "Bí mật", site: 2),
        ])
        for kind in [nil] + SearchKind.allCases.map(Optional.some) {
            let request = SearchRequest(text: text, siteID: 1, kind: kind)
            let page = try fixture.service.search(request)
            #expect(page.hits.allSatisfy { $0.siteID == 1 })
            _ = try fixture.service.overview(request)
        }
        #expect(try fixture.ids("phố") == [1])
    }

    @Test(arguments: 0..<200)
    func randomInputGivesASaneAnswer(seed: UInt64) throws {
        var random = RandomText(seed: seed)
        let fixture = try SearchFixture(
            (0..<5).map {
                .make(
                    $0, random.text(pieces: 8), body: random.text(pieces: 60), site: 1 + $0 % 2)
            })
        let text = random.text(pieces: 5)
        let page = try fixture.service.search(SearchRequest(text: text, siteID: 1))
        #expect(page.hits.allSatisfy { $0.siteID == 1 })
        for hit in page.hits { #expect(hit.excerpt.allSatisfy { !$0.text.isEmpty }) }
    }

    @Test(arguments: ["", " ", "!?", "👍", "\"\""])
    func nothingToLookForHasNoHits(text: String) throws {
        let fixture = try SearchFixture([.make(1, "Đường")])
        let page = try fixture.service.search(SearchRequest(text: text, siteID: 1))
        #expect(page == .empty)
    }

    @Test func textCannotPoseAsTerms() throws {
        let fixture = try SearchFixture([
            .make(1, "@1 @ .duong", body: "@1 Giả =đường ^du a_b", site: 2)
        ])
        #expect(try fixture.postings(of: "@1") == 0)
        #expect(try fixture.postings(of: "@") == 0)
        #expect(try fixture.ids("giả") == [])
        #expect(try fixture.ids("giả", site: 2) == [1])
    }

    @Test func sitesSeeTheirOwn() throws {
        let fixture = try SearchFixture([
            .make(1, "Tin tỉnh", site: 1), .make(2, "Tin sở", site: 2),
            .make(3, "Tin sở", site: 2, isProvincial: true), .make(4, "Tin xã", site: 12),
        ])
        #expect(try fixture.ids("tin", site: 1) == [1])
        #expect(Set(try fixture.ids("tin", site: 2)) == [2, 3])
        #expect(try fixture.ids("tin", site: 12) == [4])
        #expect(try fixture.ids("tin", site: 3) == [])
        let province = SearchRequest(text: "tin", siteID: 1, includesIntegrated: true)
        let page = try fixture.service.search(province)
        #expect(Set(page.hits.map(\.id)) == [1, 3])
        #expect(page.counts == [.article: CappedCount(2, cap: 9)])
    }

    @Test func numbersRespectTheSite() throws {
        let fixture = try SearchFixture([
            .make(1, "Tin", identifier: "1/X", site: 1),
            .make(2, "Tin", identifier: "1/X", site: 2),
            .make(3, "Tin", identifier: "1/X", site: 3, isProvincial: true),
        ])
        #expect(try fixture.ids("1/x") == [1])
        let province = SearchRequest(text: "1/x", siteID: 1, includesIntegrated: true)
        #expect(Set(try fixture.service.search(province).hits.map(\.id)) == [1, 3])
        #expect(try fixture.ids("1/x", kind: .question) == [])
    }

    @Test func movingToAnotherSiteLeavesTheOld() throws {
        let fixture = try SearchFixture([.make(1, "Tin", site: 1, isProvincial: true)])
        try fixture.put([.make(1, "Tin", site: 2)])
        #expect(try fixture.ids("tin", site: 1) == [])
        #expect(try fixture.ids("tin", site: 2) == [1])
        #expect(try fixture.postings(of: "@") == 0)
    }
}
