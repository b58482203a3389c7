import Testing

@testable import Templates

@Suite struct HTMLTests {
    @Test func literalsAreMarkupAndValuesAreText() {
        let name = "Sở <KH&CN>"
        let html: HTML = "<p title=\"\(name)\">\(name)</p>"
        #expect(
            html.string == "<p title=\"Sở &lt;KH&amp;CN&gt;\">Sở &lt;KH&amp;CN&gt;</p>")
    }

    @Test func markupIsInsertedOnce() {
        let inner: HTML = "<b>\("&")</b>"
        let outer: HTML = "<p>\(inner)</p>"
        #expect(outer.string == "<p><b>&amp;</b></p>")
    }

    @Test func missingValuesWriteNothing() {
        let text: String? = nil
        let markup: HTML? = nil
        let html: HTML = """
            <p>\(text)\(markup)\(with: text, { "<b>\($0)</b>" })\(if: false, "<i>x</i>")</p>
            """
        #expect(html.string == "<p></p>")
    }

    @Test func attributes() {
        let missing: String? = nil
        let html: HTML = """
            <input\(attribute: "checked", if: true)\(attribute: "disabled", if: false)\
            \(attribute: "value", "a\"b")\(attribute: "title", missing)>
            """
        #expect(html.string == "<input checked value=\"a&quot;b\">")
    }

    @Test func eachElementInOrder() {
        let html: HTML = "<ul>\(each: ["a", "<", "c"], { "<li>\($0)</li>" })</ul>"
        #expect(html.string == "<ul><li>a</li><li>&lt;</li><li>c</li></ul>")
        #expect([html, html].joined().bytes == html.bytes + html.bytes)
    }

    @Test(arguments: [0, 7, -12, Int.max, Int.min])
    func numbersAreDigits(number: Int) {
        let html: HTML = "\(number)"
        #expect(html.string == String(number))
    }

    @Test(arguments: [
        ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
        ("a\r\n\r\nb", "<p>a</p>\n<p>b</p>\n"),
        ("a\r\nb", "<p>a<br>b</p>\n"),
        ("\n\n a \n \n\n<b>\n", "<p> a </p>\n<p>&lt;b&gt;</p>\n"),
        ("", ""), (" \r\n ", ""),
    ])
    func paragraphs(text: String, markup: String) {
        #expect(TrustedHTML.paragraphs(text).html.string == markup)
    }
}
