import Testing

@testable import PortalCore

/// Pictures in articles: where they may come from, and what has to be said of them.
struct ArticlePictureTests {
    private let scene: MediaScene

    init() throws {
        scene = try MediaScene()
    }

    @Test(arguments: [
        ("<p><img src=\"/tep/12/a.png\" alt=\"Cờ\"></p>", true),
        ("<p><img src=\"/tep/12/a.png\" alt=\"\"></p>", true),
        ("<p><img src=\"a.png\" alt=\"Cờ\"></p>", false),
        ("<p><img src=\"/media/12/a.png\" alt=\"Cờ\"></p>", false),
        ("<p><img src=\"/tep/../static/a.png\" alt=\"Cờ\"></p>", false),
        ("<p><img src=\"https://khac.vn/tep/12/a.png\" alt=\"Cờ\"></p>", false),
        ("<p><img src=\"//khac.vn/tep/12/a.png\" alt=\"Cờ\"></p>", false),
        ("<p><img src=\"data:image/png;base64,AAAA\" alt=\"Cờ\"></p>", false),
    ])
    func editorsMayShowPicturesOfTheLibraryOnly(html: String, isKept: Bool) throws {
        let cleaned = try scene.work.portal.articleEditing.clean(pasted: html)
        #expect(cleaned.text.html.contains("<img") == isKept)
        #expect((cleaned.removals.first?.kind == .image) == !isKept)
    }

    private func findings(_ form: ArticleForm) throws -> [PublishingFinding] {
        let id = try scene.work.portal.articleEditing.create(
            form, on: scene.member, by: scene.writer, submissionKey: "\(form.hashValueForKey)",
            now: .morning)
        return try #require(
            try scene.work.portal.articleEditing.open(
                id, of: scene.member, by: scene.writer, now: .morning)
        ).findings
    }

    @Test func aPictureWithoutWordsStandsInTheWay() throws {
        let id = try scene.picture()
        #expect(try findings(scene.form(showing: id)).isEmpty)
        var bare = scene.form(showing: id, title: "Hai")
        bare.values[.body] = "<p>Chữ <img src=\"/tep/\(id)/co-hoi.png\"></p>"
        #expect(try findings(bare).contains { $0.weight == .blocks && $0.field == .body })
        bare = scene.form(showing: id, title: "Ba")
        bare.values[.body] = "<p>Chữ <img src=\"/tep/\(id)/co-hoi.png\" alt=\"\"></p>"
        #expect(try findings(bare).isEmpty)
    }

    @Test func theLeadPictureNeedsWordsInTheLibrary() throws {
        let id = try scene.picture(alternative: "")
        #expect(
            try findings(scene.form(showing: id, onTop: true)).contains {
                $0.weight == .blocks && $0.field == .picture
            })
        try scene.library.describe(
            id, MediaForm(values: [.name: "Cờ", .decorative: "co"]), on: scene.member,
            by: scene.writer, now: .morning)
        #expect(try findings(scene.form(showing: id, onTop: true, title: "Hai")).isEmpty)
    }

    @Test func aPictureThatIsNotThereStandsInTheWay() throws {
        #expect(
            try findings(scene.form(showing: 999)).contains {
                $0.weight == .blocks && $0.message.contains("thư viện")
            })
        var linked = scene.form(showing: 1, title: "Hai")
        linked.values[.body] = "<p><a href=\"/tep/999/a.pdf\">Tờ trình</a></p>"
        #expect(try findings(linked).contains { $0.weight == .warns && $0.field == .body })
    }

    @Test func aDocumentIsNoLeadPicture() throws {
        let id = try scene.library.add(
            MediaUpload(name: "a.pdf", bytes: MediaSamples.pdf), to: scene.member,
            by: scene.writer, now: .morning
        ).id
        #expect(throws: InvalidForm<ArticleForm.Field>.self) {
            try scene.article(showing: id, onTop: true)
        }
    }

    @Test func visitorsReadTheArticleWithItsPictures() throws {
        let id = try scene.picture()
        let article = try scene.article(showing: id, onTop: true)
        try scene.work.release(article)
        let inText = try scene.article(showing: id)
        try scene.work.take(.submit, on: inText, by: scene.work.editor)
        try scene.work.take(.approve, on: inText, by: scene.work.leader)
        try scene.work.take(.publish, on: inText, by: scene.work.leader)
        let slug = try #require(try scene.work.item(article).slug)
        let found = try #require(
            try scene.work.portal.articles.article(slug, of: scene.member, related: 4))
        #expect(found.article.summary.picture?.id == id)
        #expect(found.article.summary.picture?.description.alternative == "Cờ hội")
        let list = try scene.work.portal.articles.newest(of: scene.member, limit: 9)
        #expect(list.compactMap(\.picture?.id) == [id])
        let other = try #require(try scene.work.item(inText).slug)
        let text = try #require(
            try scene.work.portal.articles.article(other, of: scene.member, related: 4))
        #expect(text.article.pictures[id]?.fileName == "co-hoi.png")
    }

    @Test func theRecordOfAnArticleWithoutAPictureStaysAsItWas() {
        let content = ArticleContent(title: "A", body: .text("B"))
        #expect(!content.canonicalText(section: "C").contains("picture"))
        var pictured = content
        pictured.pictureID = 7
        #expect(pictured.canonicalText(section: "C").contains("\npicture: 7\nformat: text\n"))
    }
}

extension ArticleForm {
    fileprivate var hashValueForKey: String {
        Field.allCases.map { values[$0] ?? "" }.joined(separator: "|")
    }
}
