import Testing

@testable import PortalCore

struct RichTextPieceTests {
    @Test(arguments: [
        "", "<p>Không có ảnh</p>", "<p>a<img src=\"/tep/1/a.png\" alt=\"x\"></p>",
        "<p><img src=\"/tep/1/a.png\" alt=\"a &amp; &quot;b&quot; &lt;c&gt;\" width=\"4\"></p><p>b</p>",
        "<ul><li><img src=\"/tep/1/a.png\">b<img src=\"/tep/2/b.png\" alt=\"\"></li></ul>",
    ])
    func theTextIsWholeAgain(html: String) throws {
        let text = try RichTextSanitizer().clean(html).text
        var rebuilt = ""
        var pictures: [RichTextPicture] = []
        for piece in text.pieces {
            switch piece {
            case .markup(let text): rebuilt += text.html
            case .picture(let picture):
                rebuilt += picture.standsAlone ? "<p>•</p>" : "•"
                pictures.append(picture)
            }
        }
        let facts = try text.facts()
        #expect(rebuilt == text.html.replacing(/<img [^>]*>/, with: "•"))
        #expect(pictures.map(\.address) == facts.images.map(\.address))
        #expect(pictures.map(\.alternative) == facts.images.map(\.alternative))
    }

    @Test func aPictureInItsOwnParagraphStandsAlone() throws {
        let text = try RichTextSanitizer().clean(
            "<p><img src=\"/tep/1/a.png\"></p><p>b <img src=\"/tep/2/b.png\"></p>"
        ).text
        let alone = text.pieces.compactMap { piece -> Bool? in
            if case .picture(let picture) = piece { picture.standsAlone } else { nil }
        }
        #expect(alone == [true, false])
    }
}
