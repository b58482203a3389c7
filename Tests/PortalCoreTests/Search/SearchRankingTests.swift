import Testing

@testable import PortalCore

struct SearchRankingTests {
    private static let day: Int64 = 86_400

    /// Entries from best to worst for a question, each newer than the one above it.
    @Test(
        arguments: [
            (
                "xây dựng",
                [
                    ("Xây dựng cầu", ""), ("Xay dung cau", ""), ("Xây cầu, dựng cột", ""),
                    ("Tin", "việc xây dựng"), ("Tin", "viec xay dung"),
                    ("Tin", "xây một nhà rồi dựng"), ("Tin", "xay một nhà rồi dựng"),
                ]
            ),
            (
                "má",
                [("Má", ""), ("Mạ", ""), ("Mác", ""), ("Tin", "má"), ("Tin", "mà"), ("Tin", "mạc")]
            ),
            ("ma", [("Ma", ""), ("Tin", "ma"), ("Tin", "mac")]),
        ] as [(String, [(String, String)])])
    func ranks(question: String, entries: [(title: String, body: String)]) throws {
        let fixture = try SearchFixture(
            entries.enumerated().map { index, entry in
                .make(
                    Int64(index), entry.title, body: entry.body, time: Int64(index) * Self.day)
            })
        #expect(try fixture.ids(question) == entries.indices.map(Int64.init))
    }

    @Test func newerIsAboveOlder() throws {
        let fixture = try SearchFixture(
            [3, 1, 2, -1].map { .make($0, "Tin", time: $0 * Self.day) })
        #expect(try fixture.ids("tin") == [3, 2, 1, -1])
    }

    @Test func theNumberItselfIsAboveWhatCitesIt() throws {
        let number = "43/2020/QĐ-UBND"
        let fixture = try SearchFixture([
            .make(1, "Quy chế", identifier: number, kind: .document),
            .make(2, "Sửa đổi Quyết định \(number)", identifier: "5/2024/QĐ-UBND", time: Self.day),
            .make(3, "Tin", body: "theo \(number)", time: 2 * Self.day),
            // The number goes on, with a word that nobody asked for.
            .make(4, "Phụ lục", identifier: number + "-PL", kind: .document, time: 3 * Self.day),
        ])
        #expect(try fixture.ids("43/2020/qd-ubnd") == [1, 4, 2, 3])
    }

    /// Also where so many have the words in their text that not all of their titles are read.
    @Test(arguments: [
        "tiep can thong tin cua cong dan", "\"thong tin cua cong dan\"", "thong tin cua c",
    ])
    func anOldTitleIsAboveWhateverCitesIt(question: String) throws {
        let title = "Luật Tiếp cận thông tin của công dân"
        for count in [20, SearchService.candidateLimit + 30] {
            let citing = (1...count).map {
                SearchEntry.make(
                    Int64($0), "Tin", body: "Theo \(title.lowercased())",
                    time: Int64($0) * Self.day)
            }
            let fixture = try SearchFixture([.make(0, title)] + citing)
            #expect(try fixture.ids(question).first == 0)
        }
    }

    @Test func phrasesDoNotRunFromTheTitleIntoTheNumber() throws {
        let fixture = try SearchFixture([
            .make(1, "Kế hoạch năm", identifier: "12/KH"), .make(2, "Ngày năm 12"),
        ])
        #expect(try fixture.ids("năm 12") == [2, 1])
    }

    @Test(arguments: [7, 20, 50])
    func pagesShowEveryHitOnce(limit: Int) throws {
        let count = SearchService.rankedLimit * 2 + 31
        let fixture = try SearchFixture(
            (0..<count).map {
                .make(
                    Int64($0), $0.isMultiple(of: 9) ? "Rừng" : "Tin", body: "trồng rừng",
                    time: Int64($0 * 7919 % count) * Self.day)
            })
        var seen: [Int64] = []
        var cursor: SearchCursor?
        repeat {
            let request = SearchRequest(text: "rừng", siteID: 1, cursor: cursor, limit: limit)
            let page = try fixture.service.search(request)
            #expect(page.hits.count <= limit && !page.hits.isEmpty)
            seen += page.hits.map(\.id)
            cursor = page.next.flatMap { SearchCursor($0.description) }
        } while cursor != nil && seen.count <= count
        #expect(seen.count == count && Set(seen).count == count)
    }

    @Test(arguments: ["", "r", "o", "r-1", "r101", "x5", "r1x", "o99999999999999999999", "r٣"])
    func refusesCursorsThatItDidNotWrite(text: String) {
        #expect(SearchCursor(text) == nil)
    }

    @Test func countsAreCapped() throws {
        let cap = SearchService.countCap
        let fixture = try SearchFixture(
            (0...cap).map { .make(Int64($0), "Tin") } + [.make(1, "Tin", kind: .unit)])
        let page = try fixture.service.search(SearchRequest(text: "tin", siteID: 1))
        #expect(page.counts[.article]?.description == "hơn 100")
        #expect(page.counts[.unit]?.description == "1")
        #expect(page.counts[.question] == nil)
    }

    @Test func theOverviewHasEachKind() throws {
        let fixture = try SearchFixture(
            (0..<9).map { .make($0, "Tin") }
                + [.make(1, "Tin", kind: .unit), .make(1, "Khác", kind: .question)])
        let request = SearchRequest(text: "tin", siteID: 1, limit: 3)
        let overview = try fixture.service.overview(request)
        #expect(overview.groups.map(\.kind) == [.article, .unit])
        #expect(overview.groups.map(\.hits.count) == [3, 1])
        #expect(overview.groups.map(\.count.value) == [9, 1])
    }
}
