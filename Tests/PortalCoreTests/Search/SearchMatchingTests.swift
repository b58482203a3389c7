import Testing

@testable import PortalCore

struct SearchMatchingTests {
    @Test(arguments: [
        "duong", "đường", "ĐƯỜNG", "Đường", "đuong", "DUONG", "Ðường", "đươ\u{300}ng", "du", "đườ",
        "\"đường\"", "đường!!!", "(đường)", "duong*",
    ])
    func marksAndCaseDoNotMatter(text: String) throws {
        let fixture = try SearchFixture([.make(1, "Đường bộ"), .make(2, "Nhà máy nước")])
        #expect(try fixture.ids(text) == [1])
    }

    @Test(arguments: ["hòa bình", "hoà bình", "hoa binh", "HÒA BÌNH"])
    func bothTonePlacementsAreOneWord(text: String) throws {
        let fixture = try SearchFixture([
            .make(1, "Hoà bình", time: 1), .make(2, "Hòa bình"), .make(3, "Hòa"),
        ])
        #expect(try fixture.ids(text) == [2, 1])
    }

    @Test(arguments: [
        "43/2020/QĐ-UBND", "43/2020/qd-ubnd", "43/2020", "43", "qd-ubnd", "QĐ-UBND 43/2020",
        "quyết định 43/2020", "43/2020/QĐ-UB", "43 2020", "\"43/2020/QĐ-UBND\"", "số 43",
    ])
    func documentNumbersAreFoundWholeAndByParts(text: String) throws {
        let fixture = try SearchFixture([
            .make(
                1, "Quyết định số quy chế", identifier: "43/2020/QĐ-UBND", kind: .document),
            .make(2, "Thông báo", identifier: "44/2021/TB-VP", kind: .document),
        ])
        #expect(try fixture.ids(text) == [1])
    }

    @Test func partsOfANumberMustStandTogether() throws {
        let fixture = try SearchFixture([
            .make(1, "a", identifier: "2020/43/X"), .make(2, "b", identifier: "43/2020/X"),
        ])
        #expect(try fixture.ids("43/2020/x") == [2])
    }

    @Test func decomposedTextIsIndexedAsComposed() throws {
        let fixture = try SearchFixture([.make(1, "Quye\u{302}\u{301}t \u{111}i\u{323}nh")])
        #expect(try fixture.ids("\"quyết định\"") == [1])
        #expect(try fixture.postings(of: "=quyết") == 1)
    }

    @Test(arguments: [
        ("quy", [1, 2]), ("quye", [1]), ("quyet", [1]), ("quyen", []), ("q", []), ("\"quy\"", [2]),
        ("dinh quy", [1]), ("nghieng", []), ("internetw", [2]),
        ("internetworks", [2]), ("internetworking", [2]),
    ])
    func onlyTheLastWordMayGoOn(text: String, expected: [Int64]) throws {
        let fixture = try SearchFixture([
            .make(1, "Quyết định"), .make(2, "Quỹ đất internetworking"),
        ])
        #expect(try fixture.ids(text).sorted() == expected)
    }

    @Test func wordsMayStandInTitleNumberAndBody() throws {
        let fixture = try SearchFixture([
            .make(1, "Kế hoạch", body: "trồng rừng", identifier: "12/KH-UBND")
        ])
        #expect(try fixture.ids("rừng kế 12/kh") == [1])
    }

    @Test func aQuotedPhraseMustStandTogether() throws {
        let fixture = try SearchFixture([
            .make(1, "Cấp phép xây dựng"), .make(2, "Xây nhà, dựng cột"),
        ])
        #expect(try fixture.ids("\"xây dựng\"") == [1])
        #expect(try fixture.ids("“xây dựng”") == [1])
        #expect(try fixture.ids("xây dựng") == [1, 2])
    }

    @Test func whenNothingHasAllWordsAPartWillDo() throws {
        let fixture = try SearchFixture([
            .make(1, "Trồng rừng phòng hộ"), .make(2, "Trồng lúa"), .make(3, "Chăn nuôi"),
        ])
        let strict = try fixture.service.search(SearchRequest(text: "trồng rừng", siteID: 1))
        #expect(!strict.isRelaxed && strict.hits.map(\.id) == [1])
        let relaxed = try fixture.service.search(
            SearchRequest(text: "trồng rừng xyz", siteID: 1))
        #expect(relaxed.isRelaxed && relaxed.hits.map(\.id) == [1, 2])
        let none = try fixture.service.search(SearchRequest(text: "xyz", siteID: 1))
        #expect(!none.isRelaxed && none.hits.isEmpty)
    }

    @Test func filteringByKindNeverRelaxes() throws {
        let fixture = try SearchFixture([
            .make(1, "Trồng rừng"), .make(2, "Trồng lúa", kind: .question),
        ])
        let request = SearchRequest(text: "trồng rừng", siteID: 1, kind: .question)
        let page = try fixture.service.search(request)
        #expect(page.hits.isEmpty && !page.isRelaxed)
        #expect(page.counts == [.article: CappedCount(1, cap: 10)])
    }
}
