import Testing

@testable import PortalCore

/// Lists of articles: what stands in them, in which order, and page by page.
struct ArticleListTests {
    /// A province with a section and one below it, and a member with the same section.
    struct Scene {
        let base: TestDatabase
        let province: Site
        let member: Site
        let news: Int64
        let local: Int64
        let memberNews: Int64

        init() throws {
            base = try TestDatabase()
            province = try base.province()
            member = try base.site(label: "skhcn")
            news = try base.section("tin-tuc", on: province)
            local = try base.section("tin-dia-phuong", on: province, under: news)
            memberNews = try base.section("tin-tuc", on: member)
        }

        func page(
            _ slug: String, of site: Site? = nil, _ request: PageRequest = .newest, limit: Int = 50
        ) throws -> Page<ArticleSummary> {
            try #require(
                try base.portal.articles.section(
                    slug, of: site ?? province, page: request, limit: limit)
            ).articles
        }
    }

    /// Several articles share a second, so that the id has to decide.
    static let times: [Int64] = [5, 1, 5, 5, 9, 2, 2, 7, 1, 5, 3]

    @Test(arguments: 1...12)
    func walkingVisitsEachOnceInOrderBothWays(limit: Int) throws {
        let scene = try Scene()
        for (number, time) in Self.times.enumerated() {
            try scene.base.article("bai-\(number)", in: scene.news, on: scene.province, at: time)
        }
        let whole = try scene.page("tin-tuc").items
        #expect(whole.map { $0.publishedAt.epochSeconds } == Self.times.sorted(by: >))
        #expect(whole.map(\.id) == Self.newestFirst())

        var pages = [try scene.page("tin-tuc", limit: limit)]
        while let older = pages.last?.older {
            pages.append(try scene.page("tin-tuc", .older(than: older), limit: limit))
        }
        #expect(pages.flatMap(\.items) == whole)
        #expect(pages.first?.newer == nil)

        var back = [try #require(pages.last)]
        while let newer = back.last?.newer {
            back.append(try scene.page("tin-tuc", .newer(than: newer), limit: limit))
        }
        #expect(back.reversed().flatMap(\.items) == whole)
        #expect(back.dropFirst().allSatisfy { $0.older != nil })
    }

    private static func newestFirst() -> [Int64] {
        times.enumerated().sorted { ($0.element, $0.offset) > ($1.element, $1.offset) }
            .map { Int64($0.offset + 1) }
    }

    @Test func aSectionListsThoseBelowItToo() throws {
        let scene = try Scene()
        try scene.base.article("tren", in: scene.news, on: scene.province, at: 1)
        try scene.base.article("duoi", in: scene.local, on: scene.province, at: 2)
        #expect(try scene.page("tin-tuc").items.map(\.slug) == ["duoi", "tren"])
        #expect(try scene.page("tin-dia-phuong").items.map(\.slug) == ["duoi"])
        let newest = try scene.base.portal.articles.newest(of: scene.province, limit: 9)
        #expect(newest.map(\.slug) == ["duoi", "tren"])
        // Both have their address below the section at the top.
        #expect(newest.map(\.sectionSlug) == ["tin-tuc", "tin-tuc"])
    }

    @Test func whatIsIntegratedStandsOnTheProvinceToo() throws {
        let scene = try Scene()
        let other = try scene.base.site(label: "soyte")
        try scene.base.section("tin-tuc", on: other)
        try scene.base.article(
            "chung", in: scene.memberNews, on: scene.member, at: 2, isIntegrated: true)
        try scene.base.article("rieng", in: scene.memberNews, on: scene.member, at: 1)
        let articles = scene.base.portal.articles
        #expect(try scene.page("tin-tuc").items.map(\.slug) == ["chung"])
        #expect(try scene.page("tin-tuc").items.map(\.site.label) == ["skhcn"])
        #expect(try articles.newest(of: scene.province, limit: 9).map(\.slug) == ["chung"])
        #expect(try articles.newest(of: scene.member, limit: 9).map(\.slug) == ["chung", "rieng"])
        #expect(try scene.page("tin-tuc", of: other).items.isEmpty)
        #expect(try articles.newest(of: other, limit: 9).isEmpty)
        // It is read at its own site: the province has a line in the list, not a second copy.
        #expect(try articles.article("chung", of: scene.province, related: 3) == nil)
        #expect(try articles.article("chung", of: scene.member, related: 3) != nil)
    }

    @Test func whatIsIntegratedIsFoundOnTheProvinceToo() throws {
        let scene = try Scene()
        try scene.base.article(
            "chung", in: scene.memberNews, on: scene.member, at: 2, isIntegrated: true)
        try scene.base.article("rieng", in: scene.memberNews, on: scene.member, at: 1)
        func found(on site: Site) throws -> [String] {
            try scene.base.portal.search.search(
                SearchRequest(
                    text: "nội dung", siteID: site.id, includesIntegrated: site.isProvince)
            ).hits.map(\.slug).sorted()
        }
        #expect(try found(on: scene.province) == ["tin-tuc/chung"])
        #expect(try found(on: scene.member) == ["tin-tuc/chung", "tin-tuc/rieng"])
    }

    @Test func equalSlugsOnTwoSitesAreTwoArticles() throws {
        let scene = try Scene()
        try scene.base.article("trung", in: scene.news, on: scene.province)
        try scene.base.article("trung", in: scene.memberNews, on: scene.member)
        for site in [scene.province, scene.member] {
            let found = try scene.base.portal.articles.article("trung", of: site, related: 3)
            #expect(found?.article.summary.site.label == site.label)
            #expect(found?.related.isEmpty == true)
        }
    }

    @Test func relatedOnesAreOthersOfTheSection() throws {
        let scene = try Scene()
        for number in 0..<5 {
            try scene.base.article(
                "bai-\(number)", in: scene.news, on: scene.province, at: Int64(number))
        }
        let found = try scene.base.portal.articles.article(
            "bai-3", of: scene.province, related: 3)
        #expect(found?.related.map(\.slug) == ["bai-4", "bai-2", "bai-1"])
    }
}
