import Testing

@testable import Templates

/// Rules that every feature page keeps, in each of its states.
struct FeaturePageTests {
    @Test(arguments: FeatureSamples().pages.map(\.name))
    func `has one h1, unique ids, labels and no gap between headings`(name: String) throws {
        let page = try #require(FeatureSamples().pages.first { $0.name == name })
        #expect(MarkupChecker(page.html.string).faults == [])
    }

    @Test(arguments: FeatureSamples().pages.map(\.name))
    func `never lets a planted script through`(name: String) throws {
        let planted = FeatureSamples { $0 + "\"'><script>alert(1)</script>" }
        let page = try #require(planted.pages.first { $0.name == name })
        let markup = page.html.string
        #expect(!markup.contains("<script>alert"))
        #expect(!markup.contains("\"'>"))
        #expect(markup.contains("&lt;script&gt;alert(1)"), "The planted text must be on the page")
    }

    @Test func `links to the feature pages by their addresses`() throws {
        let page = try #require(FeatureSamples().pages.first { $0.name == "van-ban-mot" })
        #expect(
            page.html.string.contains(
                "<link rel=\"canonical\" href=\"https://laichau.gov.vn/van-ban/43-2020-qd-ubnd\">"))
    }
}
