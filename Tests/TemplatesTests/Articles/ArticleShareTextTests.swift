import Testing

@testable import PortalCore
@testable import Templates

/// The words that are pasted into the Board's group (Article 24d).
struct ArticleShareTextTests {
    private static func revision(_ id: Int64, _ title: String) -> ArticleRevision {
        ArticleRevision(
            id: id, number: Int(id), at: FeatureSamples.now, accountID: 1, savedBy: "Cán bộ",
            isAutosave: false,
            content: ArticleContent(title: title, lead: "Tóm tắt \(title)", body: .text("Thân")))
    }

    private static func html(_ live: ItemState.Live, draft: String? = nil) throws -> String {
        let item = ArticleItem(
            id: 1, siteID: 1,
            state: try #require(ItemState(live: live, draft: draft == nil ? nil : .editing)),
            sections: [1], liveSections: [1], title: "Bài", authorID: 1, editorID: 1,
            submitterID: nil, writers: [], emergencyBy: nil, revisionID: draft == nil ? 1 : 2,
            liveRevisionID: 1, articleID: 1, slug: "bai", sectionSlug: "tin-tuc", publishAt: nil,
            embargoUntil: nil, expiresAt: nil, reviewOn: nil, updatedAt: FeatureSamples.now)
        let shown = revision(1, "Lễ hội <b>")
        let opened = ArticleEditing.Opened(
            item: item, revision: draft.map { revision(2, $0) } ?? shown,
            live: draft == nil ? nil : shown, sections: [], events: [], others: [], findings: [],
            proposal: nil)
        let address = ArticleAddresses.place(
            ArticleAddresses.Place(section: "tin-tuc", slug: "bai")
        ).on(origin: "https://laichau.gov.vn")
        return ArticleShareText(opened: opened, address: address).html.string
    }

    @Test func `says what visitors see with its permanent link`() throws {
        for html in [try Self.html(.published), try Self.html(.published, draft: "Bản nháp kín")] {
            #expect(html.contains("Lễ hội &lt;b&gt;\n\nTóm tắt Lễ hội &lt;b&gt;"))
            #expect(html.contains("https://laichau.gov.vn/tin-tuc/bai</textarea>"))
            #expect(html.contains("readonly") && !html.contains("Bản nháp kín"))
        }
    }

    @Test func `is offered for nothing that visitors do not see`() throws {
        for live in [ItemState.Live.none, .withdrawn, .merged, .removed] {
            #expect(try Self.html(live).isEmpty)
        }
    }
}
