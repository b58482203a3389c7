import Testing

@testable import PortalCore
@testable import Templates

struct SearchResultsPageTests {
    private let samples = FeatureSamples()

    private func page(_ name: String) throws -> String {
        try #require(samples.pages.first { $0.name == name }).html.string
    }

    @Test func `groups by kind with capped counts`() throws {
        let markup = try page("tim-nhom")
        #expect(markup.contains("Văn bản (hơn 1.000)"))
        #expect(markup.contains("href=\"/tim-kiem?q=%C4%91%C6%B0%E1%BB%9Dng&amp;loai=van-ban\""))
    }

    @Test func `marks what matched and leads to the portal it stands on`() throws {
        let markup = try page("tim-nhom")
        #expect(
            markup.contains(
                "<a href=\"https://skhcn.laichau.gov.vn/tin-tuc/mo-duong\">Mở <mark>đường</mark></a>"
            ))
        #expect(markup.contains("https://skhcn.laichau.gov.vn/van-ban/mo-duong"))
    }

    @Test func `says that only a part of the words matched and goes on from the cursor`() throws {
        let markup = try page("tim-loai")
        #expect(markup.contains("chứa một phần các từ"))
        #expect(markup.contains("loai=van-ban&amp;sau=r20"))
        #expect(markup.contains("aria-current=\"page\">Văn bản (hơn 1.000)"))
    }

    @Test func `helps where nothing was found`() throws {
        #expect(try page("tim-khong-co").contains("Không tìm thấy “xyz”"))
        #expect(try page("tim-trong").contains("Cách tìm"))
    }

    @Test(arguments: SearchKind.allCases)
    func `reads its own words for kinds`(kind: SearchKind) {
        #expect(SearchAddresses.kind(for: SearchAddresses.word(for: kind)) == kind)
    }

    @Test func `leaves out an article whose place is not known`() {
        let hit = SearchHit(
            kind: .article, id: 1, siteID: 1, slug: "khong-co-muc", time: 0, title: [],
            identifier: [], excerpt: [], detail: nil)
        #expect(SearchAddresses.item(hit) == nil)
    }
}
