import Testing

@testable import PortalCore

/// Whatever comes in, what goes out is clean, and clean text comes out as it is.
struct MarkupSoupTests {
    private static let tags = [
        "p", "div", "h1", "h2", "h5", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption",
        "thead", "tbody", "tr", "td", "th", "col", "blockquote", "q", "figure", "figcaption",
        "img", "a", "b", "strong", "i", "em", "u", "s", "sub", "sup", "br", "hr", "code", "pre",
        "abbr", "details", "summary", "small", "mark", "time", "span", "font", "center", "form",
        "button", "select", "option", "textarea", "script", "style", "title", "svg", "math",
        "mtext", "desc", "foreignObject", "template", "noscript", "iframe", "object", "nobr",
        "body", "html", "head", "frameset", "o:p", "marquee", "listing", "ruby", "rt", "menu",
    ]
    private static let attributes = [
        " href=x", " href='https://a.vn/ b'", " href=\"javascript:a\"", " src=/tep/a.png",
        " src=x onerror=y", " align=center", " style='text-align:right;font-weight:bold'",
        " class=\"align-center x\"", " colspan=3", " rowspan='0'", " start=4 type=i reversed",
        " title='a\"<b>'", " lang=en dir=RTL", " alt='`x`'", " scope=col width=10px",
        " style='mso-list:l0 level2 lfo1'", " style='mso-list:Ignore'", " datetime=2026-01-01",
        " style=\"font-weight:normal\"", " color=red", "/", " x=\"", " '", " =",
    ]
    private static let words = [
        "Lai Châu", " ", "\n", "a", "\u{A0}", "e\u{301}\u{323}", "&lt;b&gt;", "&amp;lt;", "<", ">",
        "&", "\"", "'", "`", "&#0;", "&#x338;", "\u{338}", "\u{0}", "\u{1}", "\r\n", "&#13;", "\t",
        "<!-- x -->", "<!--", "-->", "<![CDATA[x]]>", "</", "<!x", "&nbsp;", "\u{200B}", "1.", "·",
        "\u{212B}", "&#x85;", "𐀀", "ﬁ", "\u{FEFF}", "\u{1112}\u{1161}\u{11AB}",
    ]

    private static func soup(_ generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
            let tag = tags.randomElement(using: &generator) ?? ""
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<4:
                text += "<" + tag
                for _ in 0..<Int.random(in: 0...2, using: &generator) {
                    text += attributes.randomElement(using: &generator) ?? ""
                }
                text += ">"
            case 4..<7: text += "</\(tag)>"
            default: text += words.randomElement(using: &generator) ?? ""
            }
        }
        return text
    }

    @Test(arguments: 1...8) func soupComesOutClean(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let sanitizer = RichTextSanitizer(policy: RichTextPolicy(ownDomains: ["a.vn"]))
        for _ in 0..<1_500 {
            let soup = Self.soup(&generator)
            let first = try sanitizer.clean(soup)
            let clean = first.text.html
            #expect(throws: Never.self, "\(soup.debugDescription)\n\(clean)") {
                try CleanGrammar.check(clean)
            }
            let second = try sanitizer.clean(clean)
            #expect(
                Array(second.text.html.utf8) == Array(clean.utf8),
                "\(soup.debugDescription)\n\(clean)\n\(second.text.html)")
            #expect(second.removals.isEmpty, "\(clean) \(second.removals)")
            #expect(second.facts == first.facts)
            #expect(Array(clean.utf8) == Array(clean.composed.utf8), "\(clean)")
        }
    }
}
